/// A text of one or more lines: a string or an array of strings.
enum TextLines {
    /// The lines under `name`.
    static func read(_ reader: inout ObjectReader, _ name: String) -> [String]? {
        guard let node = reader.node(name), node.content != .null else { return nil }
        switch node.content {
        case .string(let text): return text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        case .array: return reader.strings(name)
        case .null, .bool, .number, .object:
            reader.refuse(name, "a string or an array of strings must stand here, not \(node.kind)", node)
            return nil
        }
    }
}

/// The weight of a font: a number from 100 to 900, or a CSS word.
enum FontWeight {
    /// The weight under `name`.
    static func read(_ reader: inout ObjectReader, _ name: String) -> Int? {
        guard let node = reader.node(name) else { return nil }
        switch node.content {
        case .number(let number): return Int(max(100, min(900, number.isNaN ? 400 : number)))
        case .string("bold"), .string("bolder"): return 700
        case .string("normal"): return 400
        case .string("lighter"): return 300
        case .null: return nil
        case .bool, .string, .array, .object:
            reader.refuse(name, "a weight from 100 to 900, \"normal\" or \"bold\" must stand here", node)
            return nil
        }
    }
}
