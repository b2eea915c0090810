import ArgumentParser
import Glibc
import Library
import Record
import Retreat
import RoomAPI
import Stage
import Varlink
import Wall

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Opens the demo retreat in a window, ready to be steered.",
        discussion: """
            Where there is no display, it plays the demo and writes every screen and the record into a folder. \
            Nothing of it is kept.
            """)

    @OptionGroup var window: WindowOptions

    @Option(help: ArgumentHelp("The socket for the remote.", valueName: "path"))
    var socket: String?

    @Option(help: ArgumentHelp("Where the screens go when there is no display.", valueName: "folder"))
    var out = "/tmp/retreatd-demo"

    @Flag(help: "Writes the screens even where there is a display.")
    var headless = false

    func run() throws {
        guard let assets = Places.assets, let demo = Places.demo else {
            throw StartError.problem(
                "The demo retreat is not to be found.", mend: "Set RETREATD_ASSETS to the folder Assets of retreatd.")
        }
        if headless || !Self.hasDisplay {
            if !headless { print("There is no display here, so the demo is played into files.") }
            return try play(demo)
        }
        let state = try TemporaryFolder()
        var configuration = Configuration()
        configuration.retreats = assets
        configuration.state = state.path
        configuration.socket = socket ?? Places.socket
        configuration.display = window.mode ?? .window(width: 1280, height: 720)
        let room = try RunningRoom(configuration)
        guard room.hasDisplay else {
            print("The display cannot be used, so the demo is played into files.")
            return try play(demo)
        }
        room.prepare(open: Self.name, show: nil, full: false)
        print(Self.invitation(room.socket == Room.socketPath ? "retreat" : "retreat --socket \(room.socket)"))
        fflush(nil)
        room.run()
    }

    private static let name = "Demo"

    /// `remote` is how the remote is called to reach this room.
    private static func invitation(_ remote: String) -> String {
        """
        The demo retreat stands in the window. Steer it from another terminal (in a checkout: swift run retreat …):
          \(remote) start         the first step
          \(remote) go describe   the data, with a timer
          \(remote) note "Small classes have the largest Extending band" --at bands:0.95,0.14
          \(remote) next          and so on; \(remote) --help names all commands
        Close the window, or press Ctrl-C here, to end it.
        """
    }

    /// Whether a window can be opened: a desktop's, or a driver that was asked for by name.
    private static var hasDisplay: Bool {
        ["DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"].contains { Places.variable($0) != nil }
    }

    /// Plays the meeting without a clock and writes what it leaves.
    private func play(_ demo: String) throws {
        let folder = RetreatFolder(demo)
        let plan = try ProblemReport.plan(of: folder, protocols: Places.protocolShelf(own: nil))
        let contents = VisualContent.all(of: plan)
        let rendering = try Rendering(window.window ?? PixelSize(width: 1920, height: 1080))
        let rehearsal = Rehearsal(plan, script: folder.rehearsal(of: plan).script, aim: rendering.aim(contents))
        try Places.makeFolder(Places.absolute(out))
        try rendering.write(rehearsal.frames, contents: contents, into: out)
        if let session = rehearsal.state.session {
            let record = Record(session)
            try TextFile.write(record.markdown, to: "\(out)/record.md")
            try TextFile.write(JSON(encoding: record).text + "\n", to: "\(out)/record.json")
        }
        print("\(rehearsal.frames.count) screens and the record are in \(out).")
    }
}
