public import Scene

/// One mark of a drawn chart: the values that it stands for and where it stands, from the figure that is painted.
public struct ChartMark: Sendable, Hashable {
    /// A field of the data and what the mark's row says there.
    public struct Field: Sendable, Hashable {
        public let name: String
        public let value: String
        /// Whether the place of the mark says it: along an axis, or in a panel of a facet.
        public let isPlace: Bool
    }

    /// What the marks of a layer are: the earlier, the more a mark is a thing that one can point at.
    enum Kind: Int, Sendable, Comparable {
        case area, point, vertex

        static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    /// The fields with names, such as classes and bands, in the order of x, y and colour; then those of a facet.
    public let fields: [Field]
    /// Where it stands in the picture; a point of a line has no size.
    public let box: Rect
    /// The number that it shows; nil where it shows none along an axis, or two.
    public let measure: MarkMeasure?
    let kind: Kind
    /// Counted in the chart.
    let layer: Int

    /// Whether it shows its number by where it stands, not by how far it reaches.
    public var isPoint: Bool { kind != .area }

    /// What people call it: `Small/Extending`.
    public var name: String { fields.map(\.value).joined(separator: "/") }
}

/// The number that a mark shows along an axis, and where numbers stand there.
public struct MarkMeasure: Sendable, Hashable {
    /// Whether the axis goes from left to right.
    public let isAlongX: Bool
    /// Where the mark begins: the end of the one before it in a stack, else the foot of the bars.
    public let start: Double
    public let end: Double
    /// Whether it is a piece of a stack.
    public let isPiece: Bool
    let scale: Continuous
    let format: NumberFormat?

    /// The least and the greatest number of the axis.
    public var range: ClosedRange<Double> {
        let (low, high) = scale.ends
        return min(low, high)...max(low, high)
    }

    /// Whether the axis writes its numbers as percentages.
    public var isPercent: Bool { format?.kind == .percent || format?.kind == .roundedPercent }

    /// Where a number stands in the picture, along its axis.
    public func place(_ number: Double) -> Double? { scale.place(number) }

    /// A number as the axis writes it.
    public func text(_ number: Double) -> String { (format ?? .plain).text(number) }
}

extension ChartDrawing {
    /// The marks with the rows that they stand for, also where a veil hides them. Text is no mark; neither is what
    /// stands in layers of more than 2000 rows, which nobody tells apart by name.
    public var marks: [ChartMark] { figure.marks }
}
