import ArgumentParser
import Retreat

struct ActionCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "action",
        abstract: "What the team will do.",
        usage:
            "retreat action \"Four reading groups of five\" --team \"K team\" --by 2027-01-12 --evidence \"Running records\""
    )
    @OptionGroup var room: RoomOptions

    @Argument(help: "What will be done.")
    var what: String

    @Option(help: "The team or role that leads; no person's name.")
    var team: String

    @Option(help: "The day by which it is done: 2027-01-12.")
    var by: Day

    @Option(help: "What will tell that it worked.")
    var evidence: String

    func run() throws {
        try steer(.addAction(what: what, team: team, by: by, evidence: evidence))
    }
}
