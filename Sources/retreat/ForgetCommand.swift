import ArgumentParser
import RoomAPI

struct ForgetCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Takes a retreat out of the room's state for good.",
        discussion: """
            Notes, actions and times of every retreat of that name go, with what the database had in free pages. The \
            folder with the prepared files stays.
            """)
    @OptionGroup var room: RoomOptions

    @Argument(help: "The retreat's name.")
    var name: String

    @Flag(help: "It shall be gone for good.")
    var yes = false

    func run() throws {
        let answer: ForgetAnswer = try ask(.forget(name: name, sure: yes))
        print(answer.retreats == 1 ? "Forgotten." : "Forgotten: \(answer.retreats) retreats of that name.")
        for file in answer.asides {
            print("\(file) in the state folder is a journal that cannot be read; remove it if it may speak of this.")
        }
        print(AnswerText.line(answer.position))
    }

    private struct ForgetAnswer: Decodable {
        var retreats: Int
        var asides: [String]
        var position: Room.Position
    }
}
