/// What of a chart's data must not reach the wall, so that nobody is recognised on it.
///
/// A group of fewer students than `minimumGroupSize` is left out of the drawing; its slot on the axis stays, and a
/// footnote says how many groups are left out. What counts is the group that a number speaks of, not each cell of it:
/// of bands that are stacked at a position, all bands of the position together.
public struct Privacy: Sendable, Hashable {
    /// The fewest students that a group must have to be drawn.
    public var minimumGroupSize: Int
    /// The field that says how many students a row stands for, where the rows are counted already.
    public var countField: String?
    /// Fields that tell who somebody is. A chart with a mark for each value of one is refused.
    public var identifying: [String]
    /// Fields whose values are classes.
    public var classFields: [String]
    /// What those are shown as; nil to show what they are called.
    public var letters: ClassLetters?
    /// Groups that are large enough, and are left out since a small one could be worked out with them.
    public var alsoHidden: Set<HiddenGroup>
    /// Whether a chart with a mark for each student says so.
    public var hasBadge: Bool

    /// The sizes that a school may choose from: those that US states report by (NCES 2011-603).
    public static let allowedSizes = 3...30
    /// The size that most of those states report by.
    public static let usualSize = 10

    public init(
        minimumGroupSize: Int = Privacy.usualSize, countField: String? = nil, identifying: [String] = [],
        classFields: [String] = [], letters: ClassLetters? = nil, alsoHidden: Set<HiddenGroup> = [],
        hasBadge: Bool = false
    ) {
        self.minimumGroupSize = minimumGroupSize
        self.countField = countField
        self.identifying = identifying
        self.classFields = classFields
        self.letters = letters
        self.alsoHidden = alsoHidden
        self.hasBadge = hasBadge
    }

    /// "2 groups of fewer than 10 students are not shown".
    /// - Parameter others: how many larger groups are not shown, so that a small one cannot be worked out.
    public func footnote(groups: Int, others: Int = 0) -> String {
        let small =
            groups == 1
            ? "1 group of fewer than \(minimumGroupSize) students is not shown"
            : "\(groups) groups of fewer than \(minimumGroupSize) students are not shown"
        if others == 0 { return small }
        if groups == 0 {
            return others == 1
                ? "1 group is not shown, so that another cannot be worked out"
                : "\(others) groups are not shown, so that others cannot be worked out"
        }
        return "\(small), and \(others) more so that \(groups == 1 ? "it cannot" : "none of them can") be worked out"
    }
}

/// A group that is not drawn, since it has too few students or would tell about one that has.
public struct HiddenGroup: Sendable, Hashable {
    /// What makes the group: fields and their values, in the order of the fields' names.
    let parts: [Part]

    init(parts: [Part]) {
        self.parts = parts.sorted { $0.field < $1.field }
    }

    /// A field and its value in the group.
    struct Part: Sendable, Hashable {
        var field: String
        var value: Value
    }

    /// The values that make the group: "Class C, Quarter 2"; of a bin both ends: "420–435".
    public var name: String { name { $0 } }

    /// The same with what classes are called in the place of their letters, for who prepares the chart.
    public func name(_ letters: ClassLetters?) -> String {
        name { text in letters?.name(of: text) ?? text }
    }

    private func name(_ said: (String) -> String) -> String {
        guard !parts.isEmpty else { return "all rows" }
        var words: [String] = []
        var last: String?
        for part in parts {
            let text = said(TickLabels.text(part.value, format: nil))
            if let last, part.field == "\(last)_end", let start = words.popLast() {
                words.append("\(start)–\(text)")
            } else {
                words.append(text)
            }
            last = part.field
        }
        return words.joined(separator: ", ")
    }

    /// Whether all that makes `other` makes this group too: then it is a part of it.
    func isPart(of other: HiddenGroup) -> Bool {
        parts.count > other.parts.count && other.parts.allSatisfy { parts.contains($0) }
    }
}
