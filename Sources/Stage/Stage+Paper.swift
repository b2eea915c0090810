public import Retreat
public import Scene
public import VegaLite

/// A visual drawn for paper.
public enum PaperVisual: Sendable {
    /// - Parameter chart: what a chart shows; nil for a picture.
    case drawn(Scene, chart: ChartDrawing?)
    case problem(message: String, mend: String?)
}

extension Stage {
    /// A visual alone on white, without its title, and a drop for every note with a pin on it. The letters are those of
    /// something read in the hand, whatever the room: at a width of 150 mm, capitals of 2 mm.
    ///
    /// - Parameter width: of the picture, in pixels; a picture that is higher than wide is as high as this.
    public func paper(
        _ content: VisualContent, notes: [Note], width: Double, measurer: any TextMeasurer
    ) -> PaperVisual {
        let size = Self.paperSize(content, width: width)
        let sheet = Sheet(size: size, geometry: RoomGeometry(), theme: .paper, measurer: measurer)
        let frame = Rect(size).inset(width * 0.01, width * 0.01)
        switch content {
        case .chart(let chart):
            do throws(ChartError) {
                let drawing = try chart.draw(in: frame, theme: .paper(labelSize: width * 0.018), measurer: measurer)
                let card = VisualCard(items: drawing.items, frame: Rect(size), place: drawing.plot, chart: drawing)
                return .drawn(sheet.paper(card, notes), chart: drawing)
            } catch {
                let first = error.problems.first
                return .problem(message: first?.message ?? Words.visualMissing, mend: first?.mend)
            }
        case .image(let file, let own, let redaction):
            let place = Rect(size).containing(own)
            let card = VisualCard(
                items: [.image(ImageItem(file: file, frame: place, redaction: redaction))], frame: Rect(size),
                place: place)
            return .drawn(sheet.paper(card, notes), chart: nil)
        case .problem(let message, let mend): return .problem(message: message, mend: mend)
        }
    }

    /// A chart is as wide as the wall; a picture has its own shape.
    private static func paperSize(_ content: VisualContent, width: Double) -> Size {
        guard case .image(_, let own, _) = content, own.width > 0, own.height > 0 else {
            return Size(width, (width * 9 / 16).rounded())
        }
        let scale = width / max(own.width, own.height)
        return Size(max(1, (own.width * scale).rounded()), max(1, (own.height * scale).rounded()))
    }
}

extension Sheet {
    fileprivate func paper(_ card: VisualCard, _ notes: [Note]) -> Scene {
        Scene(
            size: size, background: palette.card,
            layers: [Layer("visual", card.items), Layer("pins", pinItems(notes, on: card))])
    }
}
