/// An error reply: a name that a program can match, and parameters; never only prose.
///
///     throw CallError(name: "io.retreatd.Room.NoSuchView", parameters: ["name": "growth"])
public struct CallError: Error, Hashable, Sendable {
    /// The full name: interface, dot, name of the error.
    public var name: String
    /// What the error carries; always an object.
    public var parameters: [String: JSON]

    /// An error of an interface's own.
    public init(name: String, parameters: [String: JSON] = [:]) {
        self.name = name
        self.parameters = parameters
    }
}

/// The errors of `org.varlink.service`, two that systemd added to them, and one that never travels.
extension CallError {
    /// The service has no interface of this name.
    public static func interfaceNotFound(_ interface: String) -> CallError {
        CallError(name: "org.varlink.service.InterfaceNotFound", parameters: ["interface": .string(interface)])
    }

    /// The interface declares no such method; `method` is the full name.
    public static func methodNotFound(_ method: String) -> CallError {
        CallError(name: "org.varlink.service.MethodNotFound", parameters: ["method": .string(method)])
    }

    /// The interface declares the method, but this service does not do it; `method` is the full name.
    public static func methodNotImplemented(_ method: String) -> CallError {
        CallError(name: "org.varlink.service.MethodNotImplemented", parameters: ["method": .string(method)])
    }

    /// A parameter is missing, unknown, or of the wrong type; `parameter` is its path, such as `at.x`.
    public static func invalidParameter(_ parameter: String) -> CallError {
        CallError(name: "org.varlink.service.InvalidParameter", parameters: ["parameter": .string(parameter)])
    }

    /// The method answers with a stream and was called without `more` (systemd).
    public static let expectedMore = CallError(name: "org.varlink.service.ExpectedMore")

    /// The caller may not call this method (systemd).
    public static let permissionDenied = CallError(name: "org.varlink.service.PermissionDenied")

    /// The caller has gone. Thrown to a handler that goes on answering, so that it stops; never sent. systemd uses
    /// the same name for the same purpose.
    public static let disconnected = CallError(name: "io.systemd.Disconnected")
}
