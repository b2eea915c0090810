import Retreat
import Varlink

extension Looking {
    /// The method's name without the interface.
    var member: String {
        switch self {
        case .grid: "Grid"
        case .pin: "PinNote"
        case .predict, .clearGuesses: "Predict"
        case .focus: "Focus"
        case .freeze: "Freeze"
        }
    }

    var parameters: [String: JSON] {
        switch self {
        case .grid(let isLaid): ["on": .bool(isLaid)]
        case .predict(.named(let label, let value)): ["label": .string(label), "value": .string(value)]
        case .predict(.found(let guess)):
            ["label": .string("\(guess.visual):\(guess.mark.joined(separator: "/"))"), "value": .string(guess.text)]
        case .clearGuesses: ["clear": true]
        case .focus(nil): [:]
        case .freeze(let isFrozen): ["on": .bool(isFrozen)]
        case .focus(.named(let name)?): ["on": .string(name)]
        case .focus(.found(let focus)?): ["on": .string("\(focus.visual):\(focus.region.text)")]
        case .pin(let aim, let note):
            ["at": aim.json, "note": note.map { .integer(Int64($0)) }].compactMapValues { $0 }
        }
    }

    /// Reads a call; nil where the method is none of these.
    init?(method: String, _ fields: Fields) throws(CallError) {
        switch method {
        case "Grid": self = .grid(try fields.optionalFlag("on") ?? true)
        case "PinNote": self = .pin(.named(try fields.text("at")), note: try fields.optionalInteger("note"))
        case "Predict":
            if try fields.optionalFlag("clear") == true {
                self = .clearGuesses
            } else {
                self = .predict(.named(label: try fields.text("label"), value: try fields.text("value")))
            }
        case "Focus": self = .focus(try fields.optionalText("on").map { .named($0) })
        case "Freeze": self = .freeze(try fields.optionalFlag("on") ?? true)
        default: return nil
        }
    }
}

extension Aim {
    /// As people write it.
    var json: JSON {
        switch self {
        case .named(let name): .string(name)
        case .found(let visual, let pin):
            .string("\(visual):\(pin.mark?.joined(separator: "/") ?? "\(pin.x),\(pin.y)")")
        }
    }
}

extension Region {
    /// As people write it: left, top, right and bottom.
    fileprivate var text: String { "\(x),\(y),\(x + width),\(y + height)" }
}

extension Pin {
    var json: JSON {
        .object(
            ["x": .number(x), "y": .number(y), "mark": mark.map { .array($0.map(JSON.string)) }].compactMapValues { $0 }
        )
    }
}
