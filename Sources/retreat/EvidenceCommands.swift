import ArgumentParser
import Retreat
import RoomAPI

struct ParkingCommand: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "parking", abstract: "What is parked, on the wall; once more: back to the step.")
    static let command = Command.parking
    @OptionGroup var room: RoomOptions
}

struct ChainCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "chain",
        abstract: "What a note, or --action 2, rests on, down to its pins, on the wall; once more: the step.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "The note's number.")
    var note: Int?

    @Option(help: "The number of an action instead.")
    var action: Int?

    func validate() throws {
        if (note == nil) == (action == nil) { throw ValidationError("Name a note: retreat chain 7; or --action 2.") }
    }

    func run() throws {
        if let note { try steer(.chain(.note(note))) }
        if let action { try steer(.chain(.action(action))) }
    }
}

struct LooseCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "loose", abstract: "What is not tied to evidence yet: here, or with --on-wall on the wall.")
    @OptionGroup var room: RoomOptions

    @Flag(help: "On the wall; once more: back to the step.")
    var onWall = false

    func run() throws {
        if onWall { return try steer(.looseEnds) }
        let status = try ask(.status, StatusAnswer.self).status
        for line in LooseText.lines(status) { print(line) }
    }

    private struct StatusAnswer: Decodable {
        var status: Room.Status
    }
}

/// What is not tied to evidence yet, in words.
enum LooseText {
    static func lines(_ status: Room.Status) -> [String] {
        if status.loose.isEmpty { return ["All that was said rests on something that was seen."] }
        return status.loose.map { end in
            let text =
                end.kind == .action
                ? status.actions.first { $0.number == end.number }?.what
                : status.notes.first { $0.number == end.number }?.text
            return "  \(end.kind == .action ? "action " : "")\(end.number). \(text ?? "") (\(reason(end)))"
        }
    }

    private static func reason(_ end: Room.LooseEnd) -> String {
        switch end.kind {
        case .restsOnNothing: "rests on nothing: retreat note cite \(end.number) NUMBERS"
        case .oneReading: "one reading so far"
        case .action: "rests on nothing: retreat action edit \(end.number) --from NUMBERS"
        }
    }
}
