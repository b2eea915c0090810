import Mesh
import Scene

/// The pixels that differ, at most, between two pictures: a few rectangles that do not meet.
struct Damage {
    /// More rectangles than this are joined: each costs a walk over the scene.
    private static let mostParts = 8

    private(set) var parts: [PixelRect] = []

    init(_ parts: [PixelRect] = []) {
        for part in parts { add(part) }
    }

    /// Adds a rectangle; those that it meets become one with it.
    mutating func add(_ rect: PixelRect) {
        guard !rect.isEmpty else { return }
        var whole = rect
        while let index = parts.firstIndex(where: { !$0.intersection(whole).isEmpty }) {
            whole = whole.union(parts.remove(at: index))
        }
        parts.append(whole)
        if parts.count > Self.mostParts { joinNearest() }
    }

    /// Joins the two parts whose union wastes least.
    private mutating func joinNearest() {
        var best: (a: Int, b: Int, waste: Int)?
        for a in parts.indices {
            for b in parts.indices where b > a {
                let waste = parts[a].union(parts[b]).area - parts[a].area - parts[b].area
                if waste < best?.waste ?? .max { best = (a, b, waste) }
            }
        }
        guard let best else { return }
        let joined = parts[best.a].union(parts[best.b])
        parts.remove(at: best.b)
        parts.remove(at: best.a)
        add(joined)
    }
}

extension Damage {
    /// What to paint again when `new` follows `old` on a ground of `frame`.
    init(from old: Scene?, to new: Scene, frame: PixelRect, fonts: Fonts) {
        self.init()
        guard let old, old.size == new.size, old.background == new.background else {
            add(frame)
            return
        }
        let before = Dictionary(old.layers.map { ($0.id, $0) }) { first, _ in first }
        let after = Set(new.layers.map(\.id))
        let kept = old.layers.map(\.id).filter(after.contains)
        guard kept == new.layers.map(\.id).filter({ before[$0] != nil }) else {
            // Layers changed places.
            add(frame)
            return
        }
        for layer in old.layers where !after.contains(layer.id) { addChange(layer.items, [], .zero, frame, fonts) }
        for layer in new.layers {
            let items = before[layer.id]?.items ?? []
            if items != layer.items { addChange(items, layer.items, .zero, frame, fonts) }
        }
    }

    /// Items alike at the start and the end stay; between them, those at the same place in the list are compared
    /// where the lists are as long, and all are painted again where they are not.
    private mutating func addChange(
        _ old: [Item], _ new: [Item], _ offset: Point, _ clip: PixelRect, _ fonts: Fonts
    ) {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        let before = old[start..<old.count - end]
        let after = new[start..<new.count - end]
        guard before.count == after.count else {
            for item in before + after { add(item.bounds(offset: offset, fonts: fonts).intersection(clip)) }
            return
        }
        for (a, b) in zip(before, after) where a != b { addChange(a, b, offset, clip, fonts) }
    }

    private mutating func addChange(_ old: Item, _ new: Item, _ offset: Point, _ clip: PixelRect, _ fonts: Fonts) {
        if case .group(let a) = old, case .group(let b) = new, a.offset == b.offset, a.clip == b.clip,
            a.opacity == b.opacity
        {
            let inner = a.pixelClip(offset: offset).map { clip.intersection($0) } ?? clip
            addChange(a.items, b.items, offset + a.offset, inner, fonts)
            return
        }
        for item in [old, new] { add(item.bounds(offset: offset, fonts: fonts).intersection(clip)) }
    }
}
