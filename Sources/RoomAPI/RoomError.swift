public import Retreat
public import Varlink

/// Why the room did not do as it was asked.
public enum RoomError: Error, Hashable, Sendable {
    case refused(Refusal)
    /// Somebody else has changed the room since the caller saw it.
    case changedMeanwhile(seen: Int, revision: Int)
    case noSuchRetreat(name: String, known: [String])
    case noSuchProtocol(name: String, known: [String])
    case noSuchCard(name: String, known: [String])
    case retreatHasErrors(name: String, problems: [Room.Problem])
    case nothingRecorded(name: String?)
    /// What is forgotten does not come back.
    case notSure(name: String, retreats: Int)
    /// The journal could not keep the change, so it did not happen.
    case notKept(message: String, mend: String)
    case noPicture(message: String)
    /// A retreat is rehearsed on the wall: nothing else changes there.
    case rehearsing(title: String)
    case badSpeed(limit: Int)
    case nothingRehearsed
}

extension RoomError {
    /// The name of the error in the interface, without the interface's own.
    public var name: String {
        switch self {
        case .refused(let refusal): refusal.name
        case .changedMeanwhile: "ChangedMeanwhile"
        case .noSuchRetreat: "NoSuchRetreat"
        case .noSuchProtocol: "NoSuchProtocol"
        case .noSuchCard: "NoSuchCard"
        case .retreatHasErrors: "RetreatHasErrors"
        case .nothingRecorded: "NothingRecorded"
        case .notSure: "NotSure"
        case .notKept: "NotKept"
        case .noPicture: "NoPicture"
        case .rehearsing: "Rehearsing"
        case .badSpeed: "BadSpeed"
        case .nothingRehearsed: "NothingRehearsed"
        }
    }

    public var message: String {
        switch self {
        case .refused(let refusal): refusal.message
        case .changedMeanwhile(let seen, let revision):
            "Another remote has changed the room meanwhile: it is at revision \(revision), not at \(seen)."
        case .noSuchRetreat(let name, _): "There is no retreat \"\(name)\"."
        case .noSuchCard(let name, _): "There is no card \"\(name)\"."
        case .noSuchProtocol(let name, _): "There is no protocol \"\(name)\"."
        case .retreatHasErrors(let name, let problems):
            "The retreat \"\(name)\" has \(problems.count { $0.severity == .error }) error(s) and cannot be opened."
        case .nothingRecorded(let name?): "No retreat \"\(name)\" was held in this room."
        case .nothingRecorded(nil): "No retreat is open."
        case .notSure(let name, 1): "All that was said in the retreat \"\(name)\" would be gone for good."
        case .notSure(let name, let retreats):
            "All that was said in the \(retreats) retreats of the name \"\(name)\" would be gone for good."
        case .notKept(let message, _): message
        case .noPicture(let message): message
        case .rehearsing(let title): "The retreat \"\(title)\" is rehearsed on the wall."
        case .badSpeed(let limit): "A rehearsal is 1 to \(limit) times as fast as a meeting."
        case .nothingRehearsed: "No retreat was rehearsed since the room was started."
        }
    }

    public var mend: String {
        switch self {
        case .refused(let refusal): refusal.mend
        case .changedMeanwhile: "Look at the wall or at retreat status, and ask again."
        case .noSuchRetreat(_, let known):
            known.isEmpty
                ? "Copy a folder NAME.retreat into the room's retreats folder."
                : "Retreats: \(known.joined(separator: ", "))."
        case .noSuchCard(_, let known): "Cards: \(known.joined(separator: ", "))."
        case .noSuchProtocol(_, let known): "Protocols: \(known.joined(separator: ", "))."
        case .retreatHasErrors: "Mend the files named here; retreatd check FOLDER looks again."
        case .nothingRecorded: "Name one that was: retreat record NAME."
        case .notSure(let name, _): "Keep what you need with retreat record; then: retreat forget \(name) --yes."
        case .notKept(_, let mend): mend
        case .noPicture: "Try again; the daemon's log says more."
        case .rehearsing: "Wait for its end, or end it: retreat rehearse --stop."
        case .badSpeed: "At 20 a meeting of 90 minutes takes four and a half: --speed 20."
        case .nothingRehearsed: "Rehearse one: retreat rehearse NAME."
        }
    }

    /// The error as it travels.
    public var callError: CallError {
        var parameters = own
        parameters["message"] = .string(message)
        parameters["mend"] = .string(mend)
        return CallError(name: "\(Room.interface).\(name)", parameters: parameters)
    }

    /// The parameters besides `message` and `mend`.
    private var own: [String: JSON] {
        switch self {
        case .refused(let refusal): refusal.parameters
        case .changedMeanwhile(_, let revision): ["revision": .integer(Int64(revision))]
        case .noSuchRetreat(let name, let known), .noSuchProtocol(let name, let known),
            .noSuchCard(let name, let known):
            ["name": .string(name), "known": .array(known.map(JSON.string))]
        case .retreatHasErrors(let name, let problems):
            ["name": .string(name), "problems": (try? JSON(encoding: problems)) ?? []]
        case .notSure(_, let retreats): ["retreats": .integer(Int64(retreats))]
        case .rehearsing(let title): ["title": .string(title)]
        case .badSpeed(let limit): ["limit": .integer(Int64(limit))]
        case .nothingRecorded, .notKept, .noPicture, .nothingRehearsed: [:]
        }
    }
}

extension Refusal {
    fileprivate var name: String {
        switch self {
        case .noRetreatOpen: "NoRetreatOpen"
        case .retreatRunning: "RetreatRunning"
        case .notStarted: "NotStarted"
        case .alreadyStarted: "AlreadyStarted"
        case .finished: "Finished"
        case .atFirstStep: "AtFirstStep"
        case .atLastStep: "AtLastStep"
        case .noSuchStep: "NoSuchStep"
        case .noSuchVisual: "NoSuchVisual"
        case .tooManyVisuals: "TooManyVisuals"
        case .noSuchNote: "NoSuchNote"
        case .sameNote: "SameNote"
        case .circularCitation: "CircularCitation"
        case .notParked: "NotParked"
        case .offTheRecord: "OffTheRecord"
        case .noSuchCategory: "NoSuchCategory"
        case .leavesEarly: "LeavesEarly"
        case .cannotPay: "CannotPay"
        case .noLaterStep: "NoLaterStep"
        case .looking(let refusal): refusal.name
        case .noPrompts: "NoPrompts"
        case .noSuchPrompt: "NoSuchPrompt"
        case .noRounds: "NoRounds"
        case .noVisuals: "NoVisuals"
        case .pinOutsideVisual, .pinWithoutVisual: "BadPin"
        case .namesSomeone: "NamesSomeone"
        case .rosterUnreadable: "RosterUnreadable"
        case .emptyText: "EmptyText"
        case .textTooLong: "TextTooLong"
        case .badExtension: "BadExtension"
        case .noSuchPage: "NoSuchPage"
        case .nothingToUndo: "NothingToUndo"
        case .noSuchPromise: "NoSuchPromise"
        case .noSuchDelta: "NoSuchDelta"
        case .badTally: "BadTally"
        case .tooFewHands: "TooFewHands"
        case .noSuchAction: "NoSuchAction"
        case .enoughActions: "EnoughActions"
        case .daysOutOfOrder: "DaysOutOfOrder"
        case .needsReason: "NeedsReason"
        }
    }

    fileprivate var parameters: [String: JSON] {
        switch self {
        case .retreatRunning(let title): ["title": .string(title)]
        case .noSuchStep(let name, let known), .noSuchVisual(let name, let known), .noSuchCategory(let name, let known):
            ["name": .string(name), "known": .array(known.map(JSON.string))]
        case .leavesEarly(let title, let seconds), .cannotPay(let title, let seconds):
            ["title": .string(title), "milliseconds": .integer(Int64(seconds) * 1000)]
        case .looking(let refusal): refusal.parameters
        case .noLaterStep(let name): ["name": .string(name)]
        case .tooManyVisuals(let limit), .badExtension(let limit), .noSuchPage(let limit), .noSuchPrompt(let limit),
            .enoughActions(let limit), .noSuchPromise(let limit), .noSuchDelta(let limit):
            ["limit": .integer(Int64(limit))]
        case .namesSomeone(let words): ["words": .array(words.map(JSON.string))]
        case .rosterUnreadable(let file): ["file": .string(file)]
        case .noSuchNote(let id), .sameNote(let id), .circularCitation(let id), .notParked(let id),
            .noSuchAction(let id), .needsReason(let id):
            ["number": .integer(Int64(id))]
        case .textTooLong(let characters, let limit):
            ["characters": .integer(Int64(characters)), "limit": .integer(Int64(limit))]
        case .noRetreatOpen, .notStarted, .alreadyStarted, .finished, .atFirstStep, .atLastStep, .pinOutsideVisual,
            .pinWithoutVisual, .emptyText, .offTheRecord, .nothingToUndo, .noPrompts, .noRounds, .noVisuals,
            .daysOutOfOrder, .badTally, .tooFewHands:
            [:]
        }
    }
}
