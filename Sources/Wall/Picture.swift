import Glibc
import Mesh

// Unchecked: written by its one maker before anyone else has it and never after, so that threads may share it.
/// Pixels as they are painted: alpha, red, green, blue from the highest byte, alpha multiplied in.
final class Picture: @unchecked Sendable {
    let width: Int
    let height: Int
    let isOpaque: Bool
    let pixels: UnsafeMutablePointer<UInt32>

    /// Pixels on pages of their own, so that they go back to the system when the picture does.
    init(width: Int, height: Int, isOpaque: Bool) {
        self.width = width
        self.height = height
        self.isOpaque = isOpaque
        pixels = clearPixels(width * height)
    }

    deinit { free(pixels) }

    var bytes: Int { width * height * 4 }

    /// The picture as `orientation` says it is to be shown.
    func shown(_ orientation: Orientation) -> Picture {
        guard orientation != .upright else { return self }
        let swaps = orientation.swapsSides
        let result = Picture(width: swaps ? height : width, height: swaps ? width : height, isOpaque: isOpaque)
        for y in 0..<result.height {
            for x in 0..<result.width {
                let from = orientation.stored(x: x, y: y, width: width, height: height)
                result.pixels[y * result.width + x] = pixels[from.y * width + from.x]
            }
        }
        return result
    }
}

/// Memory for `count` pixels, all 0; to be given back by `free`. Large blocks come from the system
/// already clear, so that no time goes into clearing them.
func clearPixels(_ count: Int) -> UnsafeMutablePointer<UInt32> {
    guard let memory = calloc(max(1, count), MemoryLayout<UInt32>.stride) else {
        // As Swift's own arrays do without memory: there is nothing to draw into, and systemd starts the daemon anew.
        fatalError("no memory for \(count) pixels")
    }
    return memory.bindMemory(to: UInt32.self, capacity: max(1, count))
}
