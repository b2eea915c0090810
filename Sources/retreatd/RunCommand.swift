import ArgumentParser
import Library
import Retreat

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Runs the room: draws on the wall and answers the remote.")

    @Option(help: ArgumentHelp("The configuration of the room (YAML).", valueName: "file"))
    var config: String?

    @Option(
        help: ArgumentHelp(
            "The folder with the retreats (NAME.retreat).",
            discussion: "Default: /srv/retreats when it exists, else ~/Retreats.", valueName: "folder"))
    var retreats: String?

    @OptionGroup var protocolOptions: ProtocolOptions

    @Option(help: ArgumentHelp("The folder in which the room keeps its journal.", valueName: "folder"))
    var state: String?

    @Option(help: ArgumentHelp("The socket for the remote.", valueName: "path"))
    var socket: String?

    @OptionGroup var window: WindowOptions

    @Option(help: ArgumentHelp("Opens this retreat when none is running.", valueName: "name"))
    var open: String?

    @Option(help: ArgumentHelp("Shows this visual of it.", valueName: "visual"))
    var show: String?

    @Flag(help: "Gives the visual the whole wall.")
    var full = false

    func validate() throws {
        if show != nil && open == nil { throw ValidationError("--show needs --open NAME.") }
        if full != (show != nil) { throw ValidationError("--show VISUAL and --full go together.") }
    }

    func run() throws {
        var configuration = try config.map(Configuration.init(file:)) ?? Configuration()
        configuration.retreats = retreats ?? configuration.retreats
        configuration.protocols = protocolOptions.protocols ?? configuration.protocols
        configuration.state = state ?? configuration.state
        configuration.socket = socket ?? configuration.socket
        configuration.display = window.mode ?? configuration.display
        let room = try RunningRoom(configuration)
        if let open { room.prepare(open: open, show: show, full: full) }
        room.run()
    }
}
