import Glibc

/// What turning a label does to the room it takes.
struct Turn {
    /// Along and across the axis, as fractions of the text's width.
    let along: Double
    let across: Double

    /// - Parameter angle: degrees.
    init(_ angle: Double) {
        along = abs(cos(angle * .pi / 180))
        across = abs(sin(angle * .pi / 180))
    }
}
