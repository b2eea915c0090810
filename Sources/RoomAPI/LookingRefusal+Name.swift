import Retreat
import Varlink

extension LookingRefusal {
    /// The name of the error in the interface, without the interface's own.
    var name: String {
        switch self {
        case .noNoteToPin: "NoNoteToPin"
        case .noSuchCell: "NoSuchCell"
        case .whichVisual: "WhichVisual"
        case .noMarks, .noSuchMark: "NoSuchMark"
        case .ambiguousMark: "AmbiguousMark"
        case .noPart: "NoSuchPart"
        case .notVeiled: "NotVeiled"
        case .noNumber: "ShowsNoNumber"
        case .notANumber: "NotANumber"
        case .outsideScale: "OutsideScale"
        case .tooManyGuesses: "TooManyGuesses"
        }
    }

    /// The parameters besides `message` and `mend`.
    var parameters: [String: JSON] {
        switch self {
        case .noNoteToPin, .notVeiled: [:]
        case .noPart(let name), .noNumber(let name), .notANumber(let name): ["name": .string(name)]
        case .outsideScale(let text, let low, let high):
            ["name": .string(text), "low": .string(low), "high": .string(high)]
        case .tooManyGuesses(let limit): ["limit": .integer(Int64(limit))]
        case .noSuchCell(let name, let last): ["name": .string(name), "last": .string(last)]
        case .whichVisual(let name, _), .noSuchMark(let name, _), .ambiguousMark(let name, _): known(name)
        case .noMarks(let visual): known(visual)
        }
    }

    private func known(_ name: String) -> [String: JSON] {
        ["name": .string(name), "known": .array(names.map(JSON.string))]
    }
}
