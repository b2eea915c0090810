import Scene

/// The texts of a scene where they stand, and whatever else its visuals are drawn with.
struct FlatScene {
    /// A text that is seen, at least in part.
    struct Text {
        var layer: String
        var run: TextRun
        var outline: TextOutline
        /// Nothing of it is seen outside.
        var limit: Rect
        /// The cards of its layer.
        var cards: [Rect]
    }

    /// A shape or a picture of a visual.
    struct Part {
        var bounds: Rect
        var cards: [Rect]
    }

    private(set) var texts: [Text] = []
    private(set) var parts: [Part] = []
    private let wall: Rect
    private let measurer: any TextMeasurer

    /// The layer with the visuals.
    static let visuals = "visual"

    /// - Parameter card: the colour of the cards on which things stand.
    init(_ scene: Scene, card: Color, measurer: any TextMeasurer) {
        wall = Rect(scene.size)
        self.measurer = measurer
        for layer in scene.layers {
            let cards = layer.items.compactMap { cardFrame($0, card) }
            add(layer.items, Place(layer: layer.id, moved: .zero, limit: nil, cards: cards))
        }
    }

    /// Where items stand.
    private struct Place {
        var layer: String
        var moved: Point
        /// Nil for the whole wall.
        var limit: Rect?
        var cards: [Rect]
    }

    /// A shade that is no more than a shadow.
    private static let faint = 0.05

    private mutating func add(_ items: [Item], _ place: Place) {
        for item in items {
            switch item {
            case .text(let run): add(run, place)
            case .shape(let shape):
                guard isSeen(shape) else { continue }
                let half = (shape.stroke?.width ?? 0) / 2
                add(shape.path.bounds.inset(-half, -half), place)
            case .image(let image): add(image.frame, place)
            case .group(let group):
                guard group.opacity > 0 else { continue }
                var inside = place
                inside.moved = place.moved + group.offset
                if let clip = group.clip?.offset(by: place.moved) {
                    guard let limit = clip.intersection(place.limit ?? clip) else { continue }
                    inside.limit = limit
                }
                add(group.items, inside)
            }
        }
    }

    private mutating func add(_ run: TextRun, _ place: Place) {
        guard run.text.contains(where: { !$0.isWhitespace }), run.color.alpha > Self.faint else { return }
        let outline = TextOutline(run, moved: place.moved, measurer: measurer)
        if let limit = place.limit, limit.intersection(outline.bounds) == nil { return }
        texts.append(
            Text(
                layer: place.layer, run: run, outline: outline, limit: place.limit ?? wall, cards: place.cards))
    }

    private mutating func add(_ frame: Rect, _ place: Place) {
        guard place.layer == Self.visuals else { return }
        let moved = frame.offset(by: place.moved)
        guard let seen = place.limit.map({ $0.intersection(moved) }) ?? moved else { return }
        parts.append(Part(bounds: seen, cards: place.cards))
    }

    private func isSeen(_ shape: Shape) -> Bool {
        (shape.fill?.alpha ?? 0) > Self.faint || (shape.stroke?.color.alpha ?? 0) > Self.faint || shape.gradient != nil
    }

    /// The frame of an item that is a card: round at its corners, of the colour of cards, and no small thing.
    private func cardFrame(_ item: Item, _ color: Color) -> Rect? {
        guard case .shape(let shape) = item, shape.fill == color else { return nil }
        let isRound = shape.path.elements.contains { if case .cubic = $0 { true } else { false } }
        let frame = shape.path.bounds
        return isRound && frame.width * frame.height >= wall.width * wall.height / 10 ? frame : nil
    }
}
