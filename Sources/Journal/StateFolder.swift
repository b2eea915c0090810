import Glibc

/// The folder that holds the room's journal, and what its files are called.
struct StateFolder: Sendable {
    let path: String

    var database: String { "\(path)/room.sqlite" }
    var lock: String { "\(path)/room.lock" }

    /// What SQLite puts behind the name of a database for its write-ahead log, that log's index, and the rollback
    /// journal that a foreign database may have. None may stay behind: SQLite would play it into the new database.
    private static let companions = ["-wal", "-shm", "-journal"]

    /// Makes the folder, and the folders on the way, for this user alone, where they are missing.
    func create() throws(JournalError) {
        let parents = path.indices.dropFirst().filter { path[$0] == "/" }.map { String(path[..<$0]) }
        for folder in parents + [path] where !isFolder(folder) {
            guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw failure(errno, "mkdir \(folder)") }
        }
        guard isFolder(path) else { throw .notAFolder(folder: path) }
    }

    /// Makes an empty database file that only this user can read, where there is none. SQLite gives its
    /// companion files the same mode.
    func createDatabase() throws(JournalError) {
        let isNew = !exists(database)
        let file = open(database, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure(errno, "open room.sqlite") }
        // Narrows what an administrator copied in; where the file belongs to another user it stays as it is.
        _ = fchmod(file, 0o600)
        close(file)
        if isNew { try sync() }
    }

    /// Whether there is a log and no database to go with it.
    var hasLogAlone: Bool { !exists(database) && (exists("\(database)-wal") || exists("\(database)-journal")) }

    /// Gives the database and its companions the first name that none of them finds taken.
    ///
    /// - Returns: the new name of the database.
    func setAside() throws(JournalError) -> String {
        var number = 1
        while isTaken(number) { number += 1 }
        let name = asideName(number)
        for ending in [""] + Self.companions where exists(database + ending) {
            guard rename(database + ending, "\(path)/\(name)\(ending)") == 0 else {
                throw failure(errno, "rename room.sqlite\(ending)")
            }
        }
        try sync()
        return name
    }

    /// The names of the databases that were set aside, and of their companions.
    var asides: [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix("room.damaged-") { names.append(name) }
        }
        return names.sorted()
    }

    private func asideName(_ number: Int) -> String { "room.damaged-\(number).sqlite" }

    private func isTaken(_ number: Int) -> Bool {
        ([""] + Self.companions).contains { exists("\(path)/\(asideName(number))\($0)") }
    }

    /// Makes new names in the folder durable.
    private func sync() throws(JournalError) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw failure(errno, "open \(path)") }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw failure(errno, "fsync \(path)") }
    }

    private func exists(_ file: String) -> Bool {
        var status = stat()
        return lstat(file, &status) == 0
    }

    private func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The error for an `errno` that a system call left.
    func failure(_ code: Int32, _ call: String) -> JournalError {
        switch code {
        case ENOSPC, EDQUOT: .diskFull(folder: path)
        case EACCES, EPERM, EROFS: .notWritable(folder: path)
        case ENOTDIR, EEXIST: .notAFolder(folder: path)
        case EIO: .inputOutput(folder: path, detail: describe(code, call))
        default: .failed(folder: path, detail: describe(code, call))
        }
    }

    private func describe(_ code: Int32, _ call: String) -> String {
        "\(call): \(String(cString: strerror(code)))"
    }
}
