public import Retreat

/// What comes of opening a journal.
public struct Opening {
    public let journal: Journal
    /// How the room stands after all changes of the journal.
    public let state: RoomState
    /// The database that could not be read and was moved out of the way, if there was one.
    public let setAside: SetAside?
}

extension Journal {
    /// Opens the journal in `folder`, and replays it. What is missing is made. A database that is damaged or not
    /// ours is kept under another name, and a new one is begun.
    public static func open(folder path: String) throws(JournalError) -> Opening {
        let folder = StateFolder(path: path)
        try folder.create()
        let lock = try FolderLock(folder)
        let found: Attempt = folder.hasLogAlone ? .damaged(.logAlone, nil) : try attempt(folder)
        switch found {
        case .opened(let database, let history):
            return opening(Journal(folder: folder, lock: lock, database: database, history: history), setAside: nil)
        case .damaged(let reason, let database):
            let setAside = SetAside(name: try folder.setAside(), reason: reason, folder: path)
            // Only now: SQLite leaves a database alone that was moved while it was open, so that what is kept is
            // byte for byte what was found, the write-ahead log included.
            try? database?.close()
            return try begin(folder, lock, setAside)
        }
    }

    private enum Attempt {
        case opened(JournalDatabase, History)
        case damaged(Damage, JournalDatabase?)
    }

    private static func attempt(_ folder: StateFolder) throws(JournalError) -> Attempt {
        try folder.createDatabase()
        var database: JournalDatabase?
        do {
            let opened = try JournalDatabase(path: folder.database)
            database = opened
            try opened.check()
            try opened.prepare()
            return .opened(opened, try opened.replay())
        } catch {
            guard let damage = Damage(error) else { throw JournalError(error, folder: folder.path) }
            return .damaged(damage, database)
        }
    }

    private static func begin(
        _ folder: StateFolder, _ lock: FolderLock, _ setAside: SetAside
    ) throws(JournalError) -> Opening {
        switch try attempt(folder) {
        case .opened(let database, let history):
            return opening(
                Journal(folder: folder, lock: lock, database: database, history: history), setAside: setAside)
        case .damaged(let damage, _):
            throw .damaged(folder: folder.path, detail: damage.message)
        }
    }

    private static func opening(_ journal: Journal, setAside: SetAside?) -> Opening {
        Opening(journal: journal, state: journal.state, setAside: setAside)
    }
}
