import Glibc
import Scene

extension Item {
    /// The item with texts set on their alphabetic baseline, where Vega puts it for each other baseline.
    var onBaseline: Item {
        switch self {
        case .text(let run): .text(run.onBaseline)
        case .group(let group):
            .group(
                Group(
                    offset: group.offset, clip: group.clip, opacity: group.opacity, group.items.map(\.onBaseline)))
        case .shape, .image: self
        }
    }
}

extension TextRun {
    /// The same text with its alphabetic baseline given, after vega-scenegraph's `offset`: 0.3, 0.79 and -0.21 em in whole pixels.
    var onBaseline: TextRun {
        let down: Double =
            switch baseline {
            case .alphabetic: 0
            case .middle: 0.3
            case .top: 0.79
            case .bottom: -0.21
            }
        let radians = angle * .pi / 180
        var run = self
        run.origin = origin + Point(-sin(radians), cos(radians)) * (down * font.size + 0.5).rounded(.down)
        run.baseline = .alphabetic
        return run
    }
}
