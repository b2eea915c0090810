/// Groups that are hidden besides small ones. Where a single group of a total is hidden, its numbers are the total's
/// less those of the others; so the smallest of the others is hidden with it. What one chart shows may tell what
/// another one hides, so the charts of a meeting are looked at together.
public enum ComplementaryGroups {
    /// What each chart has to hide besides its small groups; nothing where a chart is nil.
    public static func of(_ charts: [Chart?]) -> [Set<HiddenGroup>] {
        of(charts.map { $0?.studentGroups ?? [] })
    }

    static func of(_ charts: [[StudentGroup]]) -> [Set<HiddenGroup>] {
        let steps = SiblingGroups(charts.flatMap { $0 }).steps(hidden: [])
        return charts.map { groups in
            guard !groups.isEmpty else { return [] }
            let own = SiblingGroups(groups)
            var held: Set<HiddenGroup> = []
            for step in steps where own.shows(step.group) {
                // Where a chart itself shows the small group, it speaks of other students than the chart that hides it.
                if !own.shows(step.cause) || held.contains(step.cause) { held.insert(step.group) }
            }
            return held.union(own.steps(hidden: held).map(\.group))
        }
    }
}

/// A group of students that a chart speaks of.
struct StudentGroup: Sendable, Hashable {
    var group: HiddenGroup
    /// How many students it has.
    var size: Double
    /// Whether these are too few to be shown.
    var isSmall: Bool
}

/// Groups by what they have in common: those that differ in one thing alone make a total together.
private struct SiblingGroups {
    private var sizes: [HiddenGroup: Double] = [:]
    private var small: Set<HiddenGroup> = []
    /// Each has more than one group, in the order in which the charts name them.
    private var families: [[HiddenGroup]] = []

    /// A group to be hidden, and the one that it would tell of.
    struct Step {
        var group: HiddenGroup
        var cause: HiddenGroup
    }

    private struct Family: Hashable {
        var varied: [String]
        var rest: [HiddenGroup.Part]
    }

    init(_ groups: [StudentGroup]) {
        var order: [HiddenGroup] = []
        for group in groups {
            if let size = sizes[group.group] {
                sizes[group.group] = min(size, group.size)
            } else {
                sizes[group.group] = group.size
                order.append(group.group)
            }
            if group.isSmall { small.insert(group.group) }
        }
        guard !small.isEmpty else { return }
        var places: [Family: Int] = [:]
        var all: [[HiddenGroup]] = []
        for group in order {
            for varied in group.dimensions {
                let family = Family(varied: varied, rest: group.parts.filter { !varied.contains($0.field) })
                if let place = places[family] {
                    all[place].append(group)
                } else {
                    places[family] = all.count
                    all.append([group])
                }
            }
        }
        families = all.filter { $0.count > 1 }
    }

    /// Whether a group is there and large enough.
    func shows(_ group: HiddenGroup) -> Bool { sizes[group] != nil && !small.contains(group) }

    /// What has to be hidden besides the small groups and `hidden`, one after the other: hiding one may leave another
    /// alone among those that it makes another total with.
    func steps(hidden: Set<HiddenGroup>) -> [Step] {
        var hidden = hidden.union(small)
        var steps: [Step] = []
        var isDone = false
        while !isDone {
            isDone = true
            for family in families {
                let shown = family.filter { !hidden.contains($0) }
                guard shown.count == family.count - 1, let cause = family.first(where: hidden.contains),
                    let least = shown.min(by: { (sizes[$0] ?? 0) < (sizes[$1] ?? 0) })
                else { continue }
                hidden.insert(least)
                steps.append(Step(group: least, cause: cause))
                isDone = false
            }
        }
        return steps
    }
}

extension HiddenGroup {
    /// The fields that part groups, each with the field of a bin's other end.
    fileprivate var dimensions: [[String]] {
        let fields = parts.map(\.field)
        return fields.filter { field in !fields.contains { field == "\($0)_end" } }.map { [$0, "\($0)_end"] }
    }
}

extension Chart {
    /// The groups of students that the chart speaks of; of very many, only the small ones.
    var studentGroups: [StudentGroup] { compiled.layers.flatMap(\.studentGroups) }
}
