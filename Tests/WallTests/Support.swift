import Foundation
import Scene
import Testing

@testable import Wall

/// Fonts and pictures for one test. SDL_ttf keeps one FreeType for the whole process, which must not be used
/// by two threads: every suite that sets text runs on the main actor, as the daemon does on its main thread.
@MainActor
struct Studio {
    let fonts: Fonts
    let images: Images

    init(budget: Int = 64 << 20) throws {
        fonts = try Fonts()
        images = Images(budget: budget)
    }

    func canvas(_ width: Double, _ height: Double) -> OffscreenCanvas {
        OffscreenCanvas(size: Size(width, height), fonts: fonts, images: images)
    }

    /// Paints `items` on white.
    func paint(_ items: [Item], _ width: Double = 100, _ height: Double = 100) -> OffscreenCanvas {
        let canvas = canvas(width, height)
        canvas.paint(Scene(size: Size(width, height), background: .white, layers: [Layer("test", items)]))
        return canvas
    }
}

extension OffscreenCanvas {
    /// The pixel as 0xRRGGBB.
    func hex(_ x: Int, _ y: Int) -> UInt32 {
        guard let color = color(x: x, y: y) else { return 0xDEAD_0000 }
        func byte(_ part: Double) -> UInt32 { UInt32((part * 255).rounded()) }
        return byte(color.red) << 16 | byte(color.green) << 8 | byte(color.blue)
    }

    /// The smallest rectangle around every pixel that is not white: left, top, right, bottom (outside).
    func ink(_ width: Int, _ height: Int) -> (left: Int, top: Int, right: Int, bottom: Int)? {
        var box: (left: Int, top: Int, right: Int, bottom: Int)?
        for y in 0..<height {
            for x in 0..<width where hex(x, y) != 0xFFFFFF {
                guard let b = box else {
                    box = (x, y, x + 1, y + 1)
                    continue
                }
                box = (min(b.left, x), min(b.top, y), max(b.right, x + 1), max(b.bottom, y + 1))
            }
        }
        return box
    }
}

func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ color: Color = .black) -> Item {
    .shape(Shape(Path(rect: Rect(x: x, y: y, width: width, height: height)), fill: color))
}
