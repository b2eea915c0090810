public import Retreat
public import Varlink

extension Room {
    /// One call on the room, typed; the same value on both ends of the socket.
    public enum Request: Hashable, Sendable {
        case list
        /// The retreats of the room by their days.
        case calendar
        /// The protocols of the room; with an id, that one.
        case protocols(id: String?)
        case open(name: String)
        /// All that `Retreat` decides by itself.
        case command(Command, names: SpokenNames = .hold)
        case status
        /// The status now and, asked with `more`, at every change.
        case watch
        case snapshot
        case record(name: String?)
        /// The actions of all retreats, as they stand.
        case actions(team: String?, open: Bool)
        /// The retreats that were held, with their tallies.
        case history(team: String?)
        /// Takes all retreats of that name out of the room's state.
        case forget(name: String, sure: Bool)
        /// The cards for the facilitator.
        case cards
        /// Puts a card on the wall, by its id.
        case showCard(id: String)
        /// Runs a retreat with made-up notes on the wall, so many times as fast as a meeting.
        case rehearse(name: String, speed: Int)
        case stopRehearsal
        /// What the rehearsal that runs, or the last one, has found.
        case rehearsalReport
        /// A visual for paper.
        case print(visual: String, retreat: String?, pins: Bool)
    }
}

extension Room.Request {
    /// The full name of the method.
    public var method: String { "\(Room.interface).\(member)" }

    private var member: String {
        switch self {
        case .list: "List"
        case .calendar: "Calendar"
        case .protocols: "Protocols"
        case .open: "Open"
        case .status: "Status"
        case .watch: "Watch"
        case .snapshot: "Snapshot"
        case .record: "Record"
        case .actions: "Actions"
        case .history: "History"
        case .print: "Print"
        case .forget: "Forget"
        case .cards: "Cards"
        case .showCard: "Card"
        case .rehearse: "Rehearse"
        case .stopRehearsal: "StopRehearsal"
        case .rehearsalReport: "RehearsalReport"
        case .command(let command, _): command.member
        }
    }

    /// What the call carries.
    public var parameters: [String: JSON] {
        switch self {
        case .list, .calendar, .status, .watch, .snapshot, .cards, .stopRehearsal, .rehearsalReport: [:]
        case .rehearse(let name, let speed): ["name": .string(name), "speed": .integer(Int64(speed))]
        case .showCard(let id): ["id": .string(id)]
        case .protocols(let id): id.map { ["id": .string($0)] } ?? [:]
        case .open(let name): ["name": .string(name)]
        case .actions(let team, let open): ["team": team.map(JSON.string), "open": .bool(open)].compactMapValues { $0 }
        case .history(let team): team.map { ["team": .string($0)] } ?? [:]
        case .record(let name): name.map { ["name": .string($0)] } ?? [:]
        case .forget(let name, let sure): ["name": .string(name), "sure": .bool(sure)]
        case .print(let visual, let retreat, let pins):
            ["visual": .string(visual), "retreat": retreat.map(JSON.string), "pins": .bool(pins)]
                .compactMapValues { $0 }
        case .command(let command, .hold): command.parameters
        case .command(let command, let names):
            command.parameters.merging(["names": .string(names.rawValue)]) { own, _ in own }
        }
    }

    /// Reads a call; `method` is the name without the interface. That the parameters are those of the description
    /// is the service's to check.
    ///
    /// - Throws: `MethodNotFound`, or `InvalidParameter` with the name of the parameter.
    public init(method: String, parameters: JSON) throws(CallError) {
        let fields = Fields(parameters)
        switch method {
        case "List": self = .list
        case "Calendar": self = .calendar
        case "Protocols": self = .protocols(id: try fields.optionalText("id"))
        case "Open": self = .open(name: try fields.text("name"))
        case "Status": self = .status
        case "Watch": self = .watch
        case "Snapshot": self = .snapshot
        case "Actions":
            self = .actions(team: try fields.optionalText("team"), open: try fields.optionalFlag("open") ?? false)
        case "History": self = .history(team: try fields.optionalText("team"))
        case "Record": self = .record(name: try fields.optionalText("name"))
        case "Forget":
            self = .forget(name: try fields.text("name"), sure: try fields.optionalFlag("sure") ?? false)
        case "Cards": self = .cards
        case "Rehearse":
            self = .rehearse(
                name: try fields.text("name"), speed: try fields.optionalInteger("speed") ?? Room.Rehearsal.usualSpeed)
        case "StopRehearsal": self = .stopRehearsal
        case "RehearsalReport": self = .rehearsalReport
        case "Card": self = try fields.optionalText("id").map { .showCard(id: $0) } ?? .command(.hideCard)
        case "Print":
            self = .print(
                visual: try fields.text("visual"), retreat: try fields.optionalText("retreat"),
                pins: try fields.optionalFlag("pins") ?? false)
        default: self = .command(try Command(method: method, fields), names: try fields.names("names"))
        }
    }
}

extension Command {
    /// The method's name without the interface.
    fileprivate var member: String {
        switch self {
        case .open: "Open"
        case .start: "Start"
        case .next, .nextWhenDue: "Next"
        case .back: "Back"
        case .go: "Go"
        case .pause: "Pause"
        case .resume: "Resume"
        case .extend: "Extend"
        case .veil: "Veil"
        case .unveil: "Unveil"
        case .look(let looking): looking.member
        case .showPrompt: "Prompt"
        case .nextRound: "Round"
        case .show: "Show"
        case .chart(let charting): charting.member
        case .plan(let planning): planning.member
        case .tell(let telling): telling.member
        case .gallery: "Gallery"
        case .parking: "Parking"
        case .looseEnds: "Loose"
        case .chain: "Chain"
        case .showCard, .hideCard: "Card"
        case .offRecord: "OffRecord"
        case .onRecord: "OnRecord"
        case .turnPage: "Page"
        case .blank: "Blank"
        case .unblank: "Unblank"
        case .undo: "Undo"
        case .finish: "Finish"
        }
    }

    fileprivate var parameters: [String: JSON] {
        switch self {
        case .start, .nextWhenDue, .back, .pause, .resume, .veil, .unveil, .nextRound, .gallery, .parking, .looseEnds,
            .hideCard, .offRecord, .onRecord, .blank, .unblank, .undo, .finish:
            [:]
        case .look(let looking): looking.parameters
        case .next: ["sure": true]
        case .showPrompt(let number): number.map { ["number": .integer(Int64($0))] } ?? [:]
        case .open(let plan): ["name": .string(plan.name)]
        case .showCard(let card): ["id": .string(card.id)]
        case .chain(.note(let id)): ["note": .integer(Int64(id))]
        case .chain(.action(let id)): ["action": .integer(Int64(id))]
        case .turnPage(let number): ["number": .integer(Int64(number))]
        case .go(let step): ["step": .string(step)]
        case .extend(let seconds, let payer):
            [
                "milliseconds": .integer(Int64(seconds) * 1000), "from": payer.map(JSON.string),
            ].compactMapValues { $0 }
        case .show(let visuals, let full): ["visuals": .array(visuals.map(JSON.string)), "full": .bool(full)]
        case .chart(let charting): charting.parameters
        case .plan(let planning): planning.parameters
        case .tell(let telling): telling.parameters
        }
    }

    fileprivate init(method: String, _ fields: Fields) throws(CallError) {
        switch method {
        case "Start": self = .start
        case "Next": self = try fields.optionalFlag("sure") == true ? .next : .nextWhenDue
        case "Back": self = .back
        case "Go": self = .go(try fields.text("step"))
        case "Pause": self = .pause
        case "Resume": self = .resume
        case "Extend":
            self = .extend(
                seconds: try fields.integer("milliseconds") / 1000, from: try fields.optionalText("from"))
        case "Veil": self = .veil
        case "Unveil": self = .unveil
        case "Prompt": self = .showPrompt(try fields.optionalInteger("number"))
        case "Round": self = .nextRound
        case "Show":
            self = .show(try fields.texts("visuals"), full: try fields.optionalFlag("full") ?? false)
        case "Gallery": self = .gallery
        case "Parking": self = .parking
        case "Loose": self = .looseEnds
        case "Chain": self = .chain(try fields.chainEnd())
        case "OffRecord": self = .offRecord
        case "OnRecord": self = .onRecord
        case "Page": self = .turnPage(to: try fields.integer("number"))
        case "Blank": self = .blank
        case "Unblank": self = .unblank
        case "Undo": self = .undo
        case "Finish": self = .finish
        default:
            if let charting = try Charting(method: method, fields) {
                self = .chart(charting)
            } else if let planning = try Planning(method: method, fields) {
                self = .plan(planning)
            } else if let telling = try Telling(method: method, fields) {
                self = .tell(telling)
            } else if let looking = try Looking(method: method, fields) {
                self = .look(looking)
            } else {
                throw .methodNotFound("\(Room.interface).\(method)")
            }
        }
    }
}
