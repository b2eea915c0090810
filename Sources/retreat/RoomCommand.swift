import ArgumentParser
import Retreat
import RoomAPI
import Varlink

struct RoomOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The room's socket.",
            discussion: "Default: $RETREAT_SOCKET, else /run/retreatd/room.socket when it exists, else "
                + "$XDG_RUNTIME_DIR/retreatd/room.socket.", valueName: "path"))
    var socket: String?

    @Option(
        help: ArgumentHelp(
            "Does it only while the room is at this revision, as retreat status --json told.",
            discussion: "With two remotes at once the second is refused, and looks again. For what changes the room.",
            valueName: "number"))
    var ifRevision: Int?
}

/// A command that calls the room.
protocol RoomCommand: ParsableCommand {
    var room: RoomOptions { get }
}

/// Seconds that a picture may take; a room that is busy draws it after all else.
private let drawingTimeout = 120.0

extension RoomCommand {
    /// Asks the room, and ends the process with the mend where it refuses.
    func ask<Answer: Decodable>(_ request: Room.Request, _ type: Answer.Type = Answer.self) throws(Failure) -> Answer {
        let path = room.socket ?? Room.socketPath
        do {
            let client = try Client.connect(
                path: path, timeout: request.draws ? drawingTimeout : 30, replyBytes: Room.largestReply)
            let revision = request.isChange ? room.ifRevision : nil
            let call = Room.Call(request, ifRevision: revision)
            return try client.call(request.method, .object(call.parameters)).decode(type)
        } catch {
            throw Failure(error, socket: path)
        }
    }

    /// Gives the room a command and says on one line where it stands then.
    ///
    /// - Parameter names: what becomes of names in what the group says.
    func steer(_ command: Command, names: SpokenNames = .hold) throws(Failure) {
        let answer: SteeringAnswer = try ask(.command(command, names: names))
        if let undone = answer.undone { print("Took back \(undone).") }
        if let payer = answer.payer { print("\(payer) pays for it.") }
        if let number = answer.number { print("Number \(number).") }
        for question in answer.advice ?? [] { print("Ask: \(question)") }
        print(AnswerText.line(answer.position))
        if command.isMove {
            for hint in HintText.lines(answer.position) { print(hint) }
        }
        if let offer = answer.offer, let number = answer.number { try present(offer, of: number) }
    }
}

extension Command {
    /// Whether the group comes to another step by it, so that there is something to be reminded of.
    fileprivate var isMove: Bool {
        if case .go = self { return true }
        return [.start, .next, .nextWhenDue, .back, .finish].contains(self)
    }
}

/// What any command answers.
private struct SteeringAnswer: Decodable {
    var position: Room.Position
    var number: Int?
    /// Questions for the group about an action.
    var advice: [String]?
    /// The title of the step that pays for more time.
    var payer: String?
    var undone: String?
    /// The next column for a note that explains or judges.
    var offer: Room.Offer?
}
