import Mesh

/// A drawn shape, and where in it there is anything: of a ring not the middle.
struct Stamp {
    /// Bytes of one row that are not 0.
    struct Run {
        var row: Int
        var columns: Range<Int>
    }

    var bitmap: CoverageBitmap
    let runs: [Run]

    init(_ bitmap: CoverageBitmap) {
        self.bitmap = bitmap
        let width = bitmap.frame.width
        var runs: [Run] = []
        for row in 0..<bitmap.frame.height {
            var start: Int?
            for column in 0...width {
                let isInked = column < width && bitmap.bytes[row * width + column] > 0
                if isInked, start == nil { start = column }
                if !isInked, let first = start {
                    runs.append(Run(row: row, columns: first..<column))
                    start = nil
                }
            }
        }
        self.runs = runs
    }
}
