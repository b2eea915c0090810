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
    /// To do with notes.
    case chart(Charting)
    /// To do with actions.
    case plan(Planning)
    case tell(Telling)
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
