import Retreat
import Scene
import VegaLite

extension Sheet {
    /// A chart with what the group guessed behind its marks: where each mark would stand if the guess were right, with
    /// the words beside it. A ghost is wider than its bar, so that it is seen around the real one.
    ///
    /// - Parameters:
    ///   - heads: what stands on the card besides the chart.
    ///   - isVeiled: a piece of a stack begins where the guesses before it end then: where the real pieces end is what
    ///     the veil hides.
    func guessed(
        _ guesses: [Guess], on chart: ChartDrawing, in frame: Rect, beside heads: [Item], isVeiled: Bool
    ) -> [Item] {
        let ghosts = ghosts(guesses, on: chart, in: frame, beside: heads, isVeiled: isVeiled)
        return chart.items(behindMarks: ghosts.shapes) + ghosts.words
    }

    /// The ghosts, and the words that stand beside them.
    func ghosts(
        _ guesses: [Guess], on chart: ChartDrawing, in frame: Rect, beside heads: [Item], isVeiled: Bool
    ) -> (shapes: [Item], words: [Item]) {
        let marks = chart.marks
        let ghosts = guesses.compactMap { guess in
            marks.first { $0.fields.map(\.value) == guess.mark && $0.measure != nil }
                .flatMap { ghost(guess, $0, marks, guesses, isVeiled: isVeiled) }
        }
        var taken = TextBoxes(measurer: measurer).boxes(of: heads + chart.items)
        let bodies = isVeiled ? [] : marks.filter { !$0.isPoint }.map(\.box)
        var words: [Item] = []
        for ghost in ghosts {
            let label = ghostLabel(ghost, inside: frame, avoiding: taken, bodies)
            words += label.items
            taken.append(label.frame)
        }
        return (ghosts.flatMap(ghostItems), words)
    }

    private struct Ghost {
        var box: Rect
        var isRound: Bool
        var text: String
    }

    /// Where the guess would stand if it were right; nil where the axis has no place for it.
    private func ghost(
        _ guess: Guess, _ mark: ChartMark, _ marks: [ChartMark], _ guesses: [Guess], isVeiled: Bool
    ) -> Ghost? {
        guard let measure = mark.measure else { return nil }
        // Where its mark stands along an axis, or in which panel, everybody sees; and a piece of a stack beside itself.
        let names = measure.isPiece && !isVeiled ? [] : mark.fields.filter { !$0.isPlace }.map(\.value)
        let text = Words.predicted(guess.text, of: names)
        if mark.isPoint, !measure.isPiece {
            return measure.place(guess.value).map { place in
                let middle = measure.isAlongX ? Point(place, mark.box.midY) : Point(mark.box.midX, place)
                let side = max(min(mark.box.width, mark.box.height), px(20)) + 2 * ghostMargin
                return Ghost(
                    box: Rect(x: middle.x - side / 2, y: middle.y - side / 2, width: side, height: side), isRound: true,
                    text: text)
            }
        }
        var start = measure.start
        var end = guess.value
        if measure.isPiece {
            if isVeiled { start = foot(of: mark, marks, guesses) }
            start = min(start, measure.range.upperBound - guess.value)
            end = start + guess.value
        }
        guard let a = measure.place(start), let b = measure.place(end) else { return nil }
        let (low, length) = (min(a, b), abs(b - a))
        let box = mark.box
        let grown =
            measure.isAlongX
            ? Rect(x: low, y: box.y - ghostMargin, width: length, height: box.height + 2 * ghostMargin)
            : Rect(x: box.x - ghostMargin, y: low, width: box.width + 2 * ghostMargin, height: length)
        return Ghost(box: grown, isRound: false, text: text)
    }

    /// How far a ghost stands out beside its mark.
    private var ghostMargin: Double { max(2, px(12)) }

    /// The end of what was guessed of the pieces before this one in its stack; of several guesses the largest counts.
    private func foot(of mark: ChartMark, _ marks: [ChartMark], _ guesses: [Guess]) -> Double {
        guard let measure = mark.measure else { return 0 }
        let before = marks.filter { other in
            guard let own = other.measure, own.isPiece, own.isAlongX == measure.isAlongX, own.start < measure.start
            else { return false }
            return measure.isAlongX
                ? abs(other.box.midY - mark.box.midY) < 1 : abs(other.box.midX - mark.box.midX) < 1
        }
        return before.reduce(max(measure.range.lowerBound, 0)) { sum, other in
            sum + (guesses.filter { $0.mark == other.fields.map(\.value) }.map(\.value).max() ?? 0)
        }
    }

    private func ghostItems(_ ghost: Ghost) -> [Item] {
        let path =
            ghost.isRound
            ? Path(circle: Point(ghost.box.midX, ghost.box.midY), radius: ghost.box.width / 2)
            : Path(rect: ghost.box, corners: Corners(px(3)))
        let dash = ghost.isRound ? [px(10), px(7)] : [px(16), px(10)]
        return [
            .shape(Shape(path, fill: palette.mutedInk.withAlpha(0.13))),
            .shape(Shape(path, stroke: Stroke(palette.ink, width: max(2, px(4)), dash: dash))),
        ]
    }

    /// The words beside the ghost, where they hide least: what can be read weighs most, then bars.
    private func ghostLabel(
        _ ghost: Ghost, inside: Rect, avoiding: [Rect], _ bodies: [Rect]
    ) -> (items: [Item], frame: Rect) {
        let font = font(.caption, weight: 600)
        let size = Size(width(ghost.text, font) + px(20), (fontSize(.caption) * 1.3).rounded())
        let box = ghost.box
        let gap = px(6)
        let (halfWidth, halfHeight) = (size.width / 2, size.height / 2)
        let (above, below) = (box.minY - gap - halfHeight, box.maxY + gap + halfHeight)
        // Inside, beside, and then above and below: in the middle, at an end, and past an end.
        let ends = [
            box.midX, box.maxX - halfWidth, box.minX + halfWidth, box.maxX + gap + halfWidth,
            box.minX - gap - halfWidth,
        ]
        let places =
            [
                Point(box.midX, box.midY), Point(box.maxX + gap + halfWidth, box.midY),
                Point(box.minX - gap - halfWidth, box.midY),
            ] + ends.flatMap { [Point($0, above), Point($0, below)] }
        var best = Rect(x: box.x, y: box.y, width: size.width, height: size.height)
        var least = Double.infinity
        for place in ghost.isRound ? Array(places.dropFirst()) : places {
            let frame = Rect(
                x: min(max(place.x - halfWidth, inside.x), max(inside.x, inside.maxX - size.width)),
                y: place.y - halfHeight, width: size.width, height: size.height)
            let shown = inside.intersection(frame).map { $0.width * $0.height } ?? 0
            let beyond = place == places[0] ? max(0, size.width - box.width + px(16)) * size.height : 0
            let cost =
                3 * avoiding.area(in: frame) + 0.5 * bodies.area(in: frame) + 0.5 * beyond
                + 4 * (size.width * size.height - shown)
            if cost < least - 1 {
                least = cost
                best = frame
            }
        }
        let middle = Point(best.midX, best.midY)
        return (
            [
                self.box(best, palette.card.withAlpha(0.92), corners: Corners(px(8))),
                line(ghost.text, font, at: middle, color: palette.ink, anchor: .middle),
            ], best
        )
    }
}
