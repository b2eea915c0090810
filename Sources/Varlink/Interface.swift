/// One varlink interface that a service offers.
///
///     struct Ping: Interface {
///         let description = """
///             interface org.example.ping
///             method Ping(ping: string) -> (pong: string)
///             """
///
///         func handle(_ call: Call, _ replies: Replies) async throws(CallError) -> JSON {
///             switch call.method {
///             case "Ping": ["pong": call.parameters["ping"] ?? ""]
///             default: throw .methodNotImplemented(call.fullName)
///             }
///         }
///     }
public protocol Interface: Sendable {
    /// The text of the interface's `.varlink` file. It also names the interface.
    var description: String { get }

    /// Answers a call of a method that the description declares, with parameters that fit its declaration.
    ///
    /// What it returns is the last reply and must be an object; a stream sends all replies before that through
    /// `replies`. It may take as long as it likes, but must suspend and not block: it runs on the server's own
    /// thread. Other connections do not wait, while further calls on the same connection are answered after this
    /// one. When the caller closes the connection, the task is cancelled, except for a oneway call, which is
    /// carried out all the same.
    func handle(_ call: Call, _ replies: Replies) async throws(CallError) -> JSON
}
