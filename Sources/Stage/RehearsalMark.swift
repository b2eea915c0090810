public import Scene

extension Stage {
    /// `scene` with a tab in the upper left corner, in the margin, that says that nothing of it is kept.
    public func rehearsed(_ scene: Scene, measurer: any TextMeasurer) -> Scene {
        let sheet = Sheet(size: scene.size, geometry: geometry, theme: theme, measurer: measurer)
        var marked = scene
        marked.layers.append(Layer("rehearsal", sheet.rehearsalMark))
        return marked
    }
}

extension Words {
    static let rehearsal = "Rehearsal"
}

extension Sheet {
    /// The words run upwards, so that the tab stays inside the margin and covers nothing.
    fileprivate var rehearsalMark: [Item] {
        let font = Font(min(fontSize(.caption), px(58)), weight: 500)
        let length = (width(Words.rehearsal, font) + px(44)).rounded(.up)
        let frame = Rect(
            x: 0, y: px(40), width: (font.size * interCapHeight + px(18)).rounded(.up), height: length)
        let middle = Point(frame.midX, frame.midY)
        return [
            box(frame, palette.pill, corners: Corners(topRight: px(12), bottomRight: px(12))),
            .text(
                TextRun(
                    Words.rehearsal, at: middle, font: font, color: palette.ink, anchor: .middle, baseline: .middle,
                    angle: -90)),
        ]
    }
}
