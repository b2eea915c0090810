import FoundationEssentials
import Glibc

/// A folder for one run, on the disk of the checkout's machine and not in memory.
struct Scratch {
    let path: String

    init() throws {
        path = "/var/tmp/retreatd-benchmarks-\(getpid())"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }

    func forgetState() {
        try? FileManager.default.removeItem(atPath: "\(path)/state")
    }

    /// Milliseconds to append a kilobyte to a file and have it on the disk.
    func durableWrite() throws -> Double {
        let file = open("\(path)/durable", O_CREAT | O_WRONLY | O_APPEND, 0o600)
        defer { close(file) }
        let bytes = [UInt8](repeating: 1, count: 1024)
        return Daemon.time {
            _ = write(file, bytes, bytes.count)
            fsync(file)
        }
    }
}
