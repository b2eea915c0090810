/// Every sentence of this target, in one place.
extension VarlinkError: CustomStringConvertible {
    /// One line that says what is wrong.
    public var description: String {
        switch self {
        case .alreadyListening(let path): "another server already listens on \(path)"
        case .notASocket(let path): "\(path) is not a socket; it was left alone"
        case .pathTooLong(let path, let limit): "the socket path is longer than \(limit) bytes: \(path)"
        case .unknownGroup(let group): "there is no group \"\(group)\" on this system"
        case .nobodyListens(let path): "nobody listens on \(path)"
        case .permissionDenied(let path): "this user may not connect to \(path)"
        case .closed: "the other side closed the connection"
        case .timedOut(let seconds): "no reply within \(seconds) s"
        case .tooLarge(let limit): "a message was larger than \(limit) bytes"
        case .protocolViolation(let fault): "not varlink: \(fault)"
        case .streamOpen: "a stream on this connection has not ended"
        case .replied(let error): "\(error)"
        case .malformedJSON(let offset, let fault): "not JSON at byte \(offset): \(fault)"
        case .mismatch(let path, let reason): path.isEmpty ? reason : "\(path): \(reason)"
        case .malformedInterface(let line, let column, let fault): "line \(line), column \(column): \(fault)"
        case .duplicateInterface(let name): "the interface \(name) is given twice"
        case .system(let call, let path, let code): "\(call) failed on \(path): \(SystemCall.message(code))"
        }
    }
}

extension JSONFault: CustomStringConvertible {
    /// A few words, without the place.
    public var description: String {
        switch self {
        case .endsEarly: "the text ends too early"
        case .noValue: "no value begins here"
        case .expected(let what): "expected \(what)"
        case .trailingText: "there is text after the value"
        case .tooDeep(let limit): "nested deeper than \(limit)"
        case .notUTF8: "a string is not UTF-8"
        case .controlCharacter: "a control character in a string"
        case .badEscape: "an escape that does not exist"
        case .numberTooLarge: "a number too large"
        }
    }
}

extension ProtocolFault: CustomStringConvertible {
    /// A few words.
    public var description: String {
        switch self {
        case .notAnObject: "the message is not an object"
        case .noMethod: "the call has no method"
        case .wrongType(let member): "\"\(member)\" has the wrong type"
        case .moreAndOneway: "\"more\" and \"oneway\" exclude each other"
        case .unexpectedContinues: "a reply \"continues\" though the call did not ask for more"
        }
    }
}

extension InterfaceFault: CustomStringConvertible {
    /// A few words, without the place.
    public var description: String {
        switch self {
        case .expected(let what, let found): "expected \(what), found \(found)"
        case .doubleOptional: "\"??\" says the same twice"
        case .duplicateMember(let name): "\(name) is declared twice"
        case .duplicateField(let name): "\"\(name)\" stands twice in one list"
        case .unknownType(let name): "no type \(name) is declared"
        case .tooDeep(let limit): "types nested deeper than \(limit)"
        }
    }
}

extension CallError: CustomStringConvertible {
    /// The name, and the parameters as JSON if there are any.
    public var description: String {
        parameters.isEmpty ? name : "\(name) \(JSON.object(parameters).text)"
    }
}
