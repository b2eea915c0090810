import Retreat
import Varlink

extension Charting {
    /// The method's name without the interface.
    var member: String {
        switch self {
        case .add: "AddNote"
        case .edit: "EditNote"
        case .move: "MoveNote"
        case .remove: "RemoveNote"
        case .star: "StarNote"
        case .merge: "MergeNotes"
        case .split: "SplitNote"
        case .order: "OrderNote"
        case .showDraft: "ShowDraft"
        case .cite: "CiteNotes"
        case .endParked: "EndParked"
        }
    }

    var parameters: [String: JSON] {
        switch self {
        case .add(let new):
            [
                "text": .string(new.text), "category": new.category.map(JSON.string),
                "visual": new.visual.map(JSON.string),
                "pin": new.pin.map(\.json),
                "at": new.place.map(JSON.string),
                "cites": new.cites.isEmpty ? nil : JSON.array(new.cites.map { .integer(Int64($0)) }),
                "draft": new.isDraft ? JSON.bool(true) : nil,
            ].compactMapValues { $0 }
        case .edit(let id, let text): ["number": .integer(Int64(id)), "text": .string(text)]
        case .move(let id, let category): ["number": .integer(Int64(id)), "category": .string(category)]
        case .remove(let id), .showDraft(let id): ["number": .integer(Int64(id))]
        case .star(let id, let isStarred): ["number": .integer(Int64(id)), "starred": .bool(isStarred)]
        case .merge(let id, let other, let text):
            [
                "number": .integer(Int64(id)), "with": .integer(Int64(other)), "text": text.map(JSON.string),
            ].compactMapValues { $0 }
        case .split(let id, let first, let second):
            ["number": .integer(Int64(id)), "first": .string(first), "second": .string(second)]
        case .order(let id, let other):
            ["number": .integer(Int64(id)), "before": other.map { JSON.integer(Int64($0)) }].compactMapValues { $0 }
        case .cite(let id, let cites):
            ["number": .integer(Int64(id)), "cites": .array(cites.map { .integer(Int64($0)) })]
        case .endParked(let id, let end):
            ["number": .integer(Int64(id)), "end": .object(Room.ParkedEnd(end).parameters)]
        }
    }

    /// Reads a call; nil where the method is none of these.
    init?(method: String, _ fields: Fields) throws(CallError) {
        switch method {
        case "AddNote":
            self = .add(
                NewNote(
                    text: try fields.text("text"), category: try fields.optionalText("category"),
                    visual: try fields.optionalText("visual"), pin: try fields.optionalPin("pin"),
                    place: try fields.optionalText("at"), cites: try fields.optionalIntegers("cites") ?? [],
                    isDraft: try fields.optionalFlag("draft") ?? false))
        case "EditNote": self = .edit(try fields.integer("number"), text: try fields.text("text"))
        case "MoveNote":
            self = .move(try fields.integer("number"), to: try fields.text("category"))
        case "RemoveNote": self = .remove(try fields.integer("number"))
        case "StarNote":
            self = .star(try fields.integer("number"), isStarred: try fields.optionalFlag("starred") ?? true)
        case "MergeNotes":
            self = .merge(
                try fields.integer("number"), with: try fields.integer("with"), text: try fields.optionalText("text"))
        case "SplitNote":
            self = .split(
                try fields.integer("number"), first: try fields.text("first"), second: try fields.text("second"))
        case "OrderNote":
            self = .order(try fields.integer("number"), before: try fields.optionalInteger("before"))
        case "ShowDraft": self = .showDraft(try fields.integer("number"))
        case "CiteNotes": self = .cite(try fields.integer("number"), try fields.integers("cites"))
        case "EndParked": self = .endParked(try fields.integer("number"), try fields.parkedEnd("end"))
        default: return nil
        }
    }
}
