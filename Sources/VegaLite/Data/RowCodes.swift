/// Numbers for the rows of a table so that rows with equal cells have equal numbers: 0, 1, 2, … in the order in which
/// they come first.
struct RowCodes: Sendable {
    var codes: [UInt32]
    /// How many different ones there are.
    var count: Int

    /// All rows alike.
    init(rows: Int) {
        codes = Array(repeating: 0, count: rows)
        count = rows == 0 ? 0 : 1
    }

    /// The codes of equal keys.
    private init<Key: Hashable>(_ rows: Int, key: (Int) -> Key) {
        var known: [Key: UInt32] = [:]
        codes = []
        codes.reserveCapacity(rows)
        for row in 0..<rows {
            let next = UInt32(known.count)
            let code = { (place: inout UInt32?) -> UInt32 in
                if let place { return place }
                place = next
                return next
            }(&known[key(row)])
            codes.append(code)
        }
        count = known.count
    }

    /// The codes of small whole keys, all less than `limit`.
    private init(_ rows: Int, limit: Int, key: (Int) -> Int) {
        var known = [UInt32](repeating: .max, count: limit)
        codes = []
        codes.reserveCapacity(rows)
        count = 0
        for row in 0..<rows {
            let place = key(row)
            if known[place] == .max {
                known[place] = UInt32(count)
                count += 1
            }
            codes.append(known[place])
        }
    }

    /// The codes of a column's cells, by their keys.
    init(_ column: Column) {
        switch column {
        case .numbers(let numbers), .numerals(let numbers):
            self.init(numbers.count) { row in
                let number = numbers[row]
                return number.isNaN ? Column.nothing.bitPattern : number == 0 ? 0 : number.bitPattern
            }
        case .coded(let codes, let values):
            self = Self.dense(codes.count, limit: values.count) { Int(codes[$0]) }
        case .values(let values): self.init(values.count) { values[$0].key }
        }
    }

    /// A table of all keys where it is not far larger than the rows are many, else a dictionary.
    private static func dense(_ rows: Int, limit: Int, key: (Int) -> Int) -> RowCodes {
        limit <= 4 * rows + 1024 ? RowCodes(rows, limit: limit, key: key) : RowCodes(rows, key: key)
    }

    /// Rows that are equal in this and in `other`.
    func crossed(_ other: RowCodes) -> RowCodes {
        if count <= 1 { return other }
        if other.count <= 1 { return self }
        return Self.dense(codes.count, limit: count * other.count) { row in
            Int(codes[row]) * other.count + Int(other.codes[row])
        }
    }

    /// The rows of each code.
    var groups: [[Int]] {
        var sizes = [Int](repeating: 0, count: count)
        for code in codes { sizes[Int(code)] += 1 }
        var groups = sizes.map { size in
            var rows: [Int] = []
            rows.reserveCapacity(size)
            return rows
        }
        for (row, code) in codes.enumerated() { groups[Int(code)].append(row) }
        return groups
    }
}
