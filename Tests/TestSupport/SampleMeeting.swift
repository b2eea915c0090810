public import Retreat

extension RoomState {
    /// Decides on `command`, `seconds` after the sample moment, and makes it happen.
    @discardableResult
    public mutating func perform(_ command: Command, at seconds: Int = 0) throws(Refusal) -> Change {
        let change = try decide(command, at: .sample(seconds))
        apply(change)
        return change
    }

    /// The room that opened `plan` at the sample moment and then did `commands`: the first `seconds` later, the
    /// second twice as late, and so on. A nil plan leaves the room idle.
    public static func after(
        _ commands: [Command], opening plan: Plan? = .sample, every seconds: Int = 60
    ) throws(Refusal) -> RoomState {
        var state = RoomState()
        if let plan { try state.perform(.open(plan)) }
        for (index, command) in commands.enumerated() {
            try state.perform(command, at: (index + 1) * seconds)
        }
        return state
    }
}

extension Command {
    /// A note without a place on a visual.
    public static func note(_ text: String, as category: NoteCategory.ID? = nil) -> Command {
        .chart(.add(NewNote(text: text, category: category?.rawValue)))
    }

    public static let sampleAction = Command.action(
        "Read aloud in small groups every day", team: "Grade 3", by: .sample, evidence: "Reading bands after six weeks")

    /// An action that says what it must.
    public static func action(_ what: String, team: String, by: Day, evidence: String) -> Command {
        .plan(.add(ActionFields(what: what, team: team, by: by, evidence: evidence), isOneMore: false))
    }

    /// A whole meeting: notes of every category, one with a pin, an action, and the end.
    public static let wholeMeeting: [Command] = [
        .start, .note("Who is missing from this?"), .next, .next,
        .chart(
            .add(
                NewNote(text: "The lowest band is the tallest in Class B", visual: "bands", pin: Pin(x: 0.25, y: 0.5)))),
        .note("Class A has no student in the lowest band"), .next,
        .note("Small groups may have helped"), .next, .note("Read aloud every day"), .sampleAction, .next,
        .note("We looked longer than we talked"), .finish,
    ]
}
