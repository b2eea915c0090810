import FoundationEssentials
import GRDB
import Retreat

extension JournalDatabase {
    /// The numbers of all retreats that were opened under a name.
    func numbers(named name: String) throws -> [Int] {
        try queue.inDatabase { db in
            try Int.fetchAll(db, sql: "SELECT number FROM retreat WHERE name = ? ORDER BY number", arguments: [name])
        }
    }

    /// Deletes the changes of retreats, and leaves for each where it was opened what the room counts on. The revision
    /// grows by one, as with any change.
    func forget(_ retreats: [(number: Int, wasOpened: Bool)]) throws {
        try queue.write { db in
            var own = 1
            for (number, wasOpened) in retreats {
                let row = try Row.fetchOne(
                    db, sql: "SELECT min(id), count(*) FROM change WHERE retreat = ?", arguments: [number])
                guard let row, let first = Int64.fromDatabaseValue(row[0]),
                    let count = Int.fromDatabaseValue(row[1])
                else { continue }
                let event = Event.forgotten(changes: count + own, wasOpened: wasOpened)
                own = 0
                try db.execute(sql: "DELETE FROM change WHERE retreat = ?", arguments: [number])
                try db.execute(sql: "DELETE FROM retreat WHERE number = ?", arguments: [number])
                try db.execute(
                    sql: "INSERT INTO change (id, retreat, at, events) VALUES (?, NULL, 0, ?)",
                    arguments: [first, String(decoding: try encoder.encode([event]), as: UTF8.self)])
            }
        }
    }

    /// Leaves nothing on the disk that is not in the journal: no free page, and no page in the log.
    func wipe() throws {
        try queue.writeWithoutTransaction { db in
            if try Int.fetchOne(db, sql: "PRAGMA freelist_count") != 0 { try db.execute(sql: "VACUUM") }
            try db.checkpoint(.truncate)
        }
    }
}
