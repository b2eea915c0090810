/// What a facilitator asks of the room.
public enum Command: Hashable, Sendable {
    case open(Plan)
    case start
    /// To the next step, however much time is left.
    case next
    /// To the next step, unless the one that runs describes and is in its first half: looking wants its time.
    case nextWhenDue
    case back
    /// To a step by its id or by its number from 1.
    case go(String)
    case pause
    case resume
    /// More time for the step that runs, paid by a later step: the one that is named by its id or its number, else
    /// the one with the most time that is not planning.
    case extend(seconds: Int, from: String?)
    /// Hides the data behind the frame of its chart, and shows it again.
    case veil
    case unveil
    /// To a prompt by its number from 1; nil for the next one, and after the last the first.
    case showPrompt(Int?)
    case look(Looking)
    /// To the next round of a step in rounds.
    case nextRound
    /// Visuals side by side; `full` gives the whole wall to the first.
    case show([Visual.ID], full: Bool)
    case addNote(NewNote)
    case editNote(Note.ID, text: String)
    case moveNote(Note.ID, to: String)
    case removeNote(Note.ID)
    case starNote(Note.ID, isStarred: Bool)
    /// The second goes into the first, which has `text` then, or the words of both.
    case mergeNotes(Note.ID, with: Note.ID, text: String?)
    /// The first part keeps the number and the pin, the second follows it.
    case splitNote(Note.ID, first: String, second: String)
    /// To the place before another note; nil: after all.
    case orderNote(Note.ID, before: Note.ID?)
    /// Puts a draft on the wall.
    case showDraft(Note.ID)
    /// What the note rests on, in place of what it rested on before.
    case cite(Note.ID, [Note.ID])
    case endParked(Note.ID, ParkedEnd)
    /// A new action; one beyond the usual three only where `isOneMore` says that it is meant.
    case addAction(ActionFields, isOneMore: Bool)
    case editAction(Action.ID, ActionFields)
    case removeAction(Action.ID)
    /// How far an action is, and why.
    case tellAction(Action.ID, Action.Progress, why: String?)
    /// What became of a promise of last time, by its number on the wall.
    case tellPromise(Int, Action.Progress, why: String?)
    /// What was changed because the group asked for it last time, by the number on the wall.
    case answerDelta(Int, text: String)
    /// How many hands showed 0 to 5.
    case tally(TallyKind, [Int])
    /// To all notes and back again.
    case gallery
    /// To what is parked, and back again.
    case parking
    /// To what is not tied to evidence yet, and back again.
    case looseEnds
    /// To all that something rests on, down to its pins, and back again.
    case chain(ChainEnd)
    /// A line for the group, until the next step or `hideCard`.
    case showCard(CueCard)
    case hideCard
    /// Charts and logs nothing until `onRecord`; the wall shows the question alone.
    case offRecord
    case onRecord
    /// To a page, from 1, of what does not fit the wall at once.
    case turnPage(to: Int)
    case blank
    case unblank
    case undo
    case finish
}

/// The most visuals that stand side by side.
public let mostVisualsAtOnce = 4

/// The highest number of a page that can be asked for; the wall shows its last page for one that it does not have.
public let mostPages = 99

/// The most that one `extend` adds, in seconds.
public let longestExtension = 60 * 60
