import Mesh
import Scene

/// What the rasterizer reported, as one number a pixel.
struct Coverage {
    let clip: PixelRect
    private var bytes: [Int]
    private(set) var isOnce = true

    init(_ outline: Outline, clip: PixelRect = PixelRect(left: 0, top: 0, right: 200, bottom: 200)) {
        self.clip = clip
        var bytes = Array(repeating: 0, count: clip.area)
        var isOnce = true
        Rasterizer(outline, clip: clip).spans { row, columns, coverage in
            for x in columns {
                let index = (row - clip.top) * clip.width + x - clip.left
                if bytes[index] != 0 { isOnce = false }
                bytes[index] = Int(coverage)
            }
        }
        self.bytes = bytes
        self.isOnce = isOnce
    }

    subscript(x: Int, y: Int) -> Int { bytes[(y - clip.top) * clip.width + x - clip.left] }

    /// In pixels.
    var area: Double { Double(bytes.reduce(0, +)) / 255 }

    var isEmpty: Bool { bytes.allSatisfy { $0 == 0 } }
}
