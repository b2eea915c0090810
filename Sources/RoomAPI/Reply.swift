public import Retreat
public import Varlink

/// What the room answers, typed; the same value on both ends of the socket.
public enum Reply: Hashable, Sendable {
    case position(Room.Position)
    case added(number: Int, Room.Position)
    /// An action with questions for the group; without a number where it is an old one.
    case advised(number: Int?, advice: [String], Room.Position)
    /// A note that explains or judges where the group describes, and the column that it is offered.
    case charted(number: Int, Room.Offer, Room.Position)
    /// The title of the step that pays; nil where the meeting gets longer.
    case extended(payer: String?, Room.Position)
    case undone(String, Room.Position)
    case opened(Room.Position, problems: [Room.Problem])
    case list([Room.Summary])
    case calendar(Room.Calendar)
    case protocols([Room.MeetingProtocol], problems: [Room.Problem])
    case status(Room.Status)
    /// A PNG file in base64.
    case snapshot(String)
    case record(JSON)
    case actions([Room.TeamAction])
    case history([Room.PastRetreat])
    case sheet(Room.Sheet)
    /// How many retreats are forgotten, and the names of files that may still speak of them.
    case forgotten(retreats: Int, asides: [String], Room.Position)
    case cards([CueCard], problems: [Room.Problem])
    case rehearsal(Room.Rehearsal)
}

extension Reply {
    /// The parameters of the reply as the description names them.
    public var json: JSON {
        get throws(CallError) {
            do {
                return try parameters
            } catch {
                // Every type here encodes; a value that does not would be a fault of this program.
                throw CallError(
                    name: "org.varlink.service.InvalidParameter", parameters: ["parameter": .string("\(error)")])
            }
        }
    }

    private var parameters: JSON {
        get throws(VarlinkError) {
            switch self {
            case .position(let position): ["position": try JSON(encoding: position)]
            case .added(let number, let position):
                ["number": .integer(Int64(number)), "position": try JSON(encoding: position)]
            case .advised(let number, let advice, let position):
                [
                    "number": number.map { .integer(Int64($0)) }, "advice": .array(advice.map(JSON.string)),
                    "position": try JSON(encoding: position),
                ].compacted
            case .charted(let number, let offer, let position):
                [
                    "number": .integer(Int64(number)), "offer": try JSON(encoding: offer),
                    "position": try JSON(encoding: position),
                ]
            case .extended(let payer?, let position):
                ["payer": .string(payer), "position": try JSON(encoding: position)]
            case .extended(nil, let position): ["position": try JSON(encoding: position)]
            case .undone(let what, let position): ["undone": .string(what), "position": try JSON(encoding: position)]
            case .opened(let position, let problems):
                ["position": try JSON(encoding: position), "problems": try JSON(encoding: problems)]
            case .protocols(let protocols, let problems):
                ["protocols": try JSON(encoding: protocols), "problems": try JSON(encoding: problems)]
            case .calendar(let calendar): try JSON(encoding: calendar)
            case .list(let summaries): ["retreats": try JSON(encoding: summaries)]
            case .status(let status): ["status": try JSON(encoding: status)]
            case .snapshot(let png): ["png": .string(png)]
            case .forgotten(let retreats, let asides, let position):
                [
                    "retreats": .integer(Int64(retreats)), "asides": .array(asides.map(JSON.string)),
                    "position": try JSON(encoding: position),
                ]
            case .sheet(let sheet): ["sheet": try JSON(encoding: sheet)]
            case .record(let record): ["record": record]
            case .cards(let cards, let problems):
                ["cards": try JSON(encoding: cards), "problems": try JSON(encoding: problems)]
            case .rehearsal(let rehearsal): ["rehearsal": try JSON(encoding: rehearsal)]
            case .actions(let actions): ["actions": try JSON(encoding: actions)]
            case .history(let retreats): ["retreats": try JSON(encoding: retreats)]
            }
        }
    }
}

extension [String: JSON?] {
    /// Without what is absent.
    fileprivate var compacted: JSON { .object(compactMapValues { $0 }) }
}
