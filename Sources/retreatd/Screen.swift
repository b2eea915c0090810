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
    private let stage: Stage
    private let fonts: Fonts
    private let images: Images
    private let display: Display?
    private let problem: String?
    private let log: Logger
    private var memo = StageMemo()

    init(_ configuration: Configuration, log: Logger) throws {
        self.log = log
        stage = Stage(geometry: configuration.geometry, theme: configuration.theme)
        fonts = try Fonts()
        images = Images()
        do {
            display = try Display(configuration.display, title: "retreatd", fonts: fonts, images: images)
            problem = nil
        } catch {
            display = nil
            problem = "\(error)"
            log.error("no display: \(error)")
        }
    }
}
