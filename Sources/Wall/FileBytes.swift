import Glibc

/// What tells one content of a file from another without reading it.
struct FileIdentity: Hashable, Sendable {
    var path: String
    var inode: UInt64
    var size: Int
    var seconds: Int
    var nanoseconds: Int
}

/// An open file, read by place.
struct FileBytes: ~Copyable {
    let identity: FileIdentity
    private let descriptor: Int32

    /// Opens a plain file.
    ///
    /// - Throws: `fileMissing`, or `fileUnreadable` for what is no plain file too.
    init(_ path: String) throws(WallError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.error(path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .fileUnreadable(file: path, reason: "it is not a plain file")
        }
        self.descriptor = descriptor
        identity = FileIdentity(path: path, status)
    }

    deinit { close(descriptor) }

    /// The bytes from `offset`, fewer at the end of the file.
    func read(at offset: Int, count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
        }
    }

    /// The identity of the file now, without opening it.
    static func identity(_ path: String) throws(WallError) -> FileIdentity {
        var status = stat()
        guard stat(path, &status) == 0 else { throw error(path) }
        return FileIdentity(path: path, status)
    }

    private static func error(_ path: String) -> WallError {
        errno == ENOENT || errno == ENOTDIR
            ? .fileMissing(file: path) : .fileUnreadable(file: path, reason: systemError())
    }
}

extension FileIdentity {
    fileprivate init(path: String, _ status: stat) {
        self.init(
            path: path, inode: UInt64(status.st_ino), size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
            nanoseconds: status.st_mtim.tv_nsec)
    }
}
