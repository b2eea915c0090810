/// Keeps some rows by chance. Vega's choice differs from one drawing to the next; this one is always the same, so that a
/// chart shows tomorrow what it showed today.
struct SampleTransform: Sendable, Hashable {
    var size: Int

    init(size: Int) {
        self.size = size
    }

    init?(_ reader: inout ObjectReader) {
        guard let number = reader.number("sample") else { return nil }
        size = Int(max(0, min(1e9, number)))
    }

    /// At most `size` rows (a reservoir: J. Vitter's algorithm R).
    func run(_ table: Table) -> Table {
        guard table.count > size else { return table }
        var numbers = RepeatableNumbers()
        var kept = Array(0..<size)
        for row in size..<table.count {
            let place = Int(numbers.next() * Double(row + 1))
            if place < size { kept[place] = row }
        }
        return table.rows(kept)
    }
}

/// Numbers that look like chance and are the same every time (S. Vigna's SplitMix64).
struct RepeatableNumbers {
    private var state: UInt64

    init(seed: UInt64 = 0x2545_F491_4F6C_DD1D) {
        state = seed
    }

    /// At least 0 and less than 1.
    mutating func next() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((mixed ^ (mixed >> 31)) >> 11) / 9_007_199_254_740_992
    }
}
