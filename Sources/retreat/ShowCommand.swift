import ArgumentParser
import Retreat

struct ShowCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Puts visuals on the wall, up to four side by side: retreat show growth.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "Names of visuals; retreat status lists them.")
    var visuals: [String] = []

    @Flag(help: "The whole wall for one visual, nothing beside it.")
    var full = false

    @Flag(help: "Before it the same visual as the team's last retreat had it.")
    var then = false

    func validate() throws {
        if then && (visuals.count != 1 || full) {
            throw ValidationError("--then goes with one visual: retreat show bands --then.")
        }
    }

    func run() throws {
        try steer(.show(then ? visuals.map(Visual.earlier) + visuals : visuals, full: full))
    }
}
