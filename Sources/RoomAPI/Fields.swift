import Retreat
import Varlink

/// The parameters of a call, read by name and type; whatever does not fit is an `InvalidParameter`.
struct Fields {
    private let values: [String: JSON]

    init(_ parameters: JSON) {
        values = parameters.objectValue ?? [:]
    }

    func text(_ name: String) throws(CallError) -> String {
        guard let value = values[name]?.stringValue else { throw .invalidParameter(name) }
        return value
    }

    func texts(_ name: String) throws(CallError) -> [String] {
        guard let values = values[name]?.arrayValue else { throw .invalidParameter(name) }
        var texts: [String] = []
        for (index, value) in values.enumerated() {
            guard let text = value.stringValue else { throw .invalidParameter("\(name)[\(index)]") }
            texts.append(text)
        }
        return texts
    }

    func integer(_ name: String) throws(CallError) -> Int {
        guard let value = values[name]?.intValue else { throw .invalidParameter(name) }
        return Int(value)
    }

    func integers(_ name: String) throws(CallError) -> [Int] {
        guard let values = values[name]?.arrayValue else { throw .invalidParameter(name) }
        var integers: [Int] = []
        for (index, value) in values.enumerated() {
            guard let integer = value.intValue else { throw .invalidParameter("\(name)[\(index)]") }
            integers.append(Int(integer))
        }
        return integers
    }

    func optionalIntegers(_ name: String) throws(CallError) -> [Int]? {
        has(name) ? try integers(name) : nil
    }

    func parkedEnd(_ name: String) throws(CallError) -> ParkedEnd {
        guard let value = values[name], let end = try? value.decode(Room.ParkedEnd.self).end else {
            throw .invalidParameter(name)
        }
        return end
    }

    /// A note, or else an action.
    func chainEnd() throws(CallError) -> ChainEnd {
        if let action = try optionalInteger("action") { return .action(action) }
        return .note(try integer("note"))
    }

    func optionalText(_ name: String) throws(CallError) -> String? {
        has(name) ? try text(name) : nil
    }

    func optionalInteger(_ name: String) throws(CallError) -> Int? {
        has(name) ? try integer(name) : nil
    }

    func optionalFlag(_ name: String) throws(CallError) -> Bool? {
        guard has(name) else { return nil }
        guard let value = values[name]?.boolValue else { throw .invalidParameter(name) }
        return value
    }

    func names(_ name: String) throws(CallError) -> SpokenNames {
        guard let text = try optionalText(name) else { return .hold }
        guard let names = SpokenNames(rawValue: text) else { throw .invalidParameter(name) }
        return names
    }

    func optionalPin(_ name: String) throws(CallError) -> Pin? {
        guard let value = values[name], value != .null else { return nil }
        guard let x = value["x"]?.doubleValue else { throw .invalidParameter("\(name).x") }
        guard let y = value["y"]?.doubleValue else { throw .invalidParameter("\(name).y") }
        let marks = value["mark"]?.arrayValue?.compactMap(\.stringValue)
        return Pin(x: x, y: y, mark: marks)
    }

    /// Null stands for an optional that is absent.
    func has(_ name: String) -> Bool {
        if let value = values[name] { value != .null } else { false }
    }
}
