import ArgumentParser
import RoomAPI
import Varlink

/// Why a command did not do what was asked: one sentence, the mend, and an exit code for its kind.
struct Failure: Error {
    /// Exit codes; from 64 on those of sysexits.h.
    enum Kind: Int32, CaseIterable {
        /// Not now: no retreat is open, it has not started, this is the last step …
        case notNow = 3
        /// No retreat, step, visual or note of that name.
        case noSuchThing = 4
        /// The words or numbers given cannot be used.
        case badInput = 5
        /// The retreat's files have errors.
        case retreatHasErrors = 6
        /// The room could not keep the change.
        case notKept = 7
        /// The room has an error of its own.
        case roomError = 8
        /// The words may name somebody.
        case namesSomeone = 9
        /// No daemon answers.
        case noDaemon = 69
        /// A file cannot be written.
        case cannotWrite = 73
        /// The room took too long.
        case timedOut = 75
        /// What answers is not a room, or one of another version.
        case notARoom = 76
        /// This user may not steer the room.
        case noPermission = 77
    }

    let kind: Kind
    let message: String
    let mend: String
    /// Lines below, such as the problems of a retreat's files.
    var details: [String] = []
}

extension Failure {
    init(_ error: VarlinkError, socket: String) {
        switch error {
        case .replied(let reply): self.init(reply)
        case .nobodyListens:
            self.init(
                kind: .noDaemon, message: "No room answers at \(socket).",
                mend: "Start it: systemctl start retreatd, or by hand: retreatd run (to try it: retreatd demo).")
        case .permissionDenied:
            self.init(
                kind: .noPermission, message: "This user may not steer the room at \(socket).",
                mend:
                    "Join the group that owns the socket: sudo adduser $USER \(SocketGroup.name(of: socket)); then log in again."
            )
        case .timedOut:
            self.init(
                kind: .timedOut, message: "The room did not answer in time.", mend: "Ask again; look at retreat status."
            )
        case .closed:
            self.init(
                kind: .noDaemon, message: "The room at \(socket) ended before it answered.",
                mend: "Look at its log, start it again, and ask again: nothing that it answered is lost.")
        case .tooLarge, .protocolViolation, .streamOpen, .malformedJSON, .mismatch, .alreadyListening,
            .notASocket, .pathTooLong, .unknownGroup, .malformedInterface, .duplicateInterface, .system:
            self.init(
                kind: .notARoom, message: "No proper answer from \(socket): \(error).",
                mend: "See that retreat and retreatd are of one version, and that the socket is the room's.")
        }
    }

    private init(_ reply: CallError) {
        let name = reply.name.split(separator: ".").last.map(String.init) ?? reply.name
        self.init(
            kind: Self.kinds[name] ?? .roomError,
            message: reply.parameters["message"]?.stringValue ?? "The room answers: \(reply).",
            mend: reply.parameters["mend"]?.stringValue ?? "See that retreat and retreatd are of one version.",
            details: Self.problems(in: reply))
    }

    private static let kinds: [String: Kind] = [
        "NoRetreatOpen": .notNow, "RetreatRunning": .notNow, "NotStarted": .notNow, "AlreadyStarted": .notNow,
        "Finished": .notNow, "AtFirstStep": .notNow, "AtLastStep": .notNow, "NothingToUndo": .notNow,
        "NoSuchStep": .noSuchThing, "NoSuchVisual": .noSuchThing, "NoSuchNote": .noSuchThing,
        "LeavesEarly": .notNow, "NotSure": .notNow, "NoPrompts": .notNow, "NoRounds": .notNow, "NoVisuals": .notNow,
        "NoNoteToPin": .notNow, "NoSuchCell": .noSuchThing, "WhichVisual": .badInput, "NoSuchMark": .noSuchThing,
        "AmbiguousMark": .badInput, "NoSuchPart": .badInput, "NotVeiled": .notNow, "ShowsNoNumber": .badInput,
        "NotANumber": .badInput,
        "OutsideScale": .badInput, "TooManyGuesses": .notNow,
        "NoSuchCategory": .noSuchThing, "NoLaterStep": .noSuchThing, "NoSuchPrompt": .noSuchThing,
        "SameNote": .badInput, "CircularCitation": .badInput, "NotParked": .notNow, "OffTheRecord": .notNow,
        "NoSuchCard": .noSuchThing, "NoSuchRetreat": .noSuchThing,
        "NoSuchProtocol": .noSuchThing, "NoSuchPage": .noSuchThing,
        "NothingRecorded": .noSuchThing,
        "NoSuchAction": .noSuchThing, "EnoughActions": .notNow, "DaysOutOfOrder": .badInput, "NeedsReason": .badInput,
        "NoSuchPromise": .noSuchThing, "NoSuchDelta": .noSuchThing, "BadTally": .badInput, "TooFewHands": .badInput,
        "TooManyVisuals": .badInput, "BadPin": .badInput, "EmptyText": .badInput, "NamesSomeone": .namesSomeone,
        "RosterUnreadable": .namesSomeone, "TextTooLong": .badInput,
        "BadExtension": .badInput, "CannotPay": .badInput, "InvalidParameter": .badInput,
        "ChangedMeanwhile": .notNow, "Rehearsing": .notNow, "BadSpeed": .badInput, "NothingRehearsed": .notNow,
        "RetreatHasErrors": .retreatHasErrors, "NotKept": .notKept,
        "MethodNotFound": .notARoom, "InterfaceNotFound": .notARoom, "MethodNotImplemented": .notARoom,
    ]

    private static func problems(in reply: CallError) -> [String] {
        guard let problems = try? reply.parameters["problems"]?.decode([Room.Problem].self) else { return [] }
        return problems.map(\.text)
    }
}

extension Room.Problem {
    /// `retreat.yaml:7:3: error: "protocl" is not a known key. Mend: did you mean "protocol"?`
    var text: String {
        let place = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
        return "\(place): \(severity.rawValue): \(message). Mend: \(mend)"
    }
}
