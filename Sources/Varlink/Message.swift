/// What travels: one JSON object and a zero byte.
struct CallMessage: Hashable, Sendable {
    var method: String
    var parameters: JSON = [:]
    var more = false
    var oneway = false
    var upgrade = false

    /// Reads a call; members of other names are extensions and pass unseen.
    init(parsing bytes: [UInt8]) throws(VarlinkError) {
        guard case .object(let members) = try JSON(parsing: bytes) else { throw .protocolViolation(.notAnObject) }
        guard let name = members["method"] else { throw .protocolViolation(.noMethod) }
        guard case .string(let method) = name else { throw .protocolViolation(.wrongType(member: "method")) }
        self.method = method
        parameters = .object(try members.object("parameters"))
        more = try members.flag("more")
        oneway = try members.flag("oneway")
        upgrade = try members.flag("upgrade")
        if more && oneway { throw .protocolViolation(.moreAndOneway) }
    }

    init(method: String, parameters: JSON, more: Bool = false, oneway: Bool = false) {
        self.method = method
        self.parameters = parameters
        self.more = more
        self.oneway = oneway
    }

    /// The bytes to send, with the zero byte. Flags that are off, and no parameters, are left out.
    var bytes: [UInt8] {
        var members: [String: JSON] = ["method": .string(method)]
        if parameters != [:] { members["parameters"] = parameters }
        if more { members["more"] = true }
        if oneway { members["oneway"] = true }
        if upgrade { members["upgrade"] = true }
        return JSON.object(members).utf8 + [0]
    }
}

/// A reply as it travels.
struct ReplyMessage: Hashable, Sendable {
    var parameters: [String: JSON] = [:]
    var continues = false
    var error: String?

    /// The last or only reply of a call.
    init(parameters: JSON, continues: Bool = false) {
        self.parameters = parameters.objectValue ?? [:]
        self.continues = continues
    }

    /// An error reply.
    init(_ error: CallError) {
        self.parameters = error.parameters
        self.error = error.name
    }

    /// Reads a reply.
    init(parsing bytes: [UInt8]) throws(VarlinkError) {
        guard case .object(let members) = try JSON(parsing: bytes) else { throw .protocolViolation(.notAnObject) }
        parameters = try members.object("parameters")
        continues = try members.flag("continues")
        switch members["error"] {
        case nil, .null?: error = nil
        case .string(let name)?: error = name
        case .bool?, .integer?, .number?, .array?, .object?: throw .protocolViolation(.wrongType(member: "error"))
        }
    }

    /// The bytes to send, with the zero byte.
    var bytes: [UInt8] {
        var members: [String: JSON] = ["parameters": .object(parameters)]
        if continues { members["continues"] = true }
        if let error { members["error"] = .string(error) }
        return JSON.object(members).utf8 + [0]
    }
}

extension [String: JSON] {
    fileprivate func flag(_ name: String) throws(VarlinkError) -> Bool {
        switch self[name] {
        case nil, .null?: return false
        case .bool(let value)?: return value
        case .integer?, .number?, .string?, .array?, .object?: throw .protocolViolation(.wrongType(member: name))
        }
    }

    fileprivate func object(_ name: String) throws(VarlinkError) -> [String: JSON] {
        switch self[name] {
        case nil, .null?: return [:]
        case .object(let members)?: return members
        case .bool?, .integer?, .number?, .string?, .array?: throw .protocolViolation(.wrongType(member: name))
        }
    }
}
