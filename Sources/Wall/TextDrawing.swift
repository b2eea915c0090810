import Mesh
import Scene

/// What tells one drawn text from another.
struct BitmapKey: Hashable {
    /// Fractions of a pixel that text can start at, a quarter each.
    static let phases = 4

    var text: String
    var font: Font
    var anchor: TextRun.Anchor
    var baseline: TextRun.Baseline
    var angle: Double
    /// Where in its pixel the text starts, in quarters of a pixel.
    var phase: Int
}

/// The face and size that paddings are for.
struct PaddingKey: Hashable {
    var file: String
    var size: Double
}

/// Spaces set before a text. SDL_ttf draws text from the edge of a pixel; letters after spaces of
/// fractional width start elsewhere in theirs. The spaces also hold ink that stands out to the left.
struct Padding {
    var text: String
    /// In pixels.
    var width: Double
}

extension Fonts {
    /// Larger letters and longer lines are not drawn: no wall has room for them.
    private static let mostSize = 4096.0
    private static let mostWidth = 32_768.0

    /// The letters of a run as they stand about `origin`; nil where nothing is to be seen.
    func drawn(_ run: TextRun, at origin: Point) -> CoverageBitmap? {
        guard !run.text.isEmpty, run.font.size > 0, run.font.size <= Self.mostSize, abs(origin.x) < 1e6,
            abs(origin.y) < 1e6, run.angle.isFinite
        else { return nil }
        let isUpright = run.angle == 0
        let quarters = Int((origin.x * Double(BitmapKey.phases)).rounded(.down))
        let column = Int((isUpright ? origin.x.rounded(.down) : origin.x.rounded()))
        let phase = isUpright ? quarters - column * BitmapKey.phases : 0
        var bitmap = bitmap(
            BitmapKey(
                text: run.text, font: run.font, anchor: run.anchor, baseline: run.baseline, angle: run.angle,
                phase: phase))
        guard !bitmap.frame.isEmpty else { return nil }
        bitmap.frame = bitmap.frame.offset(x: column, y: Int(origin.y.rounded()))
        return bitmap
    }

    /// Draws a text about the origin; nothing where the line is too long.
    func makeBitmap(_ key: BitmapKey) -> CoverageBitmap {
        let layout = layout(key.text, key.font)
        guard layout.width <= Self.mostWidth else { return CoverageBitmap(.empty) }
        let start = Double(key.phase) / Double(BitmapKey.phases) - anchorShare(key.anchor) * layout.width
        let drop = baselineDrop(key.baseline, key.font)
        let parts = layout.pieces.compactMap { piece in
            letters(piece, key.font.size, x: start + piece.x, y: drop - piece.rise)
        }
        if parts.count == 1, key.angle == 0 { return parts[0] }
        var whole = CoverageBitmap(parts.reduce(PixelRect.empty) { $0.union($1.frame) })
        for part in parts { whole.add(part) }
        return key.angle == 0 ? whole : whole.rotated(degrees: key.angle)
    }

    private func anchorShare(_ anchor: TextRun.Anchor) -> Double {
        switch anchor {
        case .start: 0
        case .middle: 0.5
        case .end: 1
        }
    }

    /// How far the baseline is below the origin, in pixels.
    private func baselineDrop(_ baseline: TextRun.Baseline, _ font: Font) -> Double {
        let line = verticalMetrics(mainFile(FontKey(font)))
        return switch baseline {
        case .alphabetic: 0
        case .middle: interCapHeight / 2 * font.size
        case .top: line.ascent * font.size
        case .bottom: -line.descent * font.size
        }
    }

    /// Draws a piece whose pen starts at `x` on the baseline `y`; the baseline moves to a whole pixel.
    private func letters(_ piece: TextLayout.Piece, _ size: Double, x: Double, y: Double) -> CoverageBitmap? {
        guard let face = drawingFace(piece.file, pixels: size) else { return nil }
        let paddings = paddings(PaddingKey(file: piece.file, size: size))
        func shift(_ padding: Padding) -> Double {
            let left = x - padding.width
            return abs(left - left.rounded())
        }
        guard let padding = paddings.min(by: { shift($0) < shift($1) }) else { return nil }
        let padded = piece.shaping.isRightToLeft ? piece.text + padding.text : padding.text + piece.text
        guard var bitmap = face.render(padded, piece.shaping) else { return nil }
        let baseline = baseline(of: bitmap, padded, piece.shaping, face)
        bitmap.frame = bitmap.frame.offset(
            x: Int((x - padding.width).rounded()), y: Int(y.rounded()) - baseline)
        bitmap = bitmap.trimmed()
        return bitmap.frame.isEmpty ? nil : bitmap
    }

    /// The row of the baseline in what SDL_ttf drew. It moves down by as much as letters stand above
    /// the line (stacked marks do), and SDL_ttf does not say how far: a letter of known height set
    /// beside the text shows it.
    private func baseline(of bitmap: CoverageBitmap, _ text: String, _ shaping: Shaping, _ face: FontFace) -> Int {
        guard bitmap.frame.height > face.height else { return face.ascent }
        let gap = "  "
        let probe = shaping.isRightToLeft ? gap + "H" : "H" + gap
        let both = shaping.isRightToLeft ? text + probe : probe + text
        guard let alone = face.render(probe, shaping)?.trimmed(), let beside = face.render(both, shaping) else {
            return face.ascent
        }
        let columns = alone.frame.left..<alone.frame.right
        let width = beside.frame.width
        let top = (0..<beside.frame.height).first { y in
            columns.contains { $0 < width && beside.bytes[y * width + $0] != 0 }
        }
        return face.ascent + (top.map { $0 - alone.frame.top } ?? 0)
    }

    /// Chooses, for quarters of a pixel, the spaces whose width comes nearest to each.
    func makePaddings(_ key: PaddingKey) -> [Padding] {
        let shaping = Shaping(script: Script.latin.tag, isRightToLeft: false)
        let spaces = ["\u{2009}", "\u{2006}", "\u{2004}", "\u{200A}", "\u{2008}"].filter { space in
            space.unicodeScalars.allSatisfy { covers($0, key.file) }
        }
        var candidates: [Padding] = []
        for count in 1...3 {
            let text = String(repeating: " ", count: count)
            for more in [""] + spaces + spaces.map({ $0 + $0 }) {
                candidates.append(
                    Padding(text: text + more, width: advance(text + more, key.file, shaping) * key.size))
            }
        }
        return (0..<8).compactMap { eighth in
            let wanted = Double(eighth) / 8
            func distance(_ padding: Padding) -> Double {
                let d = abs(padding.width - padding.width.rounded(.down) - wanted)
                return min(d, 1 - d)
            }
            return candidates.min { distance($0) < distance($1) }
        }
    }
}
