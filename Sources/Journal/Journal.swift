public import Retreat

/// The log of all that changed in a room, in one SQLite file of the state folder; replayed at the start, it puts
/// the room back to where it stood.
///
///     let opening = try Journal.open(folder: "/var/lib/retreatd")
///     let change = try state.decide(.next, at: now)
///     try opening.journal.append(change)
///     state.apply(change)
///
/// It belongs to one thread.
public final class Journal {
    let folder: StateFolder
    private let lock: FolderLock
    let database: JournalDatabase
    var history: History

    init(folder: StateFolder, lock: FolderLock, database: JournalDatabase, history: History) {
        self.folder = folder
        self.lock = lock
        self.database = database
        self.history = history
    }

    deinit {
        // The last close folds the log into the database; where it fails, the next start does it. The lock goes after.
        try? database.close()
        withExtendedLifetime(lock) {}
    }

    /// Writes `change`: all of it is on the disk when this returns, and nothing of it when this throws. A change
    /// without events is not written.
    public func append(_ change: Change) throws(JournalError) {
        guard !change.events.isEmpty else { return }
        do {
            try database.append(change, retreat: history.retreat(of: change))
        } catch {
            throw JournalError(error, folder: folder.path)
        }
        history.apply(change)
    }

    /// How the room stands after all changes.
    public var state: RoomState { history.state }

    /// The retreats of this room, the oldest first; without those whose opening was taken back.
    public var sessions: [JournalEntry] { history.all.map(JournalEntry.init) }

    /// The retreats that were started, the oldest first, each as it stood when it was last open.
    public var held: [Session] { history.all.filter { $0.startedAt != nil } }

    /// The last session of that name that was started; where none was, the last that was opened. Nil for a name
    /// that the room has never opened.
    public func session(named name: String) -> Session? {
        history.session(named: name)
    }
}

/// One retreat that the room has held.
public struct JournalEntry: Hashable, Sendable {
    /// From 1, never used twice in a room.
    public let number: Int
    /// The plan's name: what `retreat record` takes.
    public let name: String
    public let title: String
    public let openedAt: Moment?
    public let startedAt: Moment?
    public let finishedAt: Moment?

    init(_ session: Session) {
        number = session.number
        name = session.plan.name
        title = session.plan.title
        openedAt = session.openedAt
        startedAt = session.startedAt
        finishedAt = session.finishedAt
    }
}
