/// A mark that stands for one student: without a name, and yet who knows the class recognises the lone one.
public enum StudentMark: String, Sendable, Hashable {
    case dot, tick, line, bar

    /// "Each dot is one student"
    public var words: String { "Each \(rawValue) is one student" }

    /// Whether rows of one mark each are nearly always students. A bar or a line a row is mostly a class that was
    /// counted before.
    public var isCertain: Bool {
        switch self {
        case .dot, .tick: true
        case .line, .bar: false
        }
    }
}

extension Chart {
    /// What stands for one student in it; nil where all its marks are of groups, or nothing is known of privacy.
    public var studentMark: StudentMark? {
        let marks = compiled.layers.compactMap(\.studentMark)
        return marks.first { $0.isCertain } ?? marks.first
    }
}

extension Layer {
    /// Nil where the rows speak of groups: then they know their size.
    fileprivate var studentMark: StudentMark? {
        let isOutlier = own.styles.contains("boxplot-outliers")
        guard table.has(GroupCounts.students), encoding.usesFields, table.count > 0,
            isOutlier || !table.has(GroupCounts.size)
        else { return nil }
        switch mark {
        case .point, .circle, .square: return .dot
        case .tick: return .tick
        case .line, .trail: return .line
        case .bar: return .bar
        case .area, .rect, .rule, .text, .arc: return nil
        }
    }
}
