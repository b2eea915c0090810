/// All that can go wrong on either side of a varlink socket. What it says to a person stands in `Messages.swift`.
public enum VarlinkError: Error, Hashable, Sendable {
    /// A server already answers on this socket.
    case alreadyListening(path: String)
    /// Something that is not a socket stands at this path; it is left alone.
    case notASocket(path: String)
    /// The path does not fit into a socket address, which holds `limit` bytes.
    case pathTooLong(path: String, limit: Int)
    /// The system knows no group of this name.
    case unknownGroup(String)
    /// There is no socket at this path, or nobody listens on it.
    case nobodyListens(path: String)
    /// The socket is there, but this user may not connect to it.
    case permissionDenied(path: String)
    /// The other side closed the connection.
    case closed
    /// No whole reply came within this many seconds.
    case timedOut(seconds: Double)
    /// A message was larger than `limit` bytes.
    case tooLarge(limit: Int)
    /// The other side sent what the protocol does not allow.
    case protocolViolation(ProtocolFault)
    /// A stream on this client has not ended yet; close the client to end it early.
    case streamOpen
    /// The service answered with an error.
    case replied(CallError)
    /// This is no JSON; `offset` counts bytes from 0.
    case malformedJSON(offset: Int, JSONFault)
    /// A value does not have the shape of the Swift type it should become, or a Swift value has no JSON.
    case mismatch(path: String, reason: String)
    /// An interface description is wrong; line and column count from 1.
    case malformedInterface(line: Int, column: Int, InterfaceFault)
    /// Two interfaces of one service have the same name.
    case duplicateInterface(String)
    /// A system call failed with this `errno`.
    case system(call: String, path: String, code: Int32)
}

/// What is wrong with a text that should be JSON.
public enum JSONFault: Hashable, Sendable {
    /// The text ends inside a value.
    case endsEarly
    /// Here no value begins.
    case noValue
    /// Something else should stand here.
    case expected(String)
    /// A value is followed by more than white space.
    case trailingText
    /// Arrays and objects lie deeper in one another than this.
    case tooDeep(Int)
    /// A string holds bytes that are not UTF-8.
    case notUTF8
    /// A string holds a control character that is not escaped.
    case controlCharacter
    /// A backslash is followed by what is no escape.
    case badEscape
    /// A number that no `Double` holds.
    case numberTooLarge
}

/// How a message breaks the varlink protocol.
public enum ProtocolFault: Hashable, Sendable {
    /// The message is JSON, but not an object.
    case notAnObject
    /// A call without a method.
    case noMethod
    /// A member of the message has the wrong type.
    case wrongType(member: String)
    /// A call cannot ask for many replies and for none.
    case moreAndOneway
    /// A reply says that more will follow, but the call did not ask for more.
    case unexpectedContinues
}

/// What is wrong with an interface description.
public enum InterfaceFault: Hashable, Sendable {
    /// Something else should stand here; `found` is what does.
    case expected(String, found: String)
    /// `??` says the same twice.
    case doubleOptional
    /// Two members of the interface have this name.
    case duplicateMember(String)
    /// Two fields of one struct, or two words of one enum, have this name.
    case duplicateField(String)
    /// No type of this name is declared.
    case unknownType(String)
    /// Types lie deeper in one another than this.
    case tooDeep(Int)
}
