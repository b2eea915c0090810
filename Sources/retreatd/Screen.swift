import FoundationEssentials
import Logging
import Retreat
import RoomAPI
import Scene
import Stage
import Wall

/// The wall as the loop sees it: composes the scene and has it painted. Where there is no display it says so
/// and goes on; the retreat does not stop for a cable.
final class Screen {
    let stage: Stage
    let fonts: Fonts
    let images: Images
    private let display: Display?
    private let problem: String?
    private let log: Logger
    var memo = StageMemo()
    /// What was last looked ahead from: a tick of the clock changes nothing of it.
    private var lookedAheadAt: (revision: Int, size: Size)?
    /// How many pictures of the size of the wall are kept: the one on it, its neighbours, and one more.
    private static let keptPictures = 4

    /// Milliseconds between two looks for keys where nothing tells of them.
    private static let lookForKeys: Int64 = 50

    init(_ configuration: Configuration, log: Logger) throws {
        self.log = log
        stage = Stage(geometry: configuration.geometry, theme: configuration.theme)
        fonts = try Fonts()
        images = Images()
        do {
            let display = try Display(mode: configuration.display, title: "retreatd", fonts: fonts, images: images)
            log.notice("drawing by \(display.driver), \(Int(display.size.width))x\(Int(display.size.height))")
            self.display = display
            problem = nil
        } catch {
            log.error("no display: \(error)")
            display = nil
            problem = error.description
        }
    }

    /// For `Status`.
    var description: Room.Display {
        Room.Display(
            driver: display?.driver ?? "none", width: Int(size.width), height: Int(size.height), problem: problem)
    }

    var hasDisplay: Bool { display != nil }

    /// What the main loop polls besides its own.
    var eventDescriptors: [Int32] { display?.eventDescriptors ?? [] }

    /// The keys and clicks since the last look.
    func events() -> [WallEvent] { display?.pollEvents() ?? [] }

    /// Milliseconds until the picture changes by itself; nil where nothing on it moves, or nobody sees it.
    func nextChange(_ host: RoomHost, now: Moment) -> Int64? {
        if let rehearsal = host.rehearsal { return nextChange(rehearsal, now: now) }
        guard let display else { return nil }
        let tick = stage.nextChange(host.state, now: now) ?? host.upcomingChange(at: now)
        // SDL tells no descriptor for Wayland; its keys are looked for as often as a hand notices.
        return display.driver == "wayland" ? min(tick ?? Self.lookForKeys, Self.lookForKeys) : tick
    }

    /// Paints what differs from the frame before and returns when it has been handed to the display.
    ///
    /// - Parameter meanwhile: called now and then while much is painted.
    func present(_ host: RoomHost, now: Moment, meanwhile: @escaping () -> Void) {
        guard let display else { return }
        do {
            let report = try display.paint(scene(host, now: now), meanwhile: meanwhile)
            for failure in report.failures { log.warning("\(failure.file): \(failure.message)") }
        } catch {
            log.error("the picture could not be shown: \(error)")
        }
    }

    /// `command` with the places that it names found on the wall as it stands.
    func aimed(_ command: Command, _ host: RoomHost) throws(RoomError) -> Command {
        try aimed(command, in: host.state, host.contents)
    }

    /// Decodes ahead what may be asked for next; after the answers, so that nobody waits for it.
    func lookAhead(_ host: RoomHost) {
        guard display != nil else { return }
        let place = (host.state.revision, size)
        if let last = lookedAheadAt, last == place { return }
        lookedAheadAt = place
        images.budget = Self.keptPictures * Int(size.width * size.height) * 4
        images.prefetch(
            stage.neighbours(host.state, contents: host.contents, size: size, measurer: fonts))
    }

    /// The picture on the wall as PNG in base64; drawn for it where there is no display.
    func snapshot(_ host: RoomHost, now: Moment) throws(RoomError) -> String {
        let canvas = OffscreenCanvas(size: size, fonts: fonts, images: images)
        canvas.paint(scene(host, now: now))
        do {
            return Data(try canvas.png()).base64EncodedString()
        } catch {
            throw .noPicture(message: "The picture cannot be made: \(error)")
        }
    }

    /// Without a display, that of a common television.
    var size: Size { display?.size ?? Size(1920, 1080) }

    private func scene(_ host: RoomHost, now: Moment) -> Scene {
        if let rehearsal = host.rehearsal { return scene(of: rehearsal, now: now) }
        if let problem = host.problem, host.state.session == nil, !host.state.isBlank {
            return stage.problemScene(
                title: "Something needs a hand", message: problem.message, mend: problem.mend, size: size,
                measurer: fonts)
        }
        return stage.scene(
            host.shown, contents: host.contents, upcoming: host.state.session == nil ? host.upcoming(at: now) : nil,
            size: size, now: now, measurer: fonts, memo: &memo)
    }
}
