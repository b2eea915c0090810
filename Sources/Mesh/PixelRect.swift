public import Scene

/// A rectangle of whole pixels; the right and bottom edges are outside it.
public struct PixelRect: Hashable, Sendable {
    public var left: Int
    public var top: Int
    public var right: Int
    public var bottom: Int

    /// Edges as given; a right edge not beyond the left one makes it empty.
    public init(left: Int, top: Int, right: Int, bottom: Int) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    /// The smallest rectangle of whole pixels that holds `rect`.
    public init(around rect: Rect) {
        self.init(
            left: Self.pixel(rect.minX.rounded(.down)), top: Self.pixel(rect.minY.rounded(.down)),
            right: Self.pixel(rect.maxX.rounded(.up)), bottom: Self.pixel(rect.maxY.rounded(.up)))
    }

    /// The rectangle whose edges are the pixel edges nearest to those of `rect`.
    public init(nearest rect: Rect) {
        self.init(
            left: Self.pixel(rect.minX.rounded()), top: Self.pixel(rect.minY.rounded()),
            right: Self.pixel(rect.maxX.rounded()), bottom: Self.pixel(rect.maxY.rounded()))
    }

    /// No pixel.
    public static let empty = PixelRect(left: 0, top: 0, right: 0, bottom: 0)

    public var width: Int { max(0, right - left) }
    public var height: Int { max(0, bottom - top) }
    /// In pixels.
    public var area: Int { width * height }
    public var isEmpty: Bool { right <= left || bottom <= top }

    /// The part both share; empty where they do not meet.
    public func intersection(_ other: PixelRect) -> PixelRect {
        let result = PixelRect(
            left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
            bottom: min(bottom, other.bottom))
        return result.isEmpty ? .empty : result
    }

    /// The smallest rectangle that holds both; an empty one adds nothing.
    public func union(_ other: PixelRect) -> PixelRect {
        if isEmpty { return other }
        if other.isEmpty { return self }
        return PixelRect(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// The same rectangle moved.
    public func offset(x: Int, y: Int) -> PixelRect {
        PixelRect(left: left + x, top: top + y, right: right + x, bottom: bottom + y)
    }

    /// A coordinate as a number that fits every later sum; what is not a number becomes 0.
    private static func pixel(_ value: Double) -> Int {
        value.isNaN ? 0 : Int(min(1e7, max(-1e7, value)))
    }
}
