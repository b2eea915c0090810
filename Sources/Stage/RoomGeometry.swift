import Glibc
public import Scene

/// How large the screen is and how far away the farthest eye: what type sizes are derived from.
public struct RoomGeometry: Sendable, Hashable {
    /// The diagonal of the visible picture.
    public var diagonalInches: Double
    /// From the screen to the farthest seat.
    public var farthestSeatMetres: Double

    /// The default room, 65 inches and 4 metres, is the one that the 1920x1080 design was drawn for: there
    /// 16 arc minutes are a font size of 34 pixels.
    public init(diagonalInches: Double = 65, farthestSeatMetres: Double = 4) {
        self.diagonalInches = diagonalInches
        self.farthestSeatMetres = farthestSeatMetres
    }

    /// The em size, in whole pixels, at which a capital letter of Inter appears under `arcMinutes` from the
    /// farthest seat, on a screen of `size` square pixels.
    ///
    /// An angle a at distance d spans 2 d tan(a/2); the capital is `interCapHeight` of the em.
    public func fontSize(arcMinutes: Double, on size: Size) -> Double {
        let capital = 2 * farthestSeatMetres * 1000 * tan(arcMinutes / 60 * .pi / 180 / 2)
        let pixelsPerMillimetre = hypot(size.width, size.height) / (diagonalInches * 25.4)
        return (capital * pixelsPerMillimetre / interCapHeight).rounded()
    }

    /// The angle, in arc minutes, under which a capital letter of Inter appears from the farthest seat where its em is
    /// `fontSize` pixels: what `fontSize(arcMinutes:on:)` says, the other way round and not rounded.
    public func arcMinutes(fontSize: Double, on size: Size) -> Double {
        let pixelsPerMillimetre = hypot(size.width, size.height) / (diagonalInches * 25.4)
        let capital = fontSize * interCapHeight / pixelsPerMillimetre
        return 2 * atan(capital / (2 * farthestSeatMetres * 1000)) * 180 / .pi * 60
    }
}
