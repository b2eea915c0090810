import Glibc

/// The group whose members may steer a room.
enum SocketGroup {
    /// The name of the group that owns the socket; `retreat`, as it is installed, where the file cannot be seen.
    static func name(of socket: String) -> String {
        var info = stat()
        guard stat(socket, &info) == 0, let group = getgrgid(info.st_gid) else { return "retreat" }
        return String(cString: group.pointee.gr_name)
    }
}
