import ArgumentParser
import RoomAPI

/// The daemon and its tools for preparing a retreat.
struct RetreatdCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retreatd",
        abstract: "Draws a Learning Retreat on the wall of a meeting room.",
        discussion: "To see what it does: retreatd demo. It is steered with the remote: retreat --help.",
        version: Room.version,
        subcommands: [RunCommand.self, DemoCommand.self, RenderCommand.self, CheckCommand.self])
}
