// GRDB shows Foundation's types, so this target is linked with Foundation whatever it imports itself.
import FoundationEssentials
import GRDB
import Retreat

/// The journal's SQLite database: how it is opened, checked, built, read and written.
///
/// One transaction a change, in a write-ahead log that is synchronized before the commit returns
/// (`synchronous = FULL`). The connection locks the file for itself, which also keeps the log's index in memory
/// of its own: a mapped `-shm` file on a disk that fails or is full would end the process (SIGBUS).
struct JournalDatabase {
    private let folder: StateFolder
    let queue: DatabaseQueue
    let encoder: JSONEncoder

    /// `application_id` of a journal: "RTRD" in ASCII. It makes the file known to file(1), and a foreign one to us.
    static let applicationID = 0x5254_5244

    /// Opens the file, which may be empty, and brings it to the form that this version writes.
    ///
    /// - Throws: `MovedAway` where it is not a journal that this version can read; a `DatabaseError` where the
    ///   disk fails; a `JournalError` where the damaged file cannot be moved.
    init(_ folder: StateFolder) throws {
        var configuration = Configuration()
        configuration.label = "journal"
        configuration.busyMode = .timeout(1)
        configuration.prepareDatabase { db in
            try folder.movingAwayDamage {
                try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
                try Self.check(db)
            }
        }
        self.folder = folder
        encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let queue = try DatabaseQueue(path: folder.database, configuration: configuration)
        self.queue = queue
        try folder.movingAwayDamage {
            try queue.inDatabase { db in
                try db.execute(sql: "PRAGMA journal_mode = WAL")
                try db.execute(sql: "PRAGMA synchronous = FULL")
                // What is deleted is overwritten, and copies that are made for it never reach the disk.
                try db.execute(sql: "PRAGMA secure_delete = ON")
                try db.execute(sql: "PRAGMA temp_store = MEMORY")
            }
            try Self.migrator.migrate(queue)
        }
        // Where a power cut or a full disk kept traces of a retreat that is forgotten. The room starts all the same.
        try? wipe()
    }

    func close() throws {
        try queue.close()
    }

    /// Checks that the database is whole and is a journal that this version can read. It only reads.
    private static func check(_ db: Database) throws {
        let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        // A start that was cut off before the first migration leaves a database without an id and tables.
        let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
        guard id == applicationID || id == 0 && isEmpty else { throw Damage.foreign(applicationID: id) }
        let answer = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer"
        guard answer == "ok" else { throw Damage.malformed(detail: answer) }
        if try migrator.hasBeenSuperseded(db) { throw Damage.newer }
    }

    /// What all changes add up to.
    ///
    /// - Throws: as `init` does; a row that is no change is damage.
    func replay() throws -> History {
        let decoder = JSONDecoder()
        return try folder.movingAwayDamage {
            try queue.inDatabase { db in
                var history = History()
                let rows = try Row.fetchCursor(db, sql: "SELECT id, at, events FROM change ORDER BY id")
                while let row = try rows.next() {
                    history.apply(try Self.change(row, decoder))
                }
                return history
            }
        }
    }

    private static func change(_ row: Row, _ decoder: JSONDecoder) throws -> Change {
        let id = Int64.fromDatabaseValue(row[0]) ?? 0
        guard let at = Int64.fromDatabaseValue(row[1]), let json = String.fromDatabaseValue(row[2]) else {
            throw Damage.unreadableChange(id: id, detail: "wrong type")
        }
        do {
            let events = try decoder.decode([Event].self, from: Data(json.utf8))
            return Change(at: Moment(milliseconds: at), events: events)
        } catch {
            throw Damage.unreadableChange(id: id, detail: "\(error)")
        }
    }

    /// Writes `change` as part of the retreat with that number; it is on the disk when this returns.
    func append(_ change: Change, retreat: Int?) throws {
        let json = String(decoding: try encoder.encode(change.events), as: UTF8.self)
        try queue.write { db in
            for case .opened(let plan) in change.events {
                try db.cachedStatement(
                    sql: "INSERT INTO retreat (number, name, title, openedAt) VALUES (?, ?, ?, ?)"
                ).execute(arguments: [retreat, plan.name, plan.title, change.at.milliseconds])
            }
            try db.cachedStatement(sql: "INSERT INTO change (retreat, at, events) VALUES (?, ?, ?)")
                .execute(arguments: [retreat, change.at.milliseconds, json])
        }
    }

    /// The form of the database, one step for each version that changed it. A step that was released is never
    /// edited: a new one follows it.
    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: changes") { db in
            try db.execute(
                sql: """
                    PRAGMA application_id = \(applicationID);

                    CREATE TABLE retreat (
                        number INTEGER PRIMARY KEY,
                        name TEXT NOT NULL,
                        title TEXT NOT NULL,
                        openedAt INTEGER NOT NULL  -- milliseconds since 1970, UTC
                    ) STRICT;

                    CREATE TABLE change (
                        id INTEGER PRIMARY KEY,
                        retreat INTEGER REFERENCES retreat (number),
                        at INTEGER NOT NULL,  -- milliseconds since 1970, UTC
                        events TEXT NOT NULL  -- a JSON array of events
                    ) STRICT;
                    """)
        }
        return migrator
    }
}
