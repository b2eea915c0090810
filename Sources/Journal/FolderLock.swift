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
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(file)
            throw code == EWOULDBLOCK ? .inUse(folder: folder.path) : folder.failure(code, "flock room.lock")
        }
        self.file = file
    }

    deinit {
        close(file)
    }
}
