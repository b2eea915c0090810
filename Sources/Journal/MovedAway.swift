/// Thrown when damage was found and the database is out of the way.
struct MovedAway: Error {
    let setAside: SetAside
}

extension StateFolder {
    /// Does `body`, and moves the database away where it finds damage.
    ///
    /// That happens while the connection is still open. SQLite leaves a database alone that was moved since it was
    /// opened: what is kept is byte for byte what was found. After a close it would not be: the last close of a
    /// database folds the write-ahead log into it and deletes the log.
    func movingAwayDamage<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            guard let damage = Damage(error) else { throw error }
            throw try moveAway(damage)
        }
    }

    /// The error that says where the database is now.
    func moveAway(_ damage: Damage) throws(JournalError) -> MovedAway {
        MovedAway(setAside: SetAside(name: try setAside(), reason: damage, folder: path))
    }
}
