import Retreat
import Scene

extension Sheet {
    /// The visual and nothing else: an image to the edges on black, a chart with its own title on its own ground.
    func full(
        _ visual: Visual?, _ content: VisualContent?, guesses: [Guess], isVeiled: Bool, memo: inout StageMemo
    ) -> StillScene {
        switch content {
        case .image where isVeiled:
            let card = visualCard(
                visual, content, in: Rect(size).inset(margin, margin), isVeiled: true, memo: &memo)
            return StillScene(palette.ground, [Layer("visual", card.items)])
        case .image(let file, _, let redaction):
            let image = ImageItem(file: file, frame: Rect(size), redaction: redaction)
            return StillScene(.black, [Layer("visual", [.image(image)])])
        case .chart(let chart):
            switch picture(.chart(chart), in: fullFrame, hasTitle: true, isVeiled: isVeiled, memo: &memo) {
            case .drawn(let items, _, let drawing):
                let drawn = drawing.flatMap { drawing in
                    guesses.isEmpty
                        ? nil : guessed(guesses, on: drawing, in: Rect(size), beside: [], isVeiled: isVeiled)
                }
                return StillScene(palette.card, [Layer("visual", drawn ?? items)])
            case .problem(let message, let mend): return fullProblem(visual, message, mend, memo: &memo)
            }
        case .problem(let message, let mend): return fullProblem(visual, message, mend, memo: &memo)
        case nil: return fullProblem(visual, Words.visualMissing, Words.goOn, memo: &memo)
        }
    }

    private func fullProblem(
        _ visual: Visual?, _ message: String, _ mend: String?, memo: inout StageMemo
    ) -> StillScene {
        let frame = Rect(size).inset(margin, margin)
        let card = visualCard(visual, .problem(message: message, mend: mend), in: frame, memo: &memo)
        return StillScene(palette.ground, [Layer("visual", card.items)])
    }
}
