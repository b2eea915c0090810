import Mesh
import Scene

/// Paints items, back to front, inside a clip.
struct Painter {
    let pixels: Pixels
    let fonts: Fonts
    let images: Images
    private let stamps: Stamps
    private(set) var failures: [PaintReport.Failure] = []
    /// Called now and then while many items are painted, so that whoever waits can be answered.
    private let meanwhile: () -> Void
    private var painted = 0
    /// Items between two calls of `meanwhile`: some milliseconds of points.
    private static let breath = 2000

    init(pixels: Pixels, fonts: Fonts, images: Images, stamps: Stamps, meanwhile: @escaping () -> Void = {}) {
        self.pixels = pixels
        self.fonts = fonts
        self.images = images
        self.stamps = stamps
        self.meanwhile = meanwhile
    }

    /// Makes every pixel of `part` that colour; alpha is not looked at.
    func fill(_ color: Color, _ part: PixelRect) {
        let ink = Ink(color)
        for y in part.top..<part.bottom {
            pixels.pixel(y, part.left).update(repeating: ink.color, count: part.width)
        }
    }

    /// Paints what of `items` lies inside `clip`, which lies inside the pixels.
    ///
    /// - Returns: whether any of them meets the clip.
    @discardableResult
    mutating func paint(_ items: [Item], offset: Point, clip: PixelRect) -> Bool {
        var isDrawn = false
        for item in items {
            painted += 1
            if painted.isMultiple(of: Self.breath) { meanwhile() }
            let part = item.bounds(offset: offset, fonts: fonts).intersection(clip)
            if part.isEmpty { continue }
            isDrawn = true
            switch item {
            case .shape(let shape): paint(shape, offset: offset, clip: part)
            case .text(let run): paint(run, offset: offset, clip: part)
            case .image(let image): paint(image, offset: offset, clip: part)
            case .group(let group): paint(group, offset: offset, clip: part)
            }
        }
        return isDrawn
    }

    private func paint(_ shape: Shape, offset: Point, clip: PixelRect) {
        let path = offset == .zero ? shape.path : shape.path.offset(by: offset)
        if let gradient = shape.gradient {
            fill(path, gradient, offset: offset, clip: clip)
        } else if let color = shape.fill {
            paint(stamps.fill(path), color, clip: clip) { Outline(fill: path) }
        }
        if let stroke = shape.stroke {
            paint(stamps.stroke(stroke, path), stroke.color, clip: clip) { Outline(stroke: stroke, along: path) }
        }
    }

    /// Every pixel takes the colour of its middle.
    private func fill(_ path: Path, _ gradient: Gradient, offset: Point, clip: PixelRect) {
        Rasterizer(Outline(fill: path), clip: clip).spans { row, columns, coverage in
            func ink(_ column: Int) -> Ink {
                Ink(gradient.color(at: Point(Double(column) + 0.5, Double(row) + 0.5) - offset))
            }
            if gradient.isLevel { return pixels.fill(row, columns, ink(columns.lowerBound), coverage: coverage) }
            for column in columns { pixels.fill(row, column..<(column + 1), ink(column), coverage: coverage) }
        }
    }

    /// Paints what is drawn already, else the outline.
    private func paint(_ stamp: Stamp?, _ color: Color, clip: PixelRect, _ outline: () -> Outline) {
        let ink = Ink(color)
        if ink.isClear { return }
        if let stamp { return pixels.fill(stamp, ink, clip: clip) }
        Rasterizer(outline(), clip: clip).spans { row, columns, coverage in
            pixels.fill(row, columns, ink, coverage: coverage)
        }
    }

    private func paint(_ run: TextRun, offset: Point, clip: PixelRect) {
        let ink = Ink(run.color)
        guard !ink.isClear, let bitmap = fonts.drawn(run, at: run.origin + offset) else { return }
        pixels.fill(bitmap, ink, clip: clip)
    }

    private mutating func paint(_ image: ImageItem, offset: Point, clip: PixelRect) {
        guard !image.frame.isEmpty else { return }
        do {
            let (picture, place) = try images.picture(image, at: image.frame.offset(by: offset))
            pixels.draw(picture, at: place, clip: clip)
        } catch {
            let failure = PaintReport.Failure(file: image.file, message: error.description)
            if !failures.contains(failure) { failures.append(failure) }
        }
    }

    /// A group is painted whole and the ground let through afterwards, so that its items do not shine
    /// through one another: for opaque ground this is the same as painting it apart and laying it over.
    private mutating func paint(_ group: Group, offset: Point, clip: PixelRect) {
        let opacity = group.opacity.isNaN ? 1 : min(1, max(0, group.opacity))
        if opacity == 0 { return }
        let before = opacity < 1 ? pixels.copy(clip) : []
        paint(group.items, offset: offset + group.offset, clip: clip)
        if opacity < 1 { pixels.fade(clip, from: before, opacity: UInt8((opacity * 255).rounded())) }
    }
}
