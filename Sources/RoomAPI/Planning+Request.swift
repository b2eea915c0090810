import Retreat
import Varlink

extension Planning {
    /// The method's name without the interface.
    var member: String {
        switch self {
        case .add: "AddAction"
        case .edit: "EditAction"
        case .remove: "RemoveAction"
        case .tell: "TellAction"
        }
    }

    var parameters: [String: JSON] {
        switch self {
        case .add(let fields, let isOneMore):
            fields.parameters.merging(isOneMore ? ["more": true] : [:]) { $1 }
        case .edit(let id, let fields): fields.parameters.merging(["number": .integer(Int64(id))]) { $1 }
        case .remove(let id): ["number": .integer(Int64(id))]
        case .tell(let id, let progress, let why): progress.parameters(of: id, why: why)
        }
    }

    /// Reads a call; nil where the method is none of these.
    init?(method: String, _ fields: Fields) throws(CallError) {
        switch method {
        case "AddAction":
            _ = try fields.text("what")
            self = .add(try fields.actionFields(), isOneMore: try fields.optionalFlag("more") ?? false)
        case "EditAction": self = .edit(try fields.integer("number"), try fields.actionFields())
        case "RemoveAction": self = .remove(try fields.integer("number"))
        case "TellAction":
            self = .tell(
                try fields.integer("number"), try fields.progress("progress"), why: try fields.optionalText("why"))
        default: return nil
        }
    }
}
