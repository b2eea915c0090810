/// One method call as a handler sees it.
public struct Call: Hashable, Sendable {
    /// The interface, such as `io.retreatd.Room`.
    public var interface: String
    /// The method without its interface, such as `AddNote`.
    public var method: String
    /// The parameters; an object, perhaps empty.
    public var parameters: JSON
    /// The caller takes more than one reply.
    public var more: Bool
    /// The caller takes no reply, not even an error.
    public var oneway: Bool

    /// A call as it would come from a socket.
    public init(
        interface: String, method: String, parameters: JSON = [:], more: Bool = false, oneway: Bool = false
    ) {
        self.interface = interface
        self.method = method
        self.parameters = parameters
        self.more = more
        self.oneway = oneway
    }

    /// Interface, dot, method.
    public var fullName: String { "\(interface).\(method)" }

    /// The parameters as a Swift type. Throws `CallError.invalidParameter` with the path of what does not fit.
    public func decode<Parameters: Decodable>(
        _ type: Parameters.Type = Parameters.self
    ) throws(CallError) -> Parameters {
        do {
            return try parameters.decode(type)
        } catch {
            guard case .mismatch(let path, _) = error else { throw .invalidParameter("") }
            throw .invalidParameter(path)
        }
    }
}
