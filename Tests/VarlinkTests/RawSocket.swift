import Glibc

/// A plain socket for sending what no client of ours would send. Reads end after ten seconds.
final class RawSocket {
    struct Failure: Error {
        let call: String
        let code = errno
    }

    private let descriptor: CInt
    private var unread: [UInt8] = []

    init(path: String) throws {
        descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        try Self.with(path, "connect") { connect(descriptor, $0, $1) }
        limitWaiting()
    }

    private init(descriptor: CInt) {
        self.descriptor = descriptor
        limitWaiting()
    }

    /// Two sockets that are connected with each other, the first without an owner.
    static func pair() throws -> (CInt, RawSocket) {
        var ends: [CInt] = [0, 0]
        guard socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0, &ends) == 0 else { throw Failure(call: "socketpair") }
        return (ends[0], RawSocket(descriptor: ends[1]))
    }

    /// A socket that has a file, but does not listen.
    static func bind(path: String) throws -> CInt {
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        try with(path, "bind") { Glibc.bind(descriptor, $0, $1) }
        return descriptor
    }

    /// A socket that listens.
    static func listen(path: String) throws -> CInt {
        let descriptor = try bind(path: path)
        guard Glibc.listen(descriptor, 8) == 0 else { throw Failure(call: "listen") }
        return descriptor
    }

    private static func with(
        _ path: String, _ call: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> CInt
    ) throws {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        let result = withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
        guard result == 0 else { throw Failure(call: call) }
    }

    private func limitWaiting() {
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit {
        Glibc.close(descriptor)
    }

    /// Sends all of `bytes`, or as many as are taken before the other side closes; returns how many.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Int {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
            }
            guard count > 0 else { break }
            sent += count
        }
        return sent
    }

    /// Sends `text` and a zero byte.
    func send(_ text: String) {
        send(Array(text.utf8) + [0])
    }

    /// Says that nothing more will be sent.
    func endSending() {
        shutdown(descriptor, CInt(SHUT_WR))
    }

    /// The next message without its zero byte, or nil when the other side has closed. Throws after ten seconds.
    func message() throws -> String? {
        while true {
            if let end = unread.firstIndex(of: 0) {
                defer { unread.removeSubrange(...end) }
                return String(decoding: unread[..<end], as: UTF8.self)
            }
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count == 0 || (count < 0 && errno == ECONNRESET) { return nil }
            guard count > 0 else { throw Failure(call: "recv") }
            unread += buffer[..<count]
        }
    }
}
