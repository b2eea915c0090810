import Retreat
import Scene
import VegaLite

extension Sheet {
    /// A card whose visual is drawn so large that a part of it fills most of it; around the part it is dimmed. A chart is
    /// drawn anew at the larger size: its letters stay as large as the room needs them, its lines stay sharp, and its
    /// axes and legends stay beside it.
    ///
    /// - Parameter grid: the cells as they were before, so that C4 stays C4.
    func focusedCard(
        _ visual: Visual?, _ content: VisualContent, on region: Region, in frame: Rect, guesses: [Guess],
        grid: CellGrid?,
        isVeiled: Bool, memo: inout StageMemo
    ) -> VisualCard {
        let head = cardHead(visual, in: frame)
        let body = head.body
        func whole() -> VisualCard {
            visualCard(visual, content, in: frame, guesses: guesses, isVeiled: isVeiled, memo: &memo)
        }
        guard case .drawn(_, let plain, let plainChart) = picture(content, in: body, isVeiled: isVeiled, memo: &memo),
            region.width > 0, region.height > 0, plain.width > 0, plain.height > 0
        else { return whole() }
        let scale = max(1, enlargement(of: region, on: plain, in: body, content))
        let large = Rect(
            x: body.x, y: body.y, width: body.width + (scale - 1) * plain.width,
            height: body.height + (scale - 1) * plain.height)
        guard
            case .drawn(let items, let place, let chart) = picture(content, in: large, isVeiled: isVeiled, memo: &memo)
        else { return whole() }
        let window = window(in: body, plainChart, chart, large)
        let part = Rect(
            x: place.x + region.x * place.width, y: place.y + region.y * place.height,
            width: region.width * place.width, height: region.height * place.height)
        // The part goes to the middle, as far as the visual reaches.
        let shift = Point(
            shift(of: part.midX, place.minX, place.maxX, window.minX, window.maxX),
            shift(of: part.midY, place.minY, place.maxY, window.minY, window.maxY))
        var card = VisualCard(
            items: head.items, frame: frame, place: place.offset(by: shift), chart: chart, shift: shift,
            visible: window, grid: grid)
        if let chart, let plainChart {
            let ghosts = ghosts(
                guesses, on: chart, in: window.offset(by: Point.zero - shift), beside: [], isVeiled: isVeiled)
            card.items += chart.items(in: window, shift: shift, whole: plainChart, behindMarks: ghosts.shapes)
            card.items.append(.group(Group(offset: shift, clip: window, ghosts.words)))
        } else {
            card.items.append(.group(Group(offset: shift, clip: window, items)))
        }
        card.items += dimmed(window, around: part.offset(by: shift).intersection(window) ?? window)
        return card
    }

    /// The share of the card that the part fills, in the direction in which it is the longer.
    private static let share = 0.82
    /// A picture larger than that has no more to show.
    private static let mostEnlarged = 4.0

    /// A picture of pixels is not enlarged past three times its own: then there is nothing more in it to see.
    private func enlargement(of region: Region, on plain: Rect, in body: Rect, _ content: VisualContent) -> Double {
        var most = Self.mostEnlarged
        if case .image(_, let own, _) = content { most = min(most, 3 * own.width / plain.width) }
        return min(
            most, body.width * Self.share / (region.width * plain.width),
            body.height * Self.share / (region.height * plain.height))
    }

    /// What is left of the body beside the words around the plot; all of it for a picture.
    private func window(in body: Rect, _ plain: ChartDrawing?, _ chart: ChartDrawing?, _ large: Rect) -> Rect {
        guard let plain, let chart, plain.isOnePlot else { return body }
        let (a, b) = (plain.margins(in: body), chart.margins(in: large))
        // Legends keep the place that they have in the whole chart; axes go with the part.
        let top = max(a.top, b.top)
        return Rect(
            x: body.x + b.left, y: body.y + top, width: max(1, body.width - b.left - max(a.right, b.right)),
            height: max(1, body.height - top - b.bottom))
    }

    /// So far that `middle` stands in the middle between `low` and `high`, without a gap at either end.
    private func shift(of middle: Double, _ start: Double, _ end: Double, _ low: Double, _ high: Double) -> Double {
        if end - start <= high - low { return ((low + high - start - end) / 2).rounded() }
        return min(low - start, max(high - end, (low + high) / 2 - middle)).rounded()
    }

    private func dimmed(_ window: Rect, around part: Rect) -> [Item] {
        let dim = palette.card.withAlpha(0.7)
        let sides = [
            Rect(x: window.x, y: window.y, width: window.width, height: part.minY - window.minY),
            Rect(x: window.x, y: part.maxY, width: window.width, height: window.maxY - part.maxY),
            Rect(x: window.x, y: part.minY, width: part.minX - window.minX, height: part.height),
            Rect(x: part.maxX, y: part.minY, width: window.maxX - part.maxX, height: part.height),
        ]
        return sides.filter { !$0.isEmpty }.map { box($0, dim) } + [
            .shape(
                Shape(Path(rect: part, corners: Corners(px(6))), stroke: Stroke(palette.ink, width: max(2, px(4)))))
        ]
    }
}
