import Scene

/// One line of text, ready to be painted at its size.
struct TextLayout {
    /// Text that is shaped as one and stands at one place.
    struct Piece {
        var text: String
        var file: String
        var shaping: Shaping
        /// From the start of the line to where the pen begins, in pixels.
        var x: Double
        /// How far above the baseline, in pixels.
        var rise: Double
    }

    var pieces: [Piece] = []
    /// How far the pen moves, in pixels.
    var width = 0.0
}

extension Fonts {
    /// Shapes and places a line.
    func makeLayout(_ text: String, _ font: Font) -> TextLayout {
        var layout = TextLayout()
        for run in runs(text, FontKey(font)) {
            let apart = run.script.isSpaced && run.level % 2 == 0
            if apart && font.tracking != 0 || font.tabularDigits && run.text.contains(where: isDigit) {
                place(run, font, in: &layout)
            } else {
                layout.pieces.append(
                    .init(text: run.text, file: run.file, shaping: run.shaping, x: layout.width, rise: 0))
                layout.width += advance(run.text, run.file, run.shaping) * font.size
            }
        }
        return layout
    }

    /// Places each cluster by itself: kerned, then tracked; digits in the middle of equal cells.
    private func place(_ run: ShapedRun, _ font: Font, in layout: inout TextLayout) {
        let clusters = Array(run.text)
        let digitCell = font.tabularDigits ? widestDigit(run.file, run.shaping) : 0
        for (i, cluster) in clusters.enumerated() {
            let own = advance(String(cluster), run.file, run.shaping)
            let before = i > 0 ? clusters[i - 1] : nil
            let after = i + 1 < clusters.count ? clusters[i + 1] : nil
            let isCell = font.tabularDigits && isDigit(cluster)
            let cell = isCell ? max(own, digitCell) : own
            let isKerned = !isCell && !(font.tabularDigits && before.map(isDigit) ?? true)
            let kern = isKerned ? kerning(before, cluster, own, run) : 0
            let isClock = cluster == ":" && (before.map(isDigit) ?? false) && (after.map(isDigit) ?? false)
            layout.pieces.append(
                .init(
                    text: String(cluster), file: run.file, shaping: run.shaping,
                    x: layout.width + (kern + (cell - own) / 2) * font.size,
                    rise: isClock ? colonRise * font.size : 0))
            layout.width += (kern + cell + font.tracking) * font.size
        }
    }

    /// How much nearer than side by side two clusters stand, as a fraction of the em.
    private func kerning(_ before: Character?, _ cluster: Character, _ own: Double, _ run: ShapedRun) -> Double {
        guard let before else { return 0 }
        let pair = advance(String([before, cluster]), run.file, run.shaping)
        return pair - own - advance(String(before), run.file, run.shaping)
    }

    private func widestDigit(_ file: String, _ shaping: Shaping) -> Double {
        "0123456789".map { advance(String($0), file, shaping) }.max() ?? 0
    }
}

/// A colon between digits is lifted to their middle, as Inter's contextual alternates do when it is
/// shaped with its neighbours: half of what capitals stand above small letters (1490 - 1118 of 2048).
private let colonRise = 0.0908

private func isDigit(_ c: Character) -> Bool { ("0"..."9").contains(c) }
