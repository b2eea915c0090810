import Scene

/// An item out of its groups: at its place in the picture, with the groups' opacity and clips.
struct FlatItem {
    /// What is left of an item that can be described.
    enum Content {
        case shape(Shape, chains: [[Point]])
        case text(TextRun)
    }

    var content: Content
    var opacity: Double
    var isClipped: Bool

    /// All items in groups, in drawing order.
    static func all(
        _ items: [Item], offset: Point = .zero, opacity: Double = 1, isClipped: Bool = false
    ) -> [FlatItem] {
        items.flatMap { item -> [FlatItem] in
            switch item {
            case .shape(let shape):
                let chains = shape.path.flat.map { chain in chain.map { $0 + offset } }
                return [FlatItem(content: .shape(shape, chains: chains), opacity: opacity, isClipped: isClipped)]
            case .text(var run):
                run.origin = run.origin + offset
                return [FlatItem(content: .text(run), opacity: opacity, isClipped: isClipped)]
            case .group(let group):
                return all(
                    group.items, offset: offset + group.offset, opacity: opacity * group.opacity,
                    isClipped: isClipped || group.clip != nil)
            case .image: return []
            }
        }
    }

    /// The text of every text among items.
    static func texts(_ items: [Item]) -> [TextRun] {
        all(items).compactMap { if case .text(let run) = $0.content { run } else { nil } }
    }

    /// The colour of the first shape that has one.
    static func color(_ items: [Item]) -> Color? {
        for item in all(items) {
            guard case .shape(let shape, _) = item.content else { continue }
            if let color = shape.fill ?? shape.stroke?.color, color.alpha > 0 { return color }
        }
        return nil
    }
}

extension Item {
    /// The lines of a text as one text at the place of the first one.
    var withJoinedLines: Item {
        guard case .group(let group) = self, group.clip == nil else { return self }
        let isText = group.items.allSatisfy { if case .text = $0 { true } else { false } }
        let runs = isText ? FlatItem.texts(group.items) : []
        guard var first = runs.first else { return self }
        first.origin = first.origin + group.offset
        first.text = runs.map(\.text).joined(separator: "\n")
        return .text(first)
    }
}
