/// What a facilitator may want to ask about an action: it is said, and nothing is refused.
public enum ActionAdvice: Hashable, Sendable {
    case noEvidence
    case noDay(assumed: Day)
    /// It begins with this word, which is no verb.
    case noVerb(first: String)
}

extension Action {
    /// What it lacks.
    public var advice: [ActionAdvice] {
        [
            OpeningWord.ofOneWithoutVerb(what).map(ActionAdvice.noVerb), isDayAssumed ? .noDay(assumed: by) : nil,
            evidence.isEmpty ? .noEvidence : nil,
        ].compactMap(\.self)
    }
}

extension ActionAdvice {
    /// A question for the group.
    public var text: String {
        switch self {
        case .noEvidence: "What will tell that it helped? --evidence"
        case .noDay(let day): "By when? \(day.text) is taken until a day is named: --by"
        case .noVerb(let first): "What do we do? It begins with \"\(first)\": begin with a verb."
        }
    }
}
