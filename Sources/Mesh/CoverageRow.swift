/// The sums of one row of pixels. Only the pixels an edge goes through are kept; between them the
/// coverage does not change, so a wide shape costs no more than a narrow one.
struct CoverageRow {
    private let left: Int
    private let right: Int
    /// At each pixel, what its coverage differs by from that of the pixel before.
    private var sums: [Int]
    /// One bit for each pixel with a sum.
    private var touched: [UInt64]

    /// An empty row of the pixels from `left` to before `right`.
    init(left: Int, right: Int) {
        self.left = left
        self.right = right
        sums = Array(repeating: 0, count: right - left + 1)
        touched = Array(repeating: 0, count: (right - left) / 64 + 1)
    }

    /// Adds a line from (x0, y0) down to (x1, y1), y within the row from 0 to 256.
    mutating func add(x0: Int, y0: Int, x1: Int, y1: Int, winding: Int) {
        let steps = Rasterizer.steps
        func crossing(_ border: Int) -> Int { y0 + divided((y1 - y0) * (border - x0), by: x1 - x0) }
        var (x, y) = (x0, y0)
        var column = divided(x0, by: steps)
        let last = divided(x1, by: steps)
        if column < left, last >= left {
            (x, y, column) = (left * steps, crossing(left * steps), left)
            add(left, height: (y - y0) * winding, middle: 0)
        } else if column >= right, last < right {
            (x, y, column) = (right * steps, crossing(right * steps), right - 1)
        }
        let stride = last > column ? 1 : -1
        while column != last, column >= left, column < right {
            let border = (stride > 0 ? column + 1 : column) * steps
            let below = crossing(border)
            add(column, height: (below - y) * winding, middle: x + border - 2 * column * steps)
            (x, y) = (border, below)
            column += stride
        }
        add(column, height: (y1 - y) * winding, middle: x + x1 - 2 * column * steps)
    }

    /// - Parameter middle: the sum of where the line enters and leaves the pixel, from its left edge.
    private mutating func add(_ column: Int, height: Int, middle: Int) {
        guard column < right, height != 0 else { return }
        if column < left {
            // What is left of the clip covers all of the row.
            sum(at: 0, height * 2 * Rasterizer.steps)
            return
        }
        let inside = height * (2 * Rasterizer.steps - middle)
        sum(at: column - left, inside)
        sum(at: column - left + 1, height * middle)
    }

    private mutating func sum(at index: Int, _ value: Int) {
        guard value != 0 else { return }
        sums[index] += value
        touched[index >> 6] |= 1 << UInt64(index & 63)
    }

    /// Reports the runs of equal coverage and empties the row.
    mutating func flush(_ body: (Range<Int>, UInt8) -> Void) {
        var total = 0
        var start = 0
        for word in touched.indices {
            while touched[word] != 0 {
                let index = word << 6 + touched[word].trailingZeroBitCount
                touched[word] &= touched[word] - 1
                Self.report(total, left + start..<left + index, body)
                total += sums[index]
                sums[index] = 0
                start = index
            }
        }
        Self.report(total, left + start..<right, body)
    }

    private static func report(_ total: Int, _ columns: Range<Int>, _ body: (Range<Int>, UInt8) -> Void) {
        let coverage = Rasterizer.coverage(total)
        if coverage > 0, !columns.isEmpty { body(columns, coverage) }
    }
}
