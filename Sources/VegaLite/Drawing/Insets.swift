/// What stands out over the four sides of a rectangle.
struct Insets: Sendable, Hashable {
    var left = 0.0
    var right = 0.0
    var top = 0.0
    var bottom = 0.0

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
