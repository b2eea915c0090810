/// How the views of a grid stand to each other.
struct GridSpacing: Sendable, Hashable {
    /// Pixels between rows and between columns; nil for the theme's own.
    var row: Double?
    var column: Double?
    var align = Directed(row: Align.all, column: Align.all)
    /// Whether small views stand in the middle of their row or column.
    var center = Directed(row: false, column: false)
    /// Whether only plots, without what stands around them, are counted.
    var isFlush = false

    /// Which views take the same room.
    enum Align: String, CaseIterable, Sendable {
        case all, each, none
    }

    /// One thing for rows and one for columns.
    struct Directed<T: Sendable & Hashable>: Sendable, Hashable {
        var row: T
        var column: T
    }

    /// What bounds are counted.
    private enum Bounds: String, CaseIterable {
        case full, flush
    }

    /// Reads `spacing`, `align`, `center` and `bounds`.
    /// - Parameter align: what holds where the view does not say.
    init(_ reader: inout ObjectReader, align: Align) {
        self.align = Directed(row: align, column: align)
        isFlush = reader.choice("bounds", Bounds.self) == .flush
        readAlign(&reader)
        readCenter(&reader)
        guard let node = reader.node("spacing") else { return }
        if case .object = node.content, var inner = reader.object("spacing") {
            row = inner.number("row")
            column = inner.number("column")
            inner.finish()
        } else {
            row = reader.number("spacing")
            column = row
        }
    }

    private mutating func readAlign(_ reader: inout ObjectReader) {
        guard let node = reader.node("align") else { return }
        if case .object = node.content, var inner = reader.object("align") {
            align.row = inner.choice("row", Align.self) ?? align.row
            align.column = inner.choice("column", Align.self) ?? align.column
            inner.finish()
        } else if let given = reader.choice("align", Align.self) {
            align = Directed(row: given, column: given)
        }
    }

    private mutating func readCenter(_ reader: inout ObjectReader) {
        guard let node = reader.node("center") else { return }
        if case .object = node.content, var inner = reader.object("center") {
            center.row = inner.bool("row") ?? false
            center.column = inner.bool("column") ?? false
            inner.finish()
        } else {
            let given = reader.bool("center") ?? false
            center = Directed(row: given, column: given)
        }
    }

    /// Takes what an encoding's `row`, `column` and `facet` give.
    mutating func take(_ encoding: JSONNode) {
        func number(_ name: String) -> Double? {
            if case .number(let number)? = encoding[name]?["spacing"]?.content { number } else { nil }
        }
        func align(_ name: String) -> Align? {
            if case .string(let word)? = encoding[name]?["align"]?.content { Align(rawValue: word) } else { nil }
        }
        func center(_ name: String) -> Bool? {
            if case .bool(let given)? = encoding[name]?["center"]?.content { given } else { nil }
        }
        row = number("row") ?? number("facet") ?? row
        column = number("column") ?? number("facet") ?? column
        self.align.row = align("row") ?? align("facet") ?? self.align.row
        self.align.column = align("column") ?? align("facet") ?? self.align.column
        self.center.row = center("row") ?? center("facet") ?? self.center.row
        self.center.column = center("column") ?? center("facet") ?? self.center.column
    }

    /// The number of columns under `columns`; nil where there is none.
    static func columns(_ reader: inout ObjectReader) -> Int? {
        guard let number = reader.number("columns") else { return nil }
        guard number >= 1, number <= 10_000 else { return nil }
        return Int(number)
    }
}
