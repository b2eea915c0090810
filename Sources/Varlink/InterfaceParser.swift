/// Reads the interface description language by recursive descent (grammar: varlink.org/Interface-Definition).
struct InterfaceParser {
    typealias Field = InterfaceDescription.Field
    typealias TypeExpression = InterfaceDescription.TypeExpression

    private static let depthLimit = 32

    private var scanner: InterfaceScanner
    /// Names of types that are used, with the place of their first use.
    private var uses: [(name: String, place: InterfaceScanner.Place)] = []
    private var names: Set<String> = []

    init(_ text: String) {
        scanner = InterfaceScanner(text)
    }

    /// What a file holds.
    struct Parts {
        var name: String
        var types: [String: TypeExpression] = [:]
        var methods: [InterfaceDescription.Method] = []
        var errors: [InterfaceDescription.ErrorDeclaration] = []
    }

    mutating func interface() throws(VarlinkError) -> Parts {
        try expectWord("interface")
        var parts = Parts(name: try expect(.interfaceName))
        while !scanner.isAtEnd {
            try member(into: &parts)
        }
        for use in uses where parts.types[use.name] == nil {
            throw scanner.fault(.unknownType(use.name), at: use.place)
        }
        return parts
    }

    private mutating func member(into parts: inout Parts) throws(VarlinkError) {
        let place = scanner.place
        switch scanner.take(.fieldName) {
        case "type":
            let name = try memberName()
            parts.types[name] = try list(depth: 0)
        case "method":
            let name = try memberName()
            let input = try structure()
            try expect("->")
            parts.methods.append(.init(name: name, input: input, output: try structure()))
        case "error":
            let name = try memberName()
            parts.errors.append(.init(name: name, fields: scanner.startsWith("(") ? try structure() : []))
        case .some(let word):
            throw scanner.fault(.expected(Self.members, found: "\"\(word)\""), at: place)
        case nil:
            throw scanner.fault(.expected(Self.members, found: scanner.found), at: place)
        }
    }

    private static let members = "\"type\", \"method\" or \"error\""

    private mutating func memberName() throws(VarlinkError) -> String {
        let place = scanner.place
        let name = try expect(.memberName)
        guard names.insert(name).inserted else { throw scanner.fault(.duplicateMember(name), at: place) }
        return name
    }

    private mutating func structure() throws(VarlinkError) -> [Field] {
        let place = scanner.place
        switch try list(depth: 0) {
        case .structure(let fields): return fields
        case .enumeration, .bool, .int, .float, .string, .object, .any, .named, .optional, .array, .map:
            throw scanner.fault(.expected("fields with types", found: "an enum"), at: place)
        }
    }

    /// What stands in parentheses: an enum if its first word has no type, else a struct.
    private mutating func list(depth: Int) throws(VarlinkError) -> TypeExpression {
        try expect("(")
        if scanner.take(")") { return .structure([]) }
        var fields: [Field] = []
        var words: [String] = []
        var seen: Set<String> = []
        repeat {
            let place = scanner.place
            let name = try expect(.fieldName)
            guard seen.insert(name).inserted else { throw scanner.fault(.duplicateField(name), at: place) }
            if !fields.isEmpty || (words.isEmpty && scanner.startsWith(":")) {
                try expect(":")
                fields.append(Field(name: name, type: try type(depth: depth + 1)))
            } else {
                words.append(name)
            }
        } while scanner.take(",")
        try expect(")")
        return words.isEmpty ? .structure(fields) : .enumeration(words)
    }

    private mutating func type(depth: Int) throws(VarlinkError) -> TypeExpression {
        let place = scanner.place
        guard depth <= Self.depthLimit else { throw scanner.fault(.tooDeep(Self.depthLimit), at: place) }
        if scanner.take("?") {
            if scanner.startsWith("?") { throw scanner.fault(.doubleOptional, at: scanner.place) }
            return .optional(try type(depth: depth + 1))
        }
        if scanner.take("[") {
            if scanner.take("]") { return .array(try type(depth: depth + 1)) }
            try expectWord("string")
            try expect("]")
            return .map(try type(depth: depth + 1))
        }
        if scanner.startsWith("(") { return try list(depth: depth) }
        if let name = scanner.take(.memberName) {
            uses.append((name, place))
            return .named(name)
        }
        return try basicType()
    }

    private mutating func basicType() throws(VarlinkError) -> TypeExpression {
        let place = scanner.place
        switch scanner.take(.fieldName) {
        case "bool": return .bool
        case "int": return .int
        case "float": return .float
        case "string": return .string
        case "object": return .object
        case "any": return .any
        case .some(let word): throw scanner.fault(.expected("a type", found: "\"\(word)\""), at: place)
        case nil: throw scanner.fault(.expected("a type", found: scanner.found), at: place)
        }
    }

    private mutating func expect(_ mark: String) throws(VarlinkError) {
        let place = scanner.place
        guard scanner.take(mark) else {
            throw scanner.fault(.expected("\"\(mark)\"", found: scanner.found), at: place)
        }
    }

    private mutating func expectWord(_ word: String) throws(VarlinkError) {
        let place = scanner.place
        let found = scanner.found
        guard scanner.take(.fieldName) == word else {
            throw scanner.fault(.expected("\"\(word)\"", found: found), at: place)
        }
    }

    private mutating func expect(_ word: InterfaceScanner.Word) throws(VarlinkError) -> String {
        let place = scanner.place
        guard let name = scanner.take(word) else {
            throw scanner.fault(.expected(word.rawValue, found: scanner.found), at: place)
        }
        return name
    }
}
