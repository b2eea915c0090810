/// Why the visuals on the wall stay as they are.
public enum LookingRefusal: Hashable, Sendable {
    case noNoteToPin
    case noSuchCell(name: String, last: String)
    /// Several visuals stand on the wall, and the place could be on each.
    case whichVisual(place: String, visuals: [Visual.ID])
    case noMarks(visual: Visual.ID)
    case noSuchMark(name: String, nearest: [String])
    case ambiguousMark(name: String, candidates: [String])
    /// What was named is no part of a visual.
    case noPart(name: String)
    /// What is guessed stands on the wall already.
    case notVeiled
    /// The mark shows no number along an axis, or two.
    case noNumber(name: String)
    case notANumber(text: String)
    case outsideScale(text: String, low: String, high: String)
    case tooManyGuesses(limit: Int)
}

extension LookingRefusal {
    /// What is wrong, in one sentence.
    public var message: String {
        switch self {
        case .noNoteToPin: "There is no note for the pin."
        case .noSuchCell(let name, let last): "The grid has no cell \(name); its last one is \(last)."
        case .whichVisual(let place, _): "\"\(place)\" could be on several visuals."
        case .noMarks(let visual): "On \"\(visual)\" nothing can be called by name."
        case .noSuchMark(let name, _): "The chart has no mark \"\(name)\"."
        case .ambiguousMark(let name, _): "\"\(name)\" is more than one mark."
        case .noPart(let name): "\"\(name)\" is no part of a visual."
        case .notVeiled: "The data stands on the wall: there is nothing left to guess."
        case .noNumber(let name): "\"\(name)\" shows no number along an axis."
        case .notANumber(let text): "\"\(text)\" is not a number."
        case .outsideScale(let text, let low, let high): "\(text) lies outside of the scale, \(low) to \(high)."
        case .tooManyGuesses(let limit): "\(limit) guesses stand on the wall; more nobody tells apart."
        }
    }

    /// What to do about it, in one sentence.
    public var mend: String {
        switch self {
        case .noNoteToPin: "Chart a note first: retreat note TEXT --at C4."
        case .noSuchCell: "retreat grid shows the cells."
        case .whichVisual(let place, let visuals):
            "Name the visual: \(visuals.map { "\($0):\(place)" }.joined(separator: " or "))."
        case .noMarks, .noSuchMark(_, []): "Give a cell of the grid, C4, or fractions: VISUAL:0.3,0.5."
        case .noSuchMark(_, let nearest): "Near it: \(nearest.joined(separator: ", "))."
        case .ambiguousMark(_, let candidates) where candidates.count > 1:
            "Say which: \(Self.listed(candidates))."
        case .noPart: "Give cells of the grid, C2-D5, a mark, Small/Extending, or fractions: 0.1,0.2,0.5,0.6."
        case .notVeiled: "Hide it first: retreat veil."
        case .noNumber: "Chart the guess as a note: retreat note TEXT."
        case .notANumber: "For example: retreat predict Small/Extending 32%."
        case .outsideScale(_, let low, let high): "Give a number from \(low) to \(high)."
        case .tooManyGuesses: "Clear them: retreat predict --clear."
        case .ambiguousMark: "Give a cell of the grid, C4, or fractions: VISUAL:0.3,0.5."
        }
    }

    /// The names that could be meant.
    public var names: [String] {
        switch self {
        case .noNoteToPin, .noSuchCell, .noMarks, .noPart, .notVeiled, .noNumber, .notANumber, .outsideScale,
            .tooManyGuesses:
            []
        case .whichVisual(_, let visuals): visuals
        case .noSuchMark(_, let names), .ambiguousMark(_, let names): names
        }
    }

    private static func listed(_ names: [String]) -> String {
        let most = 8
        let shown = names.prefix(most).joined(separator: ", ")
        return names.count > most ? "\(shown) and \(names.count - most) more" : shown
    }
}
