/// A piece of JSON that knows where it stands in its file.
struct JSONNode: Sendable, Hashable {
    /// The six kinds of JSON values.
    enum Content: Sendable, Hashable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([JSONNode])
        case object([JSONMember])
    }

    var content: Content
    var position: JSONPosition

    /// The word for what stands here, with its article: "a number".
    var kind: String {
        switch content {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }

    /// The value of a member of an object; the last one wins where a name stands twice.
    subscript(name: String) -> JSONNode? {
        guard case .object(let members) = content else { return nil }
        return members.last { $0.name == name }?.value
    }
}

/// A name and its value in an object.
struct JSONMember: Sendable, Hashable {
    var name: String
    var value: JSONNode
}

/// A line and a column in a file, both from 1; columns count bytes.
struct JSONPosition: Sendable, Hashable {
    var line: Int32
    var column: Int32
}
