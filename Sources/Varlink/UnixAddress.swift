import Glibc

/// The address of a Unix socket.
struct UnixAddress {
    /// How many bytes a path may have: one less than `sun_path`, for the zero at its end.
    static let pathLimit = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

    private var address: sockaddr_un

    init(path: String) throws(VarlinkError) {
        let bytes = Array(path.utf8)
        guard bytes.count <= Self.pathLimit else { throw .pathTooLong(path: path, limit: Self.pathLimit) }
        address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    }

    /// Gives the address to a system call such as `bind` or `connect`; returns what that returns.
    func with(_ body: (UnsafePointer<sockaddr>, socklen_t) -> CInt) -> CInt {
        withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
    }

    /// A new stream socket, closed when another program is started. `nonBlocking` sets `O_NONBLOCK`.
    static func makeSocket(nonBlocking: Bool) throws(VarlinkError) -> CInt {
        let kind =
            CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue) | (nonBlocking ? CInt(SOCK_NONBLOCK.rawValue) : 0)
        let descriptor = socket(AF_UNIX, kind, 0)
        guard descriptor >= 0 else { throw .system(call: "socket", path: "", code: errno) }
        return descriptor
    }
}
