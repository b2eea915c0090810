/// What the computing of expressions may still cost, and its chance numbers.
struct ExpressionWork {
    /// In bytes, for any text that an expression makes.
    static let longestText = 100_000
    /// Values in any list that an expression makes.
    static let longestList = 100_000
    /// Operations, and characters and values looked at, for all rows together.
    private static let most = 200_000_000
    /// The same for one row alone.
    private static let mostOfRow = 2_000_000

    /// What stands for the row in chance numbers.
    var row: Int {
        didSet { leftOfRow = Self.mostOfRow }
    }
    private var left = most
    private var leftOfRow = mostOfRow

    init(row: Int = 0) {
        self.row = row
    }

    /// Counts work before it is done.
    mutating func take(_ count: Int = 1) throws(ExpressionError) {
        left -= count
        leftOfRow -= count
        if left < 0 || leftOfRow < 0 { throw .tooMuchWork }
    }

    /// Checks what has been made.
    mutating func checked(_ value: Value) throws(ExpressionError) -> Value {
        switch value {
        case .null, .bool, .number: break
        case .string(let text):
            guard text.utf8.count <= Self.longestText else { throw .textTooLong }
            try take(text.utf8.count / 16)
        case .array(let items):
            guard items.count <= Self.longestList else { throw .listTooLong }
            try take(items.count)
        case .object(let members): try take(members.count)
        }
        return value
    }

    /// A chance number from 0 to below 1: the same for the same row and call whenever it is asked for.
    func chance(_ seed: Double, _ throwOfDice: UInt64 = 0) -> Double {
        var state = UInt64(bitPattern: Int64(seed)) &+ throwOfDice &* 0xD1B5_4A32_D192_ED03
        state &+= (UInt64(bitPattern: Int64(row)) &+ 1) &* 0x9E37_79B9_7F4A_7C15
        // SplitMix64 (Steele, Lea and Flood 2014).
        state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
        state ^= state >> 31
        return Double(state >> 11) / 9_007_199_254_740_992
    }

    /// A number made of a text (FNV-1a).
    static func seed(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
