import Retreat

/// Every word that the stage itself puts on the wall, in English.
enum Words {
    static let product = "retreatd"
    static let noRetreat = "No retreat is open"
    static let nextRetreat = "Next retreat"
    static let today = "today"
    static let howToOpen = "The facilitator opens one with"
    static let howToOpenIt = "The facilitator opens it with"
    static func openCommand(_ name: String) -> String { "retreat open \(name)" }

    static let meeting = "Learning Retreat"
    static let startsIn = "Starts in"
    static let beginSoon = "We begin soon"
    static let promise = "What we say is charted here and belongs to the group. No names."
    static let norms = ["Say what you see before what it means.", "Assume good intent.", "Everyone is heard."]
    static let nothingSaidYet = "What is said will stand here."
    static let continues = "continues on the next page"
    /// The longest first: far from the wall letters are large and cards narrow.
    static let continuing = [continues, "continues"]

    static let paused = "Paused"
    static let over = "over"

    static let galleryTitle = "Our thinking so far"
    static let galleryRule = "It belongs to the group."
    static let galleryEmpty = "Nothing is charted yet."

    static let parkingRule = "Nothing here is lost: each thing gets a place before we close."
    static let parkingEmpty = "Nothing is parked."
    static let parkingPrompt = "Answered, for the next retreat, taken by a team, or dropped?"
    static let looseTitle = "Loose ends"
    static let looseRule = "What does it rest on? What else could explain it?"
    static let looseEmpty = "All that we say rests on something that we saw."
    static let restsOnNothing = "rests on nothing yet"
    static let chainTitle = "What it rests on"
    static let chainRule = "From what we say, back to what we saw."
    static let chainGone = "This note is not on the wall any more."
    static let offRecord = "Off the record"

    static let actionHeads = (what: "Action", team: "Team", by: "By", evidence: "Evidence")
    static let noActionYet = "No action yet. Which one step is small enough to start on Monday?"

    static let thanks = "Thank you."
    static let belongs = "What we charted belongs to the group."
    static let noActionAgreed = "No action was agreed today."
    static let whatNext = "These actions open the next retreat."
    static let whatNextWithoutActions = "The notes open the next retreat."
    static let recordCommand = "All of it: retreat record"

    /// "predicted 32%", and of a piece of a stack "Extending: predicted 32%"
    static func predicted(_ text: String, of names: [String]) -> String {
        (names.isEmpty ? "" : "\(names.joined(separator: ", ")): ") + "predicted \(text)"
    }

    static let balanceHeading = "What our notes speak of"

    static func balance(_ side: EvidenceSide, _ count: Int) -> String {
        switch side {
        case .hard: "Hard data \(count)"
        case .soft: "Soft data \(count)"
        }
    }

    /// "School assessment, spring · n = 84"
    static func source(_ visual: Visual) -> String? {
        let parts = [visual.source, visual.n.map { "n = \($0)" }].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// "12 October: Reading bands"
    static func then(_ title: String, on day: Day?) -> String {
        day.map { "\($0.day) \(longMonths[$0.month - 1]) \($0.year): \(title)" } ?? "Last time: \(title)"
    }

    static let veiled = "What do you expect to see?"
    static let visualMissing = "This visual is not at hand."
    static let goOn = "The retreat goes on: the next visual is one command away."

    static func kicker(_ plan: Plan) -> String {
        var parts = [meeting, plan.team]
        if let start = plan.start {
            parts.append("\(start.clockText())\u{A0}–\u{A0}\(start.clockText(after: plan.meetingProtocol.minutes))")
        }
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    static func length(_ meetingProtocol: MeetingProtocol) -> String {
        "\(meetingProtocol.minutes) minutes · \(meetingProtocol.title)"
    }

    static func actions(_ count: Int) -> String {
        count == 1 ? "1 action" : "\(count) actions"
    }

    static let oneReading = "one reading so far"

    static func looseEnd(_ end: LooseEnd) -> String {
        switch end {
        case .restsOnNothing, .actionRestsOnNothing: restsOnNothing
        case .oneReading: oneReading
        }
    }

    /// How something in the parking lot ended.
    static func end(_ end: ParkedEnd) -> String {
        switch end {
        case .answered(let answer?): "Answered: \(answer)"
        case .answered(nil): "Answered"
        case .carried: "For the next retreat"
        case .taken(let team): "\(team) takes it"
        case .dropped: "Dropped"
        }
    }

    /// "from 2, 5"
    static func cites(_ ids: [Note.ID]) -> String { "from \(ids.map(String.init).joined(separator: ", "))" }

    static func round(_ number: Int) -> String { "Round \(number)" }

    /// "+2 min from Reflecting", and shorter wordings for where that is too wide.
    static func payment(seconds: Int, step title: String, number: Int) -> [String] {
        ["\(extra(seconds)) from \(title)", payment(seconds: seconds, stepNumber: number)]
    }

    static func payment(seconds: Int, stepNumber: Int) -> String { "\(extra(seconds)) from step \(stepNumber)" }

    private static func extra(_ seconds: Int) -> String {
        seconds % 60 == 0 ? "+\(seconds / 60) min" : "+\(clock(Int64(seconds)))"
    }

    /// "3 min behind"; nil within a minute of the plan.
    static func pace(_ seconds: Int) -> String? {
        let minutes = abs(seconds) / 60
        return minutes == 0 ? nil : "\(minutes) min \(seconds < 0 ? "behind" : "ahead")"
    }

    static func page(_ page: Int, of count: Int) -> String { "\(page + 1) / \(count)" }

    /// "Starts on 3 December, 13:30"
    static func startsOn(_ day: Day, _ clock: String) -> String {
        "Starts on \(day.day) \(longMonths[day.month - 1]), \(clock)"
    }

    /// "Grade 3 · 3 December, 13:30"
    static func appointment(_ upcoming: Upcoming, seenOn today: Day?) -> String {
        let start = upcoming.start
        let day = Day(start.moment, utcOffset: start.utcOffset)
        let date = day == today ? Words.today : day.map { "\($0.day) \(longMonths[$0.month - 1])" }
        return "\(upcoming.team) · \([date, start.clockText()].compactMap(\.self).joined(separator: ", "))"
    }

    /// "12 Jan", and "12 Jan 2028" where the year could be mistaken: eleven months away or more.
    static func date(_ day: Day, seenOn today: Day?) -> String {
        let short = "\(day.day) \(shortMonths[day.month - 1])"
        guard let today, abs(day.daysSince1970 - today.daysSince1970) <= 334 else { return "\(short) \(day.year)" }
        return short
    }

    /// Seconds as a clock shows them: "9:18", "1:02:03" from an hour on.
    static func clock(_ seconds: Int64) -> String {
        let hours = seconds / 3600
        let minutes = seconds / 60 % 60
        let rest = "\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
        return hours > 0 ? "\(hours):\(minutes < 10 ? "0" : "")\(minutes):\(rest)" : "\(minutes):\(rest)"
    }

    private static let longMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let shortMonths = longMonths.map { String($0.prefix(3)) }
}
