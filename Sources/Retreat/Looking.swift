/// What a facilitator asks of the visuals on the wall while the group looks at them.
public enum Looking: Hashable, Sendable {
    /// Lettered columns and numbered rows over the visuals, or none.
    case grid(Bool)
    /// Sets the pin of a note: the newest one where none is named.
    case pin(Aim, note: Note.ID?)
    /// What the group expects of a mark under the veil.
    case predict(Prediction)
    case clearGuesses
    /// A part of a visual, enlarged; nil for the whole again.
    case focus(FocusAim?)
    /// The wall keeps its picture while the facilitator looks for the next one, or follows again.
    case freeze(Bool)
}

/// A place on a visual: as people name it, or as it was found on the wall.
public enum Aim: Hashable, Sendable {
    case named(String)
    case found(Visual.ID, Pin)
}

/// What happened to the visuals on the wall. The journal keeps it.
public enum Sight: Hashable, Sendable, Codable {
    case gridLaid
    case gridLifted
    case pinned(note: Note.ID, visual: Visual.ID, pin: Pin)
    case guessed(guess: Guess)
    case guessesCleared
    case focused(focus: Focus)
    case unfocused
    /// The wall keeps the picture of this moment.
    case frozen
    case thawed
}

extension Sight {
    /// Whether it moves no clock: it belongs to what was said.
    var isTimeless: Bool {
        switch self {
        case .pinned, .guessed, .guessesCleared: true
        case .gridLaid, .gridLifted, .focused, .unfocused, .frozen, .thawed: false
        }
    }

    /// What `undo` says it took back.
    var summary: String {
        switch self {
        case .gridLaid: "the grid"
        case .gridLifted: "the lifting of the grid"
        case .pinned(let note, _, _): "the pin of note \(note)"
        case .guessed(let guess): "the guess \(guess.summary)"
        case .guessesCleared: "the clearing of the guesses"
        case .focused(let focus): "the enlarged part of \(focus.visual)"
        case .unfocused: "the return to the whole visual"
        case .frozen: "the freezing of the wall"
        case .thawed: "the end of the freezing"
        }
    }
}
