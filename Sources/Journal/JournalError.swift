/// Why the journal cannot be opened or did not take a change. Nothing was written then. Callers match the case;
/// the words for people are in `message` and `mend`.
public enum JournalError: Error, Hashable, Sendable {
    /// Another process holds the state folder.
    case inUse(folder: String)
    /// Something that is no folder stands where the state folder should.
    case notAFolder(folder: String)
    /// The state folder, or a file in it, cannot be created or written.
    case notWritable(folder: String)
    /// No space is left, or a quota is used up.
    case diskFull(folder: String)
    /// The disk failed to read or write.
    case inputOutput(folder: String, detail: String)
    /// The database was found damaged while it was in use; the next start sets it aside.
    case damaged(folder: String, detail: String)
    /// A retreat is forgotten, but traces of it may still be on the disk; the next start wipes them.
    case notWiped(folder: String, detail: String)
    /// Any other answer of the system or of SQLite.
    case failed(folder: String, detail: String)
}

/// Why a database that was found in the state folder cannot be the room's journal.
public enum Damage: Error, Hashable, Sendable {
    case notADatabase
    /// SQLite's check, or reading it, failed.
    case malformed(detail: String)
    /// A database of another program, by its `application_id`.
    case foreign(applicationID: Int)
    /// Written by a retreatd that is newer than this one.
    case newer
    /// The change with this id does not decode.
    case unreadableChange(id: Int64, detail: String)
    /// SQLite's log of a database, without the database.
    case logAlone
}

/// A database that was moved out of the way, whole, so that the room could start.
public struct SetAside: Hashable, Sendable {
    /// What it is called now, in the same folder: `room.damaged-1.sqlite`.
    public let name: String
    public let reason: Damage
    /// The state folder.
    public let folder: String
}
