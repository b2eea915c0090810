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

    func run() throws {
        try steer(.show(visuals, full: full))
    }
}
