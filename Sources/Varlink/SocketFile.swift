import Glibc

/// The file of a listening socket: made, taken over when stale, and removed again if it is still ours.
struct SocketFile: Sendable {
    let path: String
    private let device: dev_t
    private let inode: ino_t

    /// Makes a socket that listens at `path`. Returns its descriptor and the file.
    ///
    /// A socket file on which nobody listens is replaced; one that is answered, or a file of another kind, is not
    /// touched. Nobody can connect before mode and group are set, because the socket listens last. Two servers that
    /// start at once take turns by a lock on the folder, so that neither takes the other's new socket for a stale one.
    static func listen(path: String, mode: UInt32, group: String?) throws(VarlinkError) -> (CInt, SocketFile) {
        let address = try UnixAddress(path: path)
        let lock = try lockFolder(of: path)
        defer { close(lock) }
        try removeIfStale(path, address)
        let descriptor = try UnixAddress.makeSocket(nonBlocking: true)
        do throws(VarlinkError) {
            try check("bind", path, address.with { bind(descriptor, $0, $1) })
            let file = try SocketFile(path: path)
            do throws(VarlinkError) {
                if let group { try check("chown", path, chown(path, uid_t.max, try id(ofGroup: group))) }
                try check("chmod", path, chmod(path, mode))
                try check("listen", path, Glibc.listen(descriptor, SOMAXCONN))
            } catch {
                file.removeIfOurs()
                throw error
            }
            return (descriptor, file)
        } catch {
            close(descriptor)
            throw error
        }
    }

    /// Removes the file unless another one stands there by now.
    func removeIfOurs() {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_dev == device, status.st_ino == inode else { return }
        unlink(path)
    }

    private init(path: String) throws(VarlinkError) {
        var status = stat()
        try check("lstat", path, lstat(path, &status))
        self.path = path
        device = status.st_dev
        inode = status.st_ino
    }

    private static func removeIfStale(_ path: String, _ address: UnixAddress) throws(VarlinkError) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return }
            throw .system(call: "lstat", path: path, code: errno)
        }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path) }
        let probe = try UnixAddress.makeSocket(nonBlocking: true)
        defer { close(probe) }
        let code = address.with { connect(probe, $0, $1) } == 0 ? 0 : errno
        switch code {
        case ECONNREFUSED: try check("unlink", path, unlink(path))
        case ENOENT: return
        // EAGAIN: the queue of those who wait to connect is full. EPROTOTYPE: a socket of another type is in use.
        case 0, EAGAIN, EPROTOTYPE: throw .alreadyListening(path: path)
        default: throw .system(call: "connect", path: path, code: code)
        }
    }

    /// Holds the lock until the descriptor is closed. Waits at most a second for another server that is starting.
    private static func lockFolder(of path: String) throws(VarlinkError) -> CInt {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        try check("open", folder, descriptor)
        for _ in 0..<100 {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
            usleep(10_000)
        }
        close(descriptor)
        throw .system(call: "flock", path: folder, code: EWOULDBLOCK)
    }

    private static func id(ofGroup name: String) throws(VarlinkError) -> gid_t {
        guard let entry = getgrnam(name) else { throw .unknownGroup(name) }
        return entry.pointee.gr_gid
    }
}

private func check(_ call: String, _ path: String, _ result: CInt) throws(VarlinkError) {
    if result < 0 { throw .system(call: call, path: path, code: errno) }
}
