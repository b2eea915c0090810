import Glibc

/// Holds a state folder for this process: a second one is refused. The kernel lets go of it when the process
/// ends, however it ends.
///
/// It is an `flock` on a file beside the database and not SQLite's own lock, since it must be held before the
/// database is looked at: of two processes that find a damaged one, only one may set it aside.
final class FolderLock {
    private let file: Int32

    init(_ folder: StateFolder) throws(JournalError) {
        let file = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw folder.failure(errno, "open room.lock") }
        if let code = Self.take(file) {
            close(file)
            throw code == EWOULDBLOCK ? .inUse(folder: folder.path) : folder.failure(code, "flock room.lock")
        }
        self.file = file
    }

    /// How long one waits for another process that is just ending, in milliseconds.
    private static let patience = 500

    /// Nil where the lock is ours, else why it is not.
    private static func take(_ file: Int32) -> Int32? {
        for _ in 0...patience / 10 {
            if flock(file, LOCK_EX | LOCK_NB) == 0 { return nil }
            guard errno == EWOULDBLOCK || errno == EINTR else { return errno }
            usleep(10_000)
        }
        return EWOULDBLOCK
    }

    deinit {
        close(file)
    }
}
