import ArgumentParser
import Retreat
import RoomAPI

struct ListCommand: RoomCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "The retreats of this room.")
    @OptionGroup var room: RoomOptions

    func run() throws {
        let answer: ListAnswer = try ask(.list)
        if answer.retreats.isEmpty { print("No retreat stands in the room's folders.") }
        let width = answer.retreats.map(\.name.count).max() ?? 0
        for retreat in answer.retreats {
            let name = retreat.name + String(repeating: " ", count: width - retreat.name.count)
            print("\(name)  \(Self.line(retreat))")
        }
    }

    private static func line(_ retreat: Room.Summary) -> String {
        let problems = retreat.problems > 0 ? "\(retreat.problems) problem(s), see retreatd check" : nil
        return [retreat.title, retreat.team, problems].compactMap { $0 }.joined(separator: " · ")
    }

    private struct ListAnswer: Decodable {
        var retreats: [Room.Summary]
    }
}

struct OpenCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Opens a retreat: its lobby stands on the wall.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "A name from retreat list.")
    var name: String

    func run() throws {
        let answer: OpenAnswer = try ask(.open(name: name))
        for problem in answer.problems { print(problem.text) }
        print(AnswerText.line(answer.position))
    }

    private struct OpenAnswer: Decodable {
        var position: Room.Position
        var problems: [Room.Problem]
    }
}
