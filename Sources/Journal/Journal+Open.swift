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
        do {
            do {
                if folder.hasLogAlone { throw try folder.moveAway(.logAlone) }
                return try open(folder, lock, setAside: nil)
            } catch let moved as MovedAway {
                return try open(folder, lock, setAside: moved.setAside)
            }
        } catch {
            throw JournalError(error, folder: path)
        }
    }

    private static func open(_ folder: StateFolder, _ lock: FolderLock, setAside: SetAside?) throws -> Opening {
        try folder.createDatabase()
        let database = try JournalDatabase(folder)
        let history = try database.replay()
        let journal = Journal(folder: folder, lock: lock, database: database, history: history)
        return Opening(journal: journal, state: history.state, setAside: setAside)
    }
}
