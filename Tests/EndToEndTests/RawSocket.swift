import Glibc

struct NoConnection: Error {}

/// A client that keeps no rules.
final class RawSocket {
    private let descriptor: Int32

    init(path: String) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
        }
        guard result == 0 else { throw NoConnection() }
    }

    /// Sends what the other side takes, and gives up where it has closed.
    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Calls a method of the room and does not wait.
    func call(_ method: String, _ parameters: String = "{}") {
        send(Array("{\"method\":\"io.retreatd.Room.\(method)\",\"parameters\":\(parameters)}".utf8) + [0])
    }

    /// Waits for an answer; empty where the other side has closed.
    func answer() -> String {
        var answer: [UInt8] = []
        var byte: UInt8 = 0
        while recv(descriptor, &byte, 1, 0) == 1, byte != 0 { answer.append(byte) }
        return String(decoding: answer, as: UTF8.self)
    }

    /// Waits for the first answer to this one or any of the others, and tells whether this one has none yet.
    func isAnswered(after others: [RawSocket]) -> Bool {
        var all = ([self] + others).map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        poll(&all, nfds_t(all.count), -1)
        return all[0].revents == 0
    }

    func close() {
        Glibc.close(descriptor)
    }
}
