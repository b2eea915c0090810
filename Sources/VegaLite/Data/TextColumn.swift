/// A column of a text file before its type is known: numbers where every cell is a plain one or empty, else text.
enum TextColumn {
    /// An empty cell is `Column.nothing`.
    case numbers([Double])
    /// Which of the texts every cell has; the texts are all different.
    case texts([UInt32], [String])

    /// What the cells of a column are wanted for.
    enum Wish {
        /// As they are written.
        case text
        /// As numbers, however they are written.
        case numbers
        /// As they are written, which numbers may stand for that are written the same way again.
        case writing
    }
}

/// Collects the cells of a column of a text file.
struct TextColumnBuilder {
    private enum State {
        /// All cells so far are numbers or empty.
        case numbers
        /// A cell was no number after others were: the text of those has to be read again.
        case lost
        case texts
    }

    private var state: State
    /// Whether only numbers are taken that are written as JavaScript writes them.
    private let wantsWriting: Bool
    private var numbers: [Double] = []
    private var hasNumber = false
    private var pool = TextPool()
    private var codes: [UInt32] = []

    init(_ wish: TextColumn.Wish) {
        state = wish == .text ? .texts : .numbers
        wantsWriting = wish != .numbers
    }

    /// Takes no cells.
    static var skipping: TextColumnBuilder {
        var builder = TextColumnBuilder(.numbers)
        builder.state = .lost
        return builder
    }

    /// Whether the file has to be read once more for this column.
    var isLost: Bool { state == .lost }

    /// Takes a cell; false where it is not UTF-8.
    mutating func append(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        switch state {
        case .texts:
            guard let place = pool.place(of: range, in: bytes) else { return false }
            codes.append(place)
            return true
        case .lost: return true
        case .numbers:
            if range.isEmpty {
                numbers.append(Column.nothing)
                return true
            }
            if let number = NumberText.number(range, in: bytes),
                !wantsWriting || NumberText.isPlain(range, in: bytes, number)
            {
                numbers.append(number)
                hasNumber = true
                return true
            }
            guard !hasNumber else {
                state = .lost
                numbers = []
                return true
            }
            writeEmpty()
            return append(bytes, range)
        }
    }

    /// Makes text of the empty cells so far.
    private mutating func writeEmpty() {
        state = .texts
        for _ in numbers { codes.append(pool.place(of: 0..<0, in: []) ?? 0) }
        numbers = []
    }

    /// The column; a column of empty cells is one of text.
    consuming func column() -> TextColumn {
        if state == .numbers, hasNumber { return .numbers(numbers) }
        if state == .numbers { writeEmpty() }
        return .texts(codes, pool.texts)
    }
}
