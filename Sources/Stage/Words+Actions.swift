import Retreat

/// What the stage says of actions, promises and tallies.
extension Words {
    /// "2 of 3 promises kept"
    static func kept(_ done: Int, of all: Int) -> String {
        all == 1 ? "Our promise is kept." : "\(done) of \(all) promises kept"
    }

    static let weAsked = "You asked, we changed"
    static let stillOpen = "Still unanswered"
    static let meanOf = "on average, of 5"

    static func mean(_ mean: Double) -> String { "\(mean)" }

    /// What a tally comes to.
    static func outcome(_ tally: Tally) -> String {
        guard tally.kind == .fist, let isAgreed = tally.isAgreed else { return "Hands are counted; nobody is." }
        return isAgreed ? "All can live with it: agreed." : "Let us hear the low hands, and ask again."
    }

    static func weChanged(_ text: String) -> String { "We changed: \(text)" }

    /// "Done · Grade 3 team · by 12 Jan", with the reason after what became of it.
    static func promise(_ action: Action, seenOn today: Day?) -> String {
        let told = action.why.map { "\(progress(action.progress)): \($0)" } ?? progress(action.progress)
        return [told, action.team, "by \(date(action.by, seenOn: today))"].joined(separator: " · ")
    }

    static func progress(_ progress: Action.Progress) -> String {
        switch progress {
        case .open: "Not told yet"
        case .underWay: "Under way"
        case .done: "Done"
        case .notBegun: "Not begun"
        case .dropped: "Dropped"
        }
    }

    static func action(_ number: Int, of count: Int) -> String { "Action \(number) of \(count)" }

    /// The other half of the sentence and the rest of what is promised, line by line.
    static func thenParts(_ action: Action, seenOn today: Day?) -> [String] {
        let then = action.evidence.isEmpty ? "What will tell that it helped?" : "We will see it in: \(action.evidence)"
        let days = [
            action.start.map { "from \(date($0, seenOn: today))" },
            action.check.map { "a look on \(date($0, seenOn: today))" }, "by \(date(action.by, seenOn: today))",
        ].compactMap(\.self).joined(separator: ", ")
        let rest = [classes(action), action.resources.map { "with \($0)" }].compactMap(\.self)
        return [then, "\(action.team), \(days)"] + (rest.isEmpty ? [] : [rest.joined(separator: ", ")])
            + (action.cites.isEmpty
                ? []
                : [
                    "Because of \(action.cites.count == 1 ? "note" : "notes") \(action.cites.map(String.init).joined(separator: ", "))"
                ])
    }

    private static func classes(_ action: Action) -> String? {
        switch action.classes.count {
        case 0: nil
        case 1: "for class \(action.classes[0])"
        default: "for classes \(action.classes.joined(separator: ", "))"
        }
    }

    /// What stands in a small line below an action of the plan; nil where there is no more to say.
    static func detail(_ action: Action, seenOn today: Day?) -> String? {
        let parts = [
            action.progress == .open ? nil : progress(action.progress), classes(action),
            action.cites.isEmpty ? nil : cites(action.cites),
            action.start.map { "starts \(date($0, seenOn: today))" },
            action.check.map { "a look on \(date($0, seenOn: today))" }, action.resources.map { "with \($0)" },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }
}
