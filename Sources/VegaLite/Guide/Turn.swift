import Glibc

/// What turning a label does to the room it takes.
struct Turn {
    /// Along and across the axis, as fractions of the text's width.
    let along: Double
    let across: Double

    /// - Parameter angle: degrees.
    init(_ angle: Double) {
        let turn = Self.matrix(angle)
        along = abs(turn.cos)
        across = abs(turn.sin)
    }

    /// Sine and cosine of an angle in degrees.
    static func matrix(_ angle: Double) -> (sin: Double, cos: Double) {
        (Glibc.sin(angle * .pi / 180), Glibc.cos(angle * .pi / 180))
    }
}
