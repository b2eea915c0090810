import Mesh
import Scene

/// Paints scenes into pixels that keep what they showed last, and only where the new scene differs.
struct Canvas {
    private let fonts: Fonts
    private let images: Images
    private let stamps = Stamps()
    private var last: Scene?

    init(fonts: Fonts, images: Images) {
        self.fonts = fonts
        self.images = images
    }

    /// Forgets what the pixels show: the next scene is painted whole.
    mutating func forget() {
        last = nil
    }

    /// - Parameter meanwhile: called now and then while much is painted.
    /// - Returns: what was painted, and the rectangles that may have changed.
    mutating func paint(
        _ scene: Scene, into pixels: Pixels, meanwhile: @escaping () -> Void = {}
    ) -> (report: PaintReport, damage: [PixelRect]) {
        let damage = Damage(from: last, to: scene, frame: pixels.frame, fonts: fonts)
        last = scene
        var painter = Painter(pixels: pixels, fonts: fonts, images: images, stamps: stamps, meanwhile: meanwhile)
        var drawn: Set<String> = []
        for part in damage.parts {
            painter.fill(scene.background, part)
            for layer in scene.layers where painter.paint(layer.items, offset: .zero, clip: part) {
                drawn.insert(layer.id)
            }
        }
        let report = PaintReport(
            damage: damage.parts.map(Rect.init), drawnLayers: scene.layers.map(\.id).filter(drawn.contains),
            failures: painter.failures)
        return (report, damage.parts)
    }
}

extension Rect {
    fileprivate init(_ r: PixelRect) {
        self.init(x: Double(r.left), y: Double(r.top), width: Double(r.width), height: Double(r.height))
    }
}
