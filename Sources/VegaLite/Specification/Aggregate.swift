import Glibc

/// A way to make one value of many.
enum Aggregate: String, CaseIterable, Sendable {
    case count, valid, missing, distinct, sum, product, mean, average, median, min, max, q1, q3
    case variance, variancep, stdev, stdevp, stderr, values

    static let notDrawn = ["argmin", "argmax", "ci0", "ci1", "exponential", "exponentialb"]

    /// The result over `cells`; null where there is nothing to compute from.
    func value(_ cells: [Value]) -> Value {
        switch self {
        case .count: return .number(Double(cells.count))
        case .valid: return .number(Double(cells.count { $0.isValid }))
        case .missing: return .number(Double(cells.count { $0 == .null || $0 == .string("") }))
        case .distinct: return .number(Double(Set(cells.map(\.key)).count))
        case .values: return .array(cells)
        case .sum, .product, .mean, .average, .median, .min, .max, .q1, .q3, .variance, .variancep, .stdev, .stdevp,
            .stderr:
            return number(cells.compactMap(\.measure)).map { .number($0) } ?? .null
        }
    }

    /// The result over the cells of a column in `rows`.
    func value(_ rows: [Int], of column: Column) -> Value {
        guard case .numbers(let numbers) = column else { return value(rows.map { column[$0] }) }
        switch self {
        case .count: return .number(Double(rows.count))
        case .valid: return .number(Double(rows.count { !numbers[$0].isNaN }))
        case .missing: return .number(Double(rows.count { Column.isNothing(numbers[$0]) }))
        case .distinct: return .number(Double(RowCodes(column.rows(rows)).count))
        case .values: return .array(rows.map { column[$0] })
        case .sum, .product, .mean, .average, .median, .min, .max, .q1, .q3, .variance, .variancep, .stdev, .stdevp,
            .stderr:
            var known: [Double] = []
            known.reserveCapacity(rows.count)
            for row in rows where numbers[row].isFinite { known.append(numbers[row]) }
            return number(known).map { .number($0) } ?? .null
        }
    }

    private func number(_ numbers: [Double]) -> Double? {
        let count = Double(numbers.count)
        switch self {
        case .sum: return numbers.reduce(0, +)
        case .product: return numbers.isEmpty ? nil : numbers.reduce(1, *)
        case .mean, .average: return numbers.isEmpty ? nil : numbers.reduce(0, +) / count
        case .median: return Self.quantile(numbers.sorted(), 0.5)
        case .q1: return Self.quantile(numbers.sorted(), 0.25)
        case .q3: return Self.quantile(numbers.sorted(), 0.75)
        case .min: return numbers.min()
        case .max: return numbers.max()
        case .variancep: return numbers.isEmpty ? nil : Self.squares(numbers) / count
        case .stdevp: return numbers.isEmpty ? nil : sqrt(Self.squares(numbers) / count)
        // One value has no spread in a sample; Vega says 0.
        case .variance: return numbers.isEmpty ? nil : numbers.count == 1 ? 0 : Self.squares(numbers) / (count - 1)
        case .stdev: return numbers.isEmpty ? nil : numbers.count == 1 ? 0 : sqrt(Self.squares(numbers) / (count - 1))
        case .stderr:
            return numbers.isEmpty ? nil : numbers.count == 1 ? 0 : sqrt(Self.squares(numbers) / (count - 1) / count)
        case .count, .valid, .missing, .distinct, .values: return nil
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
        if case .object(let members) = node.content, let word = members.first?.name {
            reader.report.error(reader.path(name), "\"\(word)\" is not drawn", at: node.position)
            return nil
        }
        if case .string(let word) = node.content, notDrawn.contains(word) {
            reader.report.error(reader.path(name), "\"\(word)\" is not drawn", at: node.position)
            return nil
        }
        return reader.choice(name, Aggregate.self)
    }
}
