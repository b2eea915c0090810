import Scene

/// What stands out over the four sides of a rectangle.
struct Insets: Sendable, Hashable {
    var left = 0.0
    var right = 0.0
    var top = 0.0
    var bottom = 0.0

    init(left: Double = 0, right: Double = 0, top: Double = 0, bottom: Double = 0) {
        self.left = left
        self.right = right
        self.top = top
        self.bottom = bottom
    }

    var width: Double { left + right }
    var height: Double { top + bottom }

    /// The greater one on every side.
    func union(_ other: Insets) -> Insets {
        Insets(
            left: max(left, other.left), right: max(right, other.right), top: max(top, other.top),
            bottom: max(bottom, other.bottom))
    }

    /// Every side in whole pixels.
    var rounded: Insets {
        Insets(
            left: left.rounded(.up), right: right.rounded(.up), top: top.rounded(.up), bottom: bottom.rounded(.up))
    }

    /// How far some boxes stand out over a rectangle.
    init(of boxes: [Rect], around rect: Rect) {
        guard let first = boxes.first else { return }
        let all = boxes.dropFirst().reduce(first) { $0.union($1) }
        left = max(0, rect.minX - all.minX)
        right = max(0, all.maxX - rect.maxX)
        top = max(0, rect.minY - all.minY)
        bottom = max(0, all.maxY - rect.maxY)
    }

    /// Makes one side wider.
    mutating func add(_ length: Double, at side: Side) {
        switch side {
        case .left: left += length
        case .right: right += length
        case .top: top += length
        case .bottom: bottom += length
        }
    }
}
