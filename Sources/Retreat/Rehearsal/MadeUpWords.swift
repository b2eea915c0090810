/// What a group might say and plan: made up, the same every time, and as unwieldy as what groups do say, so that every
/// screen of a rehearsal is seen full.
enum MadeUpWords {
    /// The notes that a step gets which collects some.
    static let notesInAStep = 10

    /// `count` notes for the step at an index; neighbours say different things. The first three are as long as a note
    /// may be, have a word of 40 letters, and are Vietnamese with all its marks.
    static func notes(_ count: Int, step: Int) -> [String] {
        let plain = (0..<notesInAStep).map { usual[($0 + step * 7) % usual.count] }
        return Array((unwieldy + plain).prefix(max(0, count)))
    }

    /// As many as a team agrees on.
    static func actions(citing cites: [Note.ID]) -> [ActionFields] {
        [
            ActionFields(
                what:
                    "Read aloud in groups of five every morning, and let each group say first what it saw in the text",
                evidence: "Two work samples a band, looked at with the same questions as today", cites: cites),
            ActionFields(what: "Ask for evidence first", evidence: "Notes of two visits a month", cites: cites),
            ActionFields(
                what: "Try the \(longWord) in one unit", evidence: "What the groups chart next time", cites: cites,
                resources: "An hour of the team's time"),
        ]
    }

    static let parked = [
        "Who decides how the groups are made next year?",
        "Can we have the same figures for the year before, and for those who came in the middle of a year?",
    ]

    /// How many hands show 0 to 5.
    static let hands = [0, 0, 1, 3, 5, 2]

    private static let longWord = "Rechtschreibförderunterrichtsbeobachtung"

    private static let unwieldy = [
        longest, "In one of the notes it says \(longWord), and nobody knew it",
        "Những học sinh đọc trôi chảy hơn thường chọn được truyện ngắn ở những bài có hình minh hoạ rõ ràng",
    ]

    /// As many characters as a note may have.
    private static let longest: String = {
        let said =
            "The first group and the last one lie far apart at the beginning, come nearer to each other in the middle, "
            + "and lie as far apart at the end as they did before. "
        return String(String(repeating: said, count: 4).prefix(NoteText.limit - 1)) + "…"
    }()

    private static let usual = [
        "Two of the lines cross in the middle", "Most of the marks stand in the upper half",
        "About a third of the whole has one colour", "One value lies far from all others",
        "The numbers on the axis do not begin at zero", "Nothing is shown for one of the terms",
        "The tallest and the shortest bar stand side by side", "Three of the groups are as large as each other",
        "The difference between the first two is larger than that between the last two",
        "It falls, and then it rises again", "The spread is widest where the mean is lowest",
        "The same order in every year that is shown here", "Half of what we see lies between the two lines",
        "No group is missing from the legend",
    ]
}
