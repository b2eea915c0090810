import Retreat
import Scene

/// What was composed before, so that a tick of the clock composes nothing but the clock, and a new note does not
/// draw the chart anew. For one `TextMeasurer`: begin with an empty memo when fonts change.
public struct StageMemo: Sendable {
    private var still: (key: StillKey, scene: StillScene)?
    private var pictures: [(key: PictureKey, picture: Picture)] = []

    /// More than the visuals that two screens hold side by side.
    private static let pictureLimit = 2 * mostVisualsAtOnce

    public init() {}

    /// The screen of `key`, composed by `make` where it is not the last one.
    mutating func still(_ key: StillKey, _ make: (inout StageMemo) -> StillScene) -> StillScene {
        if let still, still.key == key { return still.scene }
        let scene = make(&self)
        still = (key, scene)
        return scene
    }

    /// The picture of `key`, drawn by `make` where it is not among the last ones.
    mutating func picture(_ key: PictureKey, _ make: () -> Picture) -> Picture {
        if let index = pictures.firstIndex(where: { $0.key == key }) {
            let found = pictures.remove(at: index)
            pictures.append(found)
            return found.picture
        }
        let picture = make()
        pictures.append((key, picture))
        if pictures.count > Self.pictureLimit { pictures.removeFirst() }
        return picture
    }
}

/// All that a picture depends on.
struct PictureKey: Hashable, Sendable {
    var content: VisualContent
    var frame: Rect
    var labelSize: Double
    var theme: StageTheme
    var hasTitle: Bool
    var isVeiled: Bool
}

/// All that a screen depends on, the clocks apart.
struct StillKey: Hashable, Sendable {
    var stage: Stage
    /// Without clocks.
    var session: Session
    var contents: [Visual.ID: VisualContent]
    var size: Size
    var page: Int
    var today: Day?
    var widestClock: String
}

/// A screen without what moves by itself.
struct StillScene: Hashable, Sendable {
    var background: Color
    var layers: [Layer]
    var mover: Mover
    /// The visuals on it, for who names a place on them.
    var visuals: [WallVisual]

    init(_ background: Color, _ layers: [Layer], mover: Mover = .none, visuals: [WallVisual] = []) {
        self.visuals = visuals
        self.background = background
        self.layers = layers
        self.mover = mover
    }

    /// What moves on a screen.
    enum Mover: Hashable, Sendable {
        case none
        /// The words about the start, from this place on.
        case start(Point)
        /// The clock of the step that runs, and the bar of all steps where the screen has one.
        case step(ClockPlace, hasBar: Bool)
    }
}
