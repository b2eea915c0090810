/// What a name of a mark leads to.
public enum MarkFinding: Sendable, Hashable {
    case found(ChartMark)
    /// The names that fit, in the chart's order; one alone where several marks have the same.
    case ambiguous([String])
    /// The names that are nearest, the nearest first.
    case unknown(nearest: [String])
}

extension ChartDrawing {
    /// The mark that `name` calls by the values of its fields, in any order, as many as are needed:
    /// `Small/Extending`. Capitals do not matter.
    public func mark(named name: String) -> MarkFinding {
        let wanted = Self.folded(name)
        let parts = wanted.split(separator: "/", omittingEmptySubsequences: false).map { Self.trimmed(String($0)) }
        let fitting = marks.filter { mark in
            let values = mark.fields.map { Self.folded($0.value) }
            return values == [wanted] || values.contains(wanted) || Self.folded(mark.name) == wanted
                || parts.allSatisfy(values.contains)
        }
        let names = Self.unique(fitting.map(\.name))
        guard let kind = fitting.map(\.kind).min() else { return .unknown(nearest: nearest(to: wanted)) }
        // A bar and what is drawn upon it have one name; the bar is what one points at.
        let best = fitting.filter { $0.kind == kind }
        let sameLayer = best.filter { $0.layer == best.first?.layer }
        let exact = sameLayer.filter { Self.folded($0.name) == wanted }
        if exact.count == 1, let only = exact.first { return .found(only) }
        guard names.count == 1, sameLayer.count == 1, let only = best.first else { return .ambiguous(names) }
        return .found(only)
    }

    private func nearest(to wanted: String) -> [String] {
        let names = Self.unique(marks.map(\.name).filter { !$0.isEmpty })
        return names.map { ($0, distance(wanted, $0)) }.sorted { $0.1 < $1.1 }.prefix(5).map(\.0)
    }

    /// The letters that differ from the name, or from one of its values.
    private func distance(_ wanted: String, _ name: String) -> Int {
        let folded = Self.folded(name)
        let parts = folded.split(separator: "/").map(String.init) + [folded]
        return parts.map { Spelling.distance(String(wanted.prefix(60)), String($0.prefix(60))) }.min() ?? 0
    }

    private static func folded(_ text: String) -> String { trimmed(text.lowercased()) }

    private static func trimmed(_ text: String) -> String {
        var rest = Substring(text)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
