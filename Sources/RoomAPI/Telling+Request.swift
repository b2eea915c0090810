import Retreat
import Varlink

extension Telling {
    /// The method's name without the interface.
    var member: String {
        switch self {
        case .promise: "TellPromise"
        case .delta: "AnswerDelta"
        case .tally: "Tally"
        }
    }

    var parameters: [String: JSON] {
        switch self {
        case .delta(let number, let text): ["number": .integer(Int64(number)), "text": .string(text)]
        case .tally(let kind, let counts):
            ["kind": .string(kind.rawValue), "counts": .array(counts.map { .integer(Int64($0)) })]
        case .promise(let number, let progress, let why): progress.parameters(of: number, why: why)
        }
    }

    /// Reads a call; nil where the method is none of these.
    init?(method: String, _ fields: Fields) throws(CallError) {
        switch method {
        case "TellPromise":
            self = .promise(
                try fields.integer("number"), try fields.progress("progress"), why: try fields.optionalText("why"))
        case "AnswerDelta": self = .delta(try fields.integer("number"), text: try fields.text("text"))
        case "Tally":
            guard let kind = TallyKind(rawValue: try fields.text("kind")) else { throw .invalidParameter("kind") }
            self = .tally(kind, try fields.integers("counts"))
        default: return nil
        }
    }
}

extension Action.Progress {
    /// What a call carries that tells how far an action or a promise is.
    func parameters(of number: Int, why: String?) -> [String: JSON] {
        ["number": .integer(Int64(number)), "progress": .string(rawValue), "why": why.map(JSON.string)]
            .compactMapValues { $0 }
    }
}
