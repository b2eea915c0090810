import Glibc

extension Room {
    /// Where the room's socket is, when nobody says otherwise.
    ///
    /// `$RETREAT_SOCKET`; else the system's, `/run/retreatd/room.socket`, when it exists; else
    /// `$XDG_RUNTIME_DIR/retreatd/room.socket`; where there is no such variable, a folder of this user under `/tmp`.
    public static var socketPath: String {
        if let path = variable("RETREAT_SOCKET") { return path }
        // A folder that this user may not enter still has a room in it; the client says so.
        if access(systemSocket, F_OK) == 0 || errno == EACCES { return systemSocket }
        return ownSocket
    }

    /// The socket of the service that systemd starts.
    public static let systemSocket = "/run/retreatd/room.socket"

    /// The socket of a room that this user started by hand.
    public static var ownSocket: String {
        if let folder = variable("XDG_RUNTIME_DIR") { return "\(folder)/retreatd/room.socket" }
        return "/tmp/retreatd-\(getuid())/room.socket"
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
