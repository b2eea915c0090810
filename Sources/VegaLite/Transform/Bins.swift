import Glibc

/// How numbers are put into bins of equal width, as a specification says it.
struct BinParameters: Sendable, Hashable {
    var maxbins: Double
    var step: Double?
    var steps: [Double] = []
    var minstep = 0.0
    var base = 10.0
    var divide: [Double] = [5, 2]
    var extent: [Double]?
    var isNice = true
    var anchor: Double?

    /// Nil for no bins: where nothing or false stands, or, reported, what is no description of bins.
    init?(_ reader: inout ObjectReader, maxbins: Double) {
        self.maxbins = maxbins
        guard let node = reader.node("bin") else { return nil }
        switch node.content {
        case .null, .bool(false): return nil
        case .bool(true): return
        case .object: break
        case .number, .string, .array:
            reader.refuse("bin", "true, false or an object must stand here, not \(node.kind)", node)
            return nil
        }
        guard var inner = reader.object("bin") else { return nil }
        defer { inner.finish() }
        self.maxbins = Self.positive(&inner, "maxbins") ?? maxbins
        step = Self.positive(&inner, "step")
        steps = inner.numbers("steps") ?? []
        minstep = Self.positive(&inner, "minstep") ?? 0
        base = Self.positive(&inner, "base") ?? 10
        divide = (inner.numbers("divide") ?? divide).filter { $0 > 0 }
        if inner.node("extent")?["param"] != nil {
            extent = SelectedExtent(&inner, "extent")?.numbers
        } else {
            extent = inner.numbers("extent").flatMap { $0.count == 2 ? $0 : nil }
        }
        isNice = inner.bool("nice") ?? true
        anchor = inner.number("anchor")
    }

    /// What Vega-Lite calls the column of such bins before the field's name: `bin_maxbins_10`. Tests may name it.
    var name: String {
        func word(_ name: String, _ values: [Double]) -> String {
            let text = values.map { Value.text($0) }.joined(separator: "_")
            return "_\(name)_" + text.map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
        }
        var name = "bin" + (step.map { word("step", [$0]) } ?? word("maxbins", [maxbins]))
        if !steps.isEmpty { name += word("steps", steps) }
        if minstep != 0 { name += word("minstep", [minstep]) }
        if base != 10 { name += word("base", [base]) }
        if divide != [5, 2] { name += word("divide", divide) }
        if let extent { name += word("extent", extent) }
        if !isNice { name += "_nice_false" }
        if let anchor { name += word("anchor", [anchor]) }
        return name
    }

    private static func positive(_ reader: inout ObjectReader, _ name: String) -> Double? {
        guard let number = reader.number(name) else { return nil }
        if number > 0, name != "base" || number > 1 { return number }
        reader.report.error(reader.path(name), "\(Value.text(number)) is too small", at: reader.node[name]?.position)
        return nil
    }
}

/// Bins of one column.
struct Bins: Sendable, Hashable {
    var start: Double
    var stop: Double
    var step: Double

    init(start: Double, stop: Double, step: Double) {
        self.start = start
        self.stop = stop
        self.step = step
    }

    /// The bins over a stretch of numbers, by the rules of Vega's `bin`: at most `maxbins` steps of a power of the base,
    /// or of that divided.
    init(_ parameters: BinParameters, low: Double, high: Double) {
        let low = parameters.extent?[0] ?? low
        let high = parameters.extent?[1] ?? high
        let span = high - low != 0 ? high - low : low != 0 ? abs(low) : 1
        step = Self.step(parameters, span: span)
        (start, stop) = (low, high)
        if parameters.isNice {
            let precision = step >= 1 ? 0 : (-Glibc.log(step) / Glibc.log(parameters.base)).rounded(.down) + 1
            let edge = floor(low / step + pow(parameters.base, -precision - 1)) * step
            start = low < edge ? edge - step : edge
            stop = ceil(high / step) * step
        }
        if let anchor = parameters.anchor {
            let shift = anchor - (start + step * floor((anchor - start) / step))
            start += shift
            stop += shift
        }
        if stop == start { stop = start + step }
    }

    private static func step(_ parameters: BinParameters, span: Double) -> Double {
        if let step = parameters.step { return step }
        let base = parameters.base
        if !parameters.steps.isEmpty {
            let fits = parameters.steps.filter { $0 < span / parameters.maxbins }
            return fits.last ?? parameters.steps[0]
        }
        let level = ceil(Glibc.log(parameters.maxbins) / Glibc.log(base))
        var step = max(parameters.minstep, pow(base, (Glibc.log(span) / Glibc.log(base)).rounded() - level))
        while ceil(span / step) > parameters.maxbins, step.isFinite { step *= base }
        for part in parameters.divide
        where step / part >= parameters.minstep && span / (step / part) <= parameters.maxbins {
            step /= part
        }
        return step
    }

    /// Where the bin of `number` starts; nil outside of all bins.
    func start(of number: Double) -> Double? {
        guard number >= start, number <= stop else { return nil }
        let inside = max(start, min(number, stop - step))
        return start + step * floor(1e-14 + (inside - start) / step)
    }

    /// Adds two columns to `table`: where the bin of each row starts and ends.
    static func add(_ parameters: BinParameters, field: FieldPath, start: String, end: String, to table: inout Table) {
        let numbers = table.cells(field).measures
        let (low, high) = numbers.ends ?? (0, 0)
        let bins = Bins(parameters, low: low, high: high)
        let starts = numbers.map { bins.start(of: $0) ?? Column.nothing }
        table.set(start, .numbers(starts))
        table.set(end, .numbers(starts.map { $0.isNaN ? Column.nothing : $0 + bins.step }))
    }

    /// The bins of all rows as texts, "5 – 10".
    static func ranges(_ table: Table, _ start: String, _ end: String) -> [Value] {
        let starts = table.column(FieldPath(start))
        let ends = table.column(FieldPath(end))
        return zip(starts, ends).map { low, high in
            guard case .number(let low) = low, case .number(let high) = high else { return .string("null") }
            return .string("\(NumberFormat.plain.text(low)) – \(NumberFormat.plain.text(high))")
        }
    }
}
