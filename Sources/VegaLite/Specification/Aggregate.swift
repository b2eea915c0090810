import Glibc

/// A way to make one value of many.
enum Aggregate: String, CaseIterable, Sendable {
    case count, valid, missing, distinct, sum, product, mean, average, median, min, max, q1, q3
    case variance, variancep, stdev, stdevp, stderr, values, argmin, argmax, ci0, ci1

    static let notDrawn = ["exponential", "exponentialb"]

    /// The result over `cells`; null where there is nothing to compute from.
    func value(_ cells: [Value]) -> Value {
        switch self {
        case .count: return .number(Double(cells.count))
        case .valid: return .number(Double(cells.count { $0.isValid && $0 != .string("") }))
        case .missing: return .number(Double(cells.count { $0 == .null || $0 == .string("") }))
        case .distinct: return .number(Double(Set(cells.map(\.key)).count))
        case .values: return .array(cells)
        case .argmin, .argmax: return place(cells.count) { cells[$0] }.map { cells[$0] } ?? .null
        case .min, .max:
            if let number = number(cells.compactMap(\.measure)) { return .number(number) }
            return place(cells.count) { cells[$0] }.map { cells[$0] } ?? .null
        case .sum, .product, .mean, .average, .median, .q1, .q3, .variance, .variancep, .stdev, .stdevp, .stderr, .ci0,
            .ci1:
            return number(cells.compactMap(\.measure)).map { .number($0) } ?? .null
        }
    }

    /// The first place of the least cell, or of the greatest for `max` and `argmax`; nil where there is nothing to compare.
    func place(_ count: Int, _ cell: (Int) -> Value) -> Int? {
        let isGreatest = self == .max || self == .argmax
        var found: (place: Int, value: Value)?
        for place in 0..<count {
            let value = cell(place)
            guard value.isValid, value != .string("") else { continue }
            if let best = found {
                guard isGreatest ? Value.ascends(best.value, value) : Value.ascends(value, best.value) else { continue }
            }
            found = (place, value)
        }
        return found?.place
    }

    /// The result over the cells of a column in `rows`.
    func value(_ rows: [Int], of column: Column) -> Value {
        let numbers: [Double]
        switch column {
        case .numbers(let held): numbers = held
        case .numerals(let held) where self != .values: numbers = held
        case .numerals, .coded, .values: return value(rows.map { column[$0] })
        }
        switch self {
        case .count: return .number(Double(rows.count))
        case .valid: return .number(Double(rows.count { !numbers[$0].isNaN }))
        case .missing: return .number(Double(rows.count { Column.isNothing(numbers[$0]) }))
        case .distinct: return .number(Double(RowCodes(column.rows(rows)).count))
        case .values: return .array(rows.map { column[$0] })
        case .argmin, .argmax: return place(rows.count) { column[rows[$0]] }.map { column[rows[$0]] } ?? .null
        case .sum, .product, .mean, .average, .median, .min, .max, .q1, .q3, .variance, .variancep, .stdev, .stdevp,
            .stderr, .ci0, .ci1:
            var known: [Double] = []
            known.reserveCapacity(rows.count)
            for row in rows where numbers[row].isFinite { known.append(numbers[row]) }
            return number(known).map { .number($0) } ?? .null
        }
    }

    private func number(_ numbers: [Double]) -> Double? {
        let count = Double(numbers.count)
        switch self {
        case .sum: return numbers.isEmpty ? nil : numbers.reduce(0, +)
        case .product: return numbers.isEmpty ? nil : numbers.reduce(1, *)
        case .mean, .average: return numbers.isEmpty ? nil : numbers.reduce(0, +) / count
        case .median: return Self.quantile(numbers.sorted(), 0.5)
        case .q1: return Self.quantile(numbers.sorted(), 0.25)
        case .q3: return Self.quantile(numbers.sorted(), 0.75)
        case .min: return numbers.min()
        case .max: return numbers.max()
        // One value has no spread.
        case .variance: return count > 1 ? Self.squares(numbers) / (count - 1) : nil
        case .variancep: return count > 1 ? Self.squares(numbers) / count : nil
        case .stdev: return count > 1 ? sqrt(Self.squares(numbers) / (count - 1)) : nil
        case .stdevp: return count > 1 ? sqrt(Self.squares(numbers) / count) : nil
        case .stderr: return count > 1 ? sqrt(Self.squares(numbers) / (count - 1) / count) : nil
        case .ci0: return ConfidenceInterval(numbers)?.low
        case .ci1: return ConfidenceInterval(numbers)?.high
        case .count, .valid, .missing, .distinct, .values, .argmin, .argmax: return nil
        }
    }

    /// The sum of squared distances from the mean.
    private static func squares(_ numbers: [Double]) -> Double {
        let mean = numbers.reduce(0, +) / Double(numbers.count)
        return numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    /// Linear interpolation between sorted values (R's type 7), as d3 has it.
    static func quantile(_ sorted: [Double], _ fraction: Double) -> Double? {
        guard let last = sorted.last else { return nil }
        let place = Double(sorted.count - 1) * fraction
        let below = Int(place)
        guard below + 1 < sorted.count else { return last }
        return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
    }

    /// The words before a field's name in a title: "Mean of".
    var titlePrefix: String {
        rawValue.prefix(1).uppercased() + rawValue.dropFirst() + " of"
    }

    /// Reads the operation under `name`, and says which ones of Vega-Lite are not drawn.
    static func read(_ reader: inout ObjectReader, _ name: String) -> Aggregate? {
        guard let node = reader.node(name), node.content != .null else { return nil }
        if case .string(let word) = node.content, notDrawn.contains(word) {
            reader.report.error(reader.path(name), "\"\(word)\" is not drawn", at: node.position)
            return nil
        }
        return reader.choice(name, Aggregate.self)
    }

    /// Reads `{"argmax": "field"}`: the operation and the field that tells which row is taken.
    static func extreme(_ reader: inout ObjectReader, _ name: String) -> (operation: Aggregate, by: FieldPath)? {
        guard var inner = reader.object(name) else { return nil }
        defer { inner.finish() }
        if let field = inner.string("argmax") { return (.argmax, FieldPath(field)) }
        if let field = inner.string("argmin") { return (.argmin, FieldPath(field)) }
        reader.report.error(reader.path(name), "an aggregate wants \"argmin\" or \"argmax\"", at: inner.node.position)
        return nil
    }
}
