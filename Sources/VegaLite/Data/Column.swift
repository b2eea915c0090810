/// The cells of one column, held as tightly as their kinds allow.
enum Column: Sendable {
    /// Numbers and nothings; a cell without a value is `nothing`.
    case numbers([Double])
    /// Texts of which each is what JavaScript writes for a number, held as that number; `nothing` is the empty text.
    case numerals([Double])
    /// Which of a list of values each cell has. The values are all different, and none of them is a number; the list
    /// may hold values that no cell has.
    case coded([UInt32], [Value])
    /// Cells of any kind.
    case values([Value])

    /// Stands for null among numbers: a NaN of its own, which no computation makes.
    static var nothing: Double { Double(bitPattern: nothingBits) }
    private static var nothingBits: UInt64 { 0x7FF8_0000_6E75_6C6C }

    /// Cells of which it is found out how to hold them.
    init(_ cells: [Value]) {
        var numbers: [Double] = []
        numbers.reserveCapacity(cells.count)
        for cell in cells {
            guard let number = Self.number(cell) else {
                self = .values(cells)
                return
            }
            numbers.append(number)
        }
        self = .numbers(numbers)
    }

    /// Cells that are places in a list of values of any kind.
    init(_ codes: [UInt32], of values: [Value]) {
        let numbers = values.compactMap(Self.number)
        if numbers.count == values.count {
            self = .numbers(codes.map { numbers[Int($0)] })
            return
        }
        if values.contains(where: { if case .number = $0 { true } else { false } }) {
            self = .values(codes.map { values[Int($0)] })
            return
        }
        var places: [Value: UInt32] = [:]
        var different: [Value] = []
        let renamed = values.map { value in
            if let place = places[value] { return place }
            let place = UInt32(different.count)
            places[value] = place
            different.append(value)
            return place
        }
        self = .coded(different.count == values.count ? codes : codes.map { renamed[Int($0)] }, different)
    }

    /// `count` cells without a value.
    static func nothings(_ count: Int) -> Column { .numbers(Array(repeating: nothing, count: count)) }

    var count: Int {
        switch self {
        case .numbers(let numbers), .numerals(let numbers): numbers.count
        case .coded(let codes, _): codes.count
        case .values(let values): values.count
        }
    }

    subscript(row: Int) -> Value {
        switch self {
        case .numbers(let numbers): Self.value(numbers[row])
        case .numerals(let numbers): Self.text(numbers[row])
        case .coded(let codes, let values): values[Int(codes[row])]
        case .values(let values): values[row]
        }
    }

    /// All cells.
    var values: [Value] {
        switch self {
        case .numbers(let numbers): numbers.map(Self.value)
        case .numerals(let numbers): numbers.map(Self.text)
        case .coded(let codes, let values): codes.map { values[Int($0)] }
        case .values(let values): values
        }
    }

    /// The number of every cell as `Value.measure` has it; NaN where there is none.
    var measures: [Double] {
        switch self {
        case .numbers(let numbers), .numerals(let numbers):
            numbers.contains { $0.isInfinite } ? numbers.map { $0.isFinite ? $0 : .nan } : numbers
        case .coded(let codes, let values):
            Self.each(codes, values.map { $0.measure ?? .nan })
        case .values(let values): values.map { $0.measure ?? .nan }
        }
    }

    /// Whether any cell may be text.
    var hasText: Bool {
        func isText(_ value: Value) -> Bool { if case .string = value { true } else { false } }
        switch self {
        case .numbers: return false
        case .numerals: return true
        case .coded(_, let values), .values(let values): return values.contains(where: isText)
        }
    }

    /// The result of `transform` for every cell, computed once for cells that are known to be equal.
    func numbers(_ transform: (Value) -> Double?) -> [Double] {
        switch self {
        case .numbers(let numbers): numbers.map { transform(Self.value($0)) ?? .nan }
        case .numerals(let numbers): numbers.map { transform(Self.text($0)) ?? .nan }
        case .coded(let codes, let values): Self.each(codes, values.map { transform($0) ?? .nan })
        case .values(let values): values.map { transform($0) ?? .nan }
        }
    }

    private static func each(_ codes: [UInt32], _ numbers: [Double]) -> [Double] { codes.map { numbers[Int($0)] } }

    /// The cells at `places`, in that order.
    func rows(_ places: [Int]) -> Column {
        switch self {
        case .numbers(let numbers): .numbers(places.map { numbers[$0] })
        case .numerals(let numbers): .numerals(places.map { numbers[$0] })
        case .coded(let codes, let values): .coded(places.map { codes[$0] }, values)
        case .values(let values): .values(places.map { values[$0] })
        }
    }

    mutating func append(_ cell: Value) {
        if case .numbers(var numbers) = self, let number = Self.number(cell) {
            self = .values([])
            numbers.append(number)
            self = .numbers(numbers)
            return
        }
        var cells = values
        self = .values([])
        cells.append(cell)
        self = .values(cells)
    }

    /// How a cell stands among numbers; nil where it is no number.
    static func number(_ cell: Value) -> Double? {
        switch cell {
        case .null: nothing
        case .number(let number): number.isNaN ? .nan : number
        case .bool, .string, .array, .object: nil
        }
    }

    private static func value(_ number: Double) -> Value {
        isNothing(number) ? .null : .number(number)
    }

    private static func text(_ numeral: Double) -> Value {
        .string(isNothing(numeral) ? "" : Value.text(numeral))
    }

    /// Whether a number of a column stands for null.
    static func isNothing(_ number: Double) -> Bool { number.bitPattern == nothingBits }
}

extension Column: Hashable {
    /// Columns are equal where all cells are, however they are held.
    static func == (a: Column, b: Column) -> Bool {
        switch (a, b) {
        case (.numbers(let a), .numbers(let b)):
            a.elementsEqual(b) { $0 == $1 || $0.bitPattern == $1.bitPattern }
        case (.coded(let a, let x), .coded(let b, let y)) where x == y: a == b
        default: a.count == b.count && (0..<a.count).allSatisfy { a[$0] == b[$0] }
        }
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        // The first cells tell columns apart well enough; a million need not be read for it.
        for row in 0..<min(count, 8) { hasher.combine(self[row].key) }
    }
}

extension [Double] {
    /// The least and the greatest of the numbers that are not NaN; nil where there are none.
    var ends: (low: Double, high: Double)? {
        var low = Double.infinity
        var high = -Double.infinity
        for number in self where !number.isNaN {
            low = Swift.min(low, number)
            high = Swift.max(high, number)
        }
        return low <= high ? (low, high) : nil
    }
}
