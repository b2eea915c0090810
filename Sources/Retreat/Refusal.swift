/// Why a command changes nothing. Callers match the case; the words for people are in `message` and `mend`.
public enum Refusal: Error, Hashable, Sendable {
    case noRetreatOpen
    case retreatRunning(title: String)
    case notStarted
    case alreadyStarted
    case finished
    case atFirstStep
    case atLastStep
    case noSuchStep(name: String, known: [String])
    case noSuchVisual(name: String, known: [String])
    case tooManyVisuals(limit: Int)
    case noSuchNote(id: Int)
    case sameNote(id: Int)
    case circularCitation(id: Int)
    case notParked(id: Int)
    case offTheRecord
    case noSuchCategory(name: String, known: [String])
    case pinOutsideVisual
    case pinWithoutVisual
    /// These words are on the roster of names.
    case namesSomeone(words: [String])
    /// The roster that the retreat names cannot be read, so nobody knows whether a text names somebody.
    case rosterUnreadable(file: String)
    case emptyText
    case textTooLong(characters: Int, limit: Int)
    case badExtension(limit: Int)
    case leavesEarly(title: String, secondsLeft: Int)
    case cannotPay(title: String, seconds: Int)
    case noLaterStep(name: String)
    case looking(LookingRefusal)
    case noPrompts
    case noSuchPrompt(limit: Int)
    case noRounds
    case noVisuals
    case noSuchPage(limit: Int)
    case noSuchAction(id: Int)
    /// There are as many actions as a team carries well.
    case enoughActions(limit: Int)
    case daysOutOfOrder
    /// What is dropped says why.
    case needsReason(id: Int)
    case noSuchPromise(limit: Int)
    case noSuchDelta(limit: Int)
    case badTally
    case tooFewHands
    case nothingToUndo
}

extension Refusal {
    /// What is wrong, in one sentence.
    public var message: String {
        switch self {
        case .noRetreatOpen: "No retreat is open."
        case .retreatRunning(let title): "The retreat \"\(title)\" is running."
        case .notStarted: "The retreat has not started."
        case .alreadyStarted: "The retreat has started already."
        case .finished: "The retreat is finished."
        case .atFirstStep: "This is the first step."
        case .atLastStep: "This is the last step."
        case .noSuchStep(let name, _): "There is no step \"\(name)\"."
        case .noSuchVisual(let name, _): "There is no visual \"\(name)\" in this retreat."
        case .tooManyVisuals(let limit): "At most \(limit) visuals stand side by side."
        case .noSuchNote(let id): "There is no note \(id)."
        case .sameNote(let id): "Note \(id) is named twice."
        case .circularCitation(let id): "Note \(id) rests on this one already."
        case .offTheRecord: "The group is off the record: nothing is charted."
        case .notParked(let id): "Note \(id) is not in the parking lot."
        case .noSuchCategory(let name, _): "There is no column \"\(name)\" in this protocol."
        case .pinOutsideVisual: "The pin lies outside the visual."
        case .pinWithoutVisual: "No visual stands on the wall for the pin."
        case .namesSomeone(let words): "\(words.map { "\"\($0)\"" }.joined(separator: ", ")) may name somebody."
        case .rosterUnreadable(let file): "The roster \(file) cannot be read, so names would not be noticed."
        case .emptyText: "There is no text to chart."
        case .textTooLong(let characters, let limit):
            "The text has \(characters) characters; at most \(limit) fit a note."
        case .badExtension(let limit): "A step can be extended by 1 second up to \(limit / 60) minutes at a time."
        case .leavesEarly(let title, let seconds):
            "\"\(title)\" has more than half of its time left: \(Self.minutes(seconds))."
        case .cannotPay(let title, let seconds):
            "\"\(title)\" has \(Self.minutes(seconds)) to give; a step keeps at least 2 minutes."
        case .noLaterStep(let name): "\"\(name)\" is no step that is still to come."
        case .looking(let refusal): refusal.message
        case .noPrompts: "This step has no prompts."
        case .noSuchPrompt(let limit): "Prompts have numbers from 1 to \(limit)."
        case .noRounds: "This step does not go around in rounds."
        case .noVisuals: "This retreat has no visual to veil."
        case .noSuchPage(let limit): "Pages have numbers from 1 to \(limit)."
        case .noSuchAction(let id): "There is no action \(id)."
        case .enoughActions(let limit): "There are \(limit) actions already, and few are carried well."
        case .daysOutOfOrder: "An action starts before it is checked, and is checked before it is due."
        case .needsReason(let id): "Number \(id) is dropped without a reason."
        case .noSuchPromise(0): "Nothing was promised before this retreat."
        case .noSuchPromise(let limit): "The promises of last time have numbers from 1 to \(limit)."
        case .noSuchDelta(0): "Nobody asked for a change last time."
        case .noSuchDelta(let limit): "What was asked for last time has numbers from 1 to \(limit)."
        case .badTally: "A tally is six numbers: how many hands show 0, 1, 2, 3, 4 and 5."
        case .tooFewHands: "A tally of fewer than two hands would say who voted how."
        case .nothingToUndo: "There is nothing to undo."
        }
    }

    /// What to do about it, in one sentence.
    public var mend: String {
        switch self {
        case .noRetreatOpen: "Open one: retreat open NAME (retreat list names them)."
        case .retreatRunning: "End it first: retreat finish."
        case .notStarted: "Start it: retreat start."
        case .alreadyStarted: "Go on with retreat next, or choose a step with retreat go STEP."
        case .finished: "Take the end back with retreat undo, or open another retreat."
        case .atFirstStep: "Go on with retreat next."
        case .atLastStep: "End the retreat: retreat finish."
        case .noSuchStep(_, let known): "Steps: \(known.joined(separator: ", "))."
        case .noSuchVisual(_, let known): "Visuals: \(known.joined(separator: ", "))."
        case .tooManyVisuals: "Name fewer."
        case .sameNote: "Name two notes: retreat note merge 3 5."
        case .circularCitation: "Cite what it was read from: --from 2,5."
        case .offTheRecord: "When all agree that it may be kept: retreat on-record."
        case .notParked: "Park it first: retreat note move NUMBER parked."
        case .noSuchNote: "retreat status lists the notes with their numbers."
        case .noSuchCategory(_, let known): "Columns: \(known.joined(separator: ", "))."
        case .pinOutsideVisual: "Give fractions from 0 to 1: --at VISUAL:0.3,0.5."
        case .pinWithoutVisual: "Name the visual: --at VISUAL:0.3,0.5."
        case .namesSomeone:
            "Say it without the name; or add --as-a-student, or --allow-name to chart it as it was said."
        case .rosterUnreadable: "Mend it (retreatd check says how), or add --allow-name to chart it all the same."
        case .emptyText: "Say what the group said, in quotes."
        case .textTooLong: "Chart it as two notes."
        case .badExtension: "For example: retreat extend 3m."
        case .leavesEarly: "What else is there to see? To go on all the same: retreat next --now."
        case .cannotPay: "Take less, or name another step: --from STEP."
        case .noLaterStep: "Name a later step by its name or number, or leave --from out."
        case .looking(let refusal): refusal.mend
        case .noPrompts, .noSuchPrompt: "retreat status lists the prompts."
        case .noRounds: "Go on with retreat next."
        case .noVisuals: "Name visuals in retreat.yaml."
        case .noSuchPage: "The dots at the foot of the wall count the pages: retreat page 2."
        case .noSuchAction: "retreat status lists the actions with their numbers."
        case .enoughActions: "Change one: retreat action edit 2 …. To add it all the same: --one-more."
        case .daysOutOfOrder: "Give the days in this order: --start, --check, --by."
        case .needsReason: "Say why: --why \"the tests came too late\"."
        case .noSuchPromise, .noSuchDelta: "retreat status lists them with their numbers."
        case .badTally: "For example: retreat tally fist 0 1 0 2 5 3."
        case .tooFewHands: "Count the hands of the whole group."
        case .nothingToUndo: "Every change since the room was set up has been taken back."
        }
    }

    /// `9:05 minutes`
    private static func minutes(_ seconds: Int) -> String { "\(seconds / 60):\(padded(seconds % 60, 2)) minutes" }
}
