import Journal
import Library
import Logging
import Retreat
import RoomAPI
import Varlink

/// A room with all its parts: journal, socket, wall and loop.
final class RunningRoom {
    private let server: SocketServer
    private let host: RoomHost
    private let screen: Screen
    private let loop: MainLoop
    private let log: Logger
    /// Where the remote finds the room.
    let socket: String

    /// Puts the room together; it stands where it stood when it was ended.
    init(_ configuration: Configuration, log: Logger = Logger(label: "retreatd")) throws {
        self.log = log
        // Before any thread starts, since threads inherit what is blocked.
        let signals = try Signals()
        let inbox = try Inbox()
        socket = Places.absolute(configuration.socket)
        // The socket comes first: a second daemon is refused before it touches journal and screen.
        server = try Self.listen(at: socket, inbox: inbox)
        try Places.makeFolder(configuration.state)
        let opening = try Self.openJournal(Places.absolute(configuration.state))
        let protocols = Places.protocolShelf(own: configuration.protocols)
        host = RoomHost(
            journal: opening.journal, shelf: RetreatShelf(folders: [configuration.retreats], protocols: protocols),
            locales: LocaleShelf(folder: Places.locales), log: log)
        if let setAside = opening.setAside {
            log.error("\(setAside.message)")
            host.problem = RoomProblem(message: setAside.message, mend: "Open a retreat: retreat open NAME.")
        }
        screen = try Screen(configuration, log: log)
        loop = MainLoop(inbox: inbox, signals: signals, host: host, screen: screen, log: log)
    }

    /// Whether there is a display to draw on.
    var hasDisplay: Bool { screen.hasDisplay }

    /// Opens a retreat in a room that has none, and shows a visual of it; a room that stands somewhere stays there.
    /// What cannot be opened is said on the wall and in the log, and the room goes on.
    func prepare(open name: String, show visual: Visual.ID?, full: Bool) {
        guard host.state.session == nil else { return }
        do throws(RoomError) {
            _ = try host.open(name, at: Clock.now)
            if let visual { _ = try host.perform(.show([visual], full: full), at: Clock.now) }
        } catch {
            log.error("\(error.message) \(error.mend)")
            host.problem = RoomProblem(message: error.message, mend: error.mend)
        }
    }

    /// Runs until a signal or a closed window ends it.
    func run() {
        log.notice("the room answers at \(socket)")
        loop.run()
        server.close()
    }

    private static func listen(at path: String, inbox: Inbox) throws -> SocketServer {
        try Places.makeFolder(Places.parent(path))
        let service = try Service(
            vendor: "retreatd", product: "retreatd", version: Room.version, url: "https://varlink.org",
            interfaces: [RoomService(inbox: inbox)])
        do {
            return try SocketServer.listen(
                path: path, service: service, limits: Limits(unsentBytes: Room.largestReply))
        } catch VarlinkError.alreadyListening {
            throw StartError.problem(
                "A room runs already and answers at \(path).",
                mend: "Steer that one with retreat, end it first, or give this one another --socket and --state.")
        } catch {
            throw StartError.problem("\(error).", mend: "Name a socket in a folder of this user: --socket PATH.")
        }
    }

    private static func openJournal(_ folder: String) throws -> Opening {
        do {
            return try Journal.open(folder: folder)
        } catch {
            throw StartError.problem(error.message, mend: error.mend)
        }
    }
}
