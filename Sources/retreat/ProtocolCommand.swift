import ArgumentParser
import RoomAPI

struct ProtocolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "protocol", abstract: "The protocols that retreats of this room can follow.",
        subcommands: [ProtocolListCommand.self, ProtocolShowCommand.self], defaultSubcommand: ProtocolListCommand.self)
}

struct ProtocolListCommand: RoomCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "All of them, with their minutes.")
    @OptionGroup var room: RoomOptions

    func run() throws {
        let answer: ProtocolAnswer = try ask(.protocols(id: nil))
        let width = answer.protocols.map(\.id.count).max() ?? 0
        for found in answer.protocols {
            let id = found.id + String(repeating: " ", count: width - found.id.count)
            let minutes = String(found.minutes)
            print("\(id)  \(String(repeating: " ", count: max(0, 3 - minutes.count)))\(minutes) min  \(found.title)")
        }
        for problem in answer.problems { print(problem.text) }
    }
}

struct ProtocolShowCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One protocol, step by step: retreat protocol show atlas-looking-at-data.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "Its name from retreat protocol list; what retreat.yaml says under \"protocol:\".")
    var name: String

    func run() throws {
        let answer: ProtocolAnswer = try ask(.protocols(id: name))
        for found in answer.protocols { print(ProtocolText.lines(found).joined(separator: "\n")) }
        for problem in answer.problems { print(problem.text) }
    }
}

private struct ProtocolAnswer: Decodable {
    var protocols: [Room.MeetingProtocol]
    var problems: [Room.Problem]
}
