import Glibc

/// A regular file, open for reading until the value goes.
///
/// Opening never waits and never touches anything but a regular file: a named pipe or a device in a file's place
/// is a fault.
struct OpenFile: ~Copyable {
    /// Bytes in the file when it was opened.
    let size: Int
    /// Whether anybody but its owner may read or change it.
    let isOpenToOthers: Bool
    private let descriptor: Int32

    /// - Throws: `notThere`, `notAFile`, `forbidden` or `unreadable`.
    init(_ path: String) throws(Fault) {
        (descriptor, size, isOpenToOthers) = try Self.opened(path)
    }

    deinit { close(descriptor) }

    /// The bytes from `offset` on; fewer than `count` at the end of the file.
    ///
    /// - Throws: `unreadable`.
    func bytes(at offset: Int, count: Int) throws(Fault) -> [UInt8] {
        guard offset >= 0, offset < size, count > 0 else { return [] }
        let wanted = min(count, size - offset)
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
            while filled < wanted {
                let got = pread(descriptor, buffer.baseAddress?.advanced(by: filled), wanted - filled, offset + filled)
                if got < 0 && errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { return }
                filled += got
            }
        }
        if failure != 0 { throw Fault(errno: failure) }
        return bytes
    }

    /// All of it.
    ///
    /// - Throws: `tooLarge` past `limit` bytes, `unreadable`.
    func contents(limit: Int) throws(Fault) -> [UInt8] {
        guard size <= limit else { throw .tooLarge(bytes: size, limit: limit) }
        return try bytes(at: 0, count: size)
    }

    private static func opened(_ path: String) throws(Fault) -> (Int32, Int, Bool) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw Fault(errno: errno) }
        try expectRegular(status)
        // The file may have been exchanged for a pipe since: open without waiting, and look again.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw Fault(errno: errno) }
        do throws(Fault) {
            guard fstat(descriptor, &status) == 0 else { throw Fault(errno: errno) }
            try expectRegular(status)
        } catch {
            close(descriptor)
            throw error
        }
        return (descriptor, Int(status.st_size), status.st_mode & 0o077 != 0)
    }

    private static func expectRegular(_ status: stat) throws(Fault) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: return
        case S_IFDIR: throw .notAFile(kind: "a folder")
        case S_IFIFO: throw .notAFile(kind: "a named pipe")
        case S_IFSOCK: throw .notAFile(kind: "a socket")
        default: throw .notAFile(kind: "a device")
        }
    }
}

extension Fault {
    /// What a system call's error number says of a file.
    init(errno number: Int32) {
        switch number {
        case ENOENT, ENOTDIR: self = .notThere
        case EACCES, EPERM: self = .forbidden
        default: self = .unreadable(reason: String(cString: strerror(number)))
        }
    }
}
