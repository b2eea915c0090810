import Scene
import VegaLite

/// A visual drawn into a rectangle.
enum Picture: Hashable {
    /// Its items, the rectangle whose fractions pins are given in (the plot of a chart, the whole of an image), and the
    /// chart that was drawn.
    case drawn([Item], place: Rect, chart: ChartDrawing?)
    case problem(message: String, mend: String?)

    /// Draws `content` into `frame`. A chart that cannot be drawn there becomes a problem with its reason.
    ///
    /// - Parameter isVeiled: leaves the data of a chart out.
    init(
        _ content: VisualContent, in frame: Rect, theme: Theme, isVeiled: Bool, measurer: any TextMeasurer
    ) {
        switch content {
        case .chart(let chart):
            do {
                let drawing = try chart.draw(in: frame, theme: theme, measurer: measurer, isVeiled: isVeiled)
                self = .drawn(drawing.items, place: drawing.plot, chart: drawing)
            } catch {
                let first = error.problems.first
                self = .problem(message: first?.message ?? Words.visualMissing, mend: first?.mend)
            }
        case .image(let file, let size, let redaction):
            let place = frame.containing(size)
            self = .drawn([.image(ImageItem(file: file, frame: place, redaction: redaction))], place: place, chart: nil)
        case .problem(let message, let mend): self = .problem(message: message, mend: mend)
        }
    }
}

extension Rect {
    /// The largest rectangle of the shape of `size` inside this one, in its middle.
    func containing(_ size: Size) -> Rect {
        guard size.width > 0, size.height > 0 else { return self }
        let scale = min(width / size.width, height / size.height)
        let w = size.width * scale
        let h = size.height * scale
        return Rect(x: midX - w / 2, y: midY - h / 2, width: w, height: h)
    }
}
