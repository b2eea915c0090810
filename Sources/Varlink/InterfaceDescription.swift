/// What a `.varlink` file says: the name of an interface, its types, methods and errors.
public struct InterfaceDescription: Hashable, Sendable {
    /// The name in reversed-domain order, such as `io.retreatd.Room`.
    public let name: String
    /// The text that was read.
    public let text: String
    /// The types by name: each a struct or an enum.
    public let types: [String: TypeExpression]
    /// The methods in the order of the text.
    public let methods: [Method]
    /// The errors in the order of the text.
    public let errors: [ErrorDeclaration]

    /// A method: what it takes, what it returns.
    public struct Method: Hashable, Sendable {
        /// The name without the interface.
        public let name: String
        /// The parameters of a call.
        public let input: [Field]
        /// The parameters of a reply.
        public let output: [Field]
    }

    /// An error and what it carries.
    public struct ErrorDeclaration: Hashable, Sendable {
        /// The name without the interface.
        public let name: String
        /// The parameters of the error.
        public let fields: [Field]
    }

    /// One member of a struct.
    public struct Field: Hashable, Sendable {
        /// The key in the JSON object.
        public let name: String
        /// What the value must be.
        public let type: TypeExpression

        /// A member of this name and type.
        public init(name: String, type: TypeExpression) {
            self.name = name
            self.type = type
        }
    }

    /// A type of the interface description language.
    public indirect enum TypeExpression: Hashable, Sendable {
        /// `true` or `false`.
        case bool
        /// A whole number of 64 bits.
        case int
        /// Any number.
        case float
        /// A text.
        case string
        /// Any JSON object.
        case object
        /// Any JSON value (systemd's addition to the language).
        case any
        /// A type that the interface declares.
        case named(String)
        /// One of these words.
        case enumeration([String])
        /// An object with these members.
        case structure([Field])
        /// `?T`: the value, `null`, or nothing at all.
        case optional(TypeExpression)
        /// `[]T`: a list.
        case array(TypeExpression)
        /// `[string]T`: an object with any keys.
        case map(TypeExpression)
    }

    /// Reads the text of a `.varlink` file. Throws `VarlinkError.malformedInterface` with line and column.
    public init(parsing text: String) throws(VarlinkError) {
        var parser = InterfaceParser(text)
        let parts = try parser.interface()
        self.name = parts.name
        self.text = text
        self.types = parts.types
        self.methods = parts.methods
        self.errors = parts.errors
    }

    /// The method of this name, without the interface, or nil.
    public func method(_ name: String) -> Method? {
        methods.first { $0.name == name }
    }

    /// The error of this name, without the interface, or nil.
    public func error(_ name: String) -> ErrorDeclaration? {
        errors.first { $0.name == name }
    }
}
