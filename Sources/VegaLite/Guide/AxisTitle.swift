/// The title of an axis that layers share, as Vega-Lite merges them: what is said before what comes from fields, the
/// same only once.
enum AxisTitle {
    /// What one layer wants.
    private enum Wish {
        case text([String], isExplicit: Bool)
        case fields([String])
    }

    /// The lines of the title.
    /// - Parameters:
    ///   - configured: what is set for the axis by the specification or the configuration.
    ///   - texts: writes the titles of fields.
    static func lines(
        _ layers: [Layer], _ direction: Direction, configured: ChannelDefinition.Setting<[String]>, texts: FieldTitles
    ) -> [String] {
        let wishes = layers.compactMap { wish($0, direction, texts) }
        guard var title = wishes.first else { return [] }
        for wish in wishes.dropFirst() { title = merged(title, wish) }
        switch (title, configured) {
        case (.text(let lines, true), _): return lines
        case (_, .off): return []
        case (_, .given(let lines)): return lines
        case (.text(let lines, false), .unset): return lines
        case (.fields(let names), .unset): return names.isEmpty ? [] : [names.joined(separator: ", ")]
        }
    }

    /// The layers without annotations that only happen to have a field on the axis: what a line is drawn from is no title
    /// of the data.
    static func telling(_ layers: [Layer], _ direction: Direction) -> [Layer] {
        let telling = layers.filter { layer in
            guard layer.ownsRows, let main = layer.encoding[direction.channel] else { return true }
            return main.title != .unset || (main.axis.given?.title ?? .unset) != .unset
        }
        return telling.contains { $0.encoding[direction.channel]?.usesField == true } ? telling : layers
    }

    private static func wish(_ layer: Layer, _ direction: Direction, _ texts: FieldTitles) -> Wish? {
        guard let main = layer.encoding[direction.channel], main.usesField || main.datum != nil else { return nil }
        let second = layer.encoding[direction.secondary]
        switch main.axis.given?.title {
        case .off: return .text([], isExplicit: true)
        case .given(let lines): return .text(lines, isExplicit: true)
        case .unset, nil: break
        }
        let own = main.title.lines
        let other = second?.title.lines
        if let own, !own.isEmpty, let other, !other.isEmpty {
            return .text(joined(own, other), isExplicit: own == other)
        }
        if let own, !own.isEmpty { return .text(own, isExplicit: true) }
        if let other, !other.isEmpty { return .text(other, isExplicit: false) }
        if own != nil { return .text([], isExplicit: true) }
        if other != nil { return .text([], isExplicit: false) }
        let fields = [main, second].compactMap { $0.flatMap { texts.title($0) } }
        return .fields(fields.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }

    private static func merged(_ a: Wish, _ b: Wish) -> Wish {
        switch (a, b) {
        case (.fields(let a), .fields(let b)): return .fields(a + b.filter { !a.contains($0) })
        case (.fields, .text): return b
        case (.text, .fields): return a
        case (.text(let first, let isFirst), .text(let second, let isSecond)):
            if isFirst != isSecond { return isFirst ? a : b }
            return .text(joined(first, second), isExplicit: isFirst)
        }
    }

    private static func joined(_ a: [String], _ b: [String]) -> [String] {
        if a == b || b.isEmpty { return a }
        return a.isEmpty ? b : [a.joined(separator: ",") + ", " + b.joined(separator: ",")]
    }
}

extension ChannelDefinition.Setting where Given == [String] {
    /// What is said: no lines where it is switched off, nil where nothing is said.
    fileprivate var lines: [String]? {
        switch self {
        case .unset: nil
        case .off: []
        case .given(let lines): lines
        }
    }
}
