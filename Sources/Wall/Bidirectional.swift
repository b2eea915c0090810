/// Orders text that runs in two directions, after the Unicode Bidirectional Algorithm (UAX 9) for one
/// line without explicit controls, which are taken out beforehand.
enum Bidirectional {
    /// What the algorithm sees of a cluster of characters.
    enum Kind: Hashable {
        case leftToRight, rightToLeft, number
        /// Stands between the parts of one number: a point, a colon.
        case separator
        /// Stands before or after a number and belongs to it: a per cent sign, a currency sign.
        case terminator
        case neutral
    }

    /// The kind of the cluster's first letter; marks do not count.
    static func kind(of cluster: Character) -> Kind {
        for scalar in cluster.unicodeScalars {
            if isRightToLeft(scalar.value) { return .rightToLeft }
            switch scalar.properties.generalCategory {
            case .decimalNumber: return .number
            case .nonspacingMark, .enclosingMark, .format: continue
            case .currencySymbol: return .terminator
            case _ where ",.:/+-−\u{A0}\u{60C}".unicodeScalars.contains(scalar): return .separator
            case _ where "#%‰°\u{66A}".unicodeScalars.contains(scalar): return .terminator
            case _ where scalar.properties.isAlphabetic: return .leftToRight
            default: return .neutral
            }
        }
        return .neutral
    }

    /// The blocks whose letters have Bidi_Class R or AL in Unicode 15; the Arabic digits are numbers.
    private static func isRightToLeft(_ value: UInt32) -> Bool {
        switch value {
        case 0x0660...0x0669, 0x06F0...0x06F9, 0x060C, 0x066A...0x066C: false
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }

    /// The embedding level of each cluster; odd levels run from right to left. The first letter gives
    /// the direction of the line (rules P2, P3); numbers stay left to right inside Arabic and Hebrew
    /// (I1, I2), with their separators and signs (W4, W5); neutrals go with what stands on both sides,
    /// else with the line (N1, N2).
    static func levels(_ kinds: [Kind]) -> [Int] {
        guard kinds.contains(.rightToLeft) else { return Array(repeating: 0, count: kinds.count) }
        let base = kinds.first { $0 == .leftToRight || $0 == .rightToLeft } == .rightToLeft ? 1 : 0
        let lineKind: Kind = base == 1 ? .rightToLeft : .leftToRight
        var resolved = withWholeNumbers(kinds)
        var strong = lineKind
        for i in resolved.indices {
            switch resolved[i] {
            case .leftToRight, .rightToLeft: strong = resolved[i]
            case .number: if strong == .leftToRight { resolved[i] = .leftToRight }
            case .separator, .terminator, .neutral: break
            }
        }
        var i = 0
        while i < resolved.count {
            guard resolved[i] == .neutral else {
                i += 1
                continue
            }
            let end = resolved[i...].firstIndex { $0 != .neutral } ?? resolved.count
            func side(_ index: Int) -> Kind {
                guard resolved.indices.contains(index) else { return lineKind }
                return resolved[index] == .leftToRight ? .leftToRight : .rightToLeft
            }
            let direction = side(i - 1) == side(end) ? side(end) : lineKind
            for k in i..<end { resolved[k] = direction }
            i = end
        }
        return resolved.map { kind in
            switch kind {
            case .leftToRight: base == 0 ? 0 : 2
            case .rightToLeft: 1
            case .number: 2
            case .separator, .terminator, .neutral: base
            }
        }
    }

    /// Separators between numbers and signs beside them become parts of the number; others become neutral.
    private static func withWholeNumbers(_ kinds: [Kind]) -> [Kind] {
        var result = kinds
        for i in kinds.indices where kinds[i] == .separator {
            let isInside = i > 0 && i + 1 < kinds.count && kinds[i - 1] == .number && kinds[i + 1] == .number
            result[i] = isInside ? .number : .neutral
        }
        for i in result.indices where result[i] == .terminator && i > 0 && result[i - 1] == .number {
            result[i] = .number
        }
        for i in result.indices.reversed() where result[i] == .terminator {
            result[i] = i + 1 < result.count && result[i + 1] == .number ? .number : .neutral
        }
        return result
    }

    /// The order from left to right of runs with these levels (rule L2).
    static func visualOrder(_ levels: [Int]) -> [Int] {
        var order = Array(levels.indices)
        guard let highest = levels.max(), highest > 0 else { return order }
        for level in stride(from: highest, through: 1, by: -1) {
            var i = 0
            while i < order.count {
                var end = i
                while end < order.count, levels[order[end]] >= level { end += 1 }
                order[i..<end].reverse()
                i = max(end, i + 1)
            }
        }
        return order
    }
}
