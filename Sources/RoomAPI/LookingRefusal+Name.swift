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
        }
    }

    /// The parameters besides `message` and `mend`.
    var parameters: [String: JSON] {
        switch self {
        case .noNoteToPin: [:]
        case .noSuchCell(let name, let last): ["name": .string(name), "last": .string(last)]
        case .whichVisual(let name, _), .noSuchMark(let name, _), .ambiguousMark(let name, _): known(name)
        case .noMarks(let visual): known(visual)
        }
    }

    private func known(_ name: String) -> [String: JSON] {
        ["name": .string(name), "known": .array(names.map(JSON.string))]
    }
}
