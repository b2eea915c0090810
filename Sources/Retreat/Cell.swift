/// A cell of the lettered grid over a visual: column C, row 4 is `C4`.
public struct Cell: Hashable, Sendable {
    /// Both from 0, from the top left.
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// Reads `C4` or `c4`; nil for anything else.
    public init?(_ text: String) {
        guard let letter = text.uppercased().unicodeScalars.first, ("A"..."Z").contains(letter),
            let row = Int(text.dropFirst()), (1...99).contains(row), text.dropFirst().allSatisfy(\.isNumber)
        else { return nil }
        self.init(column: Int(letter.value) - 65, row: row - 1)
    }

    /// `C4`
    public var name: String { "\(Self.letter(column))\(row + 1)" }

    /// The letter of a column from 0.
    public static func letter(_ column: Int) -> String {
        String(UnicodeScalar(UInt8(65 + max(0, min(25, column)))))
    }
}

/// The columns and rows of a lettered grid.
public struct CellGrid: Hashable, Sendable {
    public let columns: Int
    public let rows: Int

    /// Cells about as wide as high over a picture of a size: no more than can be spoken of, none narrower or lower
    /// than `least`.
    public init(width: Double, height: Double, least: Double) {
        let side = max(least, (width * height / Self.cells).squareRoot(), 1)
        columns = Self.count(width / side)
        rows = Self.count(height / side)
    }

    /// About as many as a group finds its way in.
    private static let cells = 30.0

    private static func count(_ number: Double) -> Int {
        number.isFinite ? max(1, min(9, Int(number.rounded()))) : 1
    }

    /// The cell in the last column and the last row.
    public var last: Cell { Cell(column: columns - 1, row: rows - 1) }

    /// Where a cell lies; nil for one that the grid does not have.
    public func region(_ cell: Cell) -> Region? {
        guard (0..<columns).contains(cell.column), (0..<rows).contains(cell.row) else { return nil }
        return Region(
            x: Double(cell.column) / Double(columns), y: Double(cell.row) / Double(rows), width: 1 / Double(columns),
            height: 1 / Double(rows))
    }
}

/// A part of a visual, in fractions of its width and height from the top left.
public struct Region: Hashable, Sendable, Codable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    public var middle: Pin { Pin(x: x + width / 2, y: y + height / 2) }

    /// The smallest region that holds both.
    public func union(_ other: Region) -> Region {
        let (left, top) = (min(x, other.x), min(y, other.y))
        return Region(
            x: left, y: top, width: max(x + width, other.x + other.width) - left,
            height: max(y + height, other.y + other.height) - top)
    }
}
