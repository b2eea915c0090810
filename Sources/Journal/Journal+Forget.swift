import Retreat

extension Journal {
    /// How many retreats of that name are in the journal, those whose opening was taken back included.
    public func count(named name: String) throws(JournalError) -> Int {
        do {
            return try database.numbers(named: name).count
        } catch {
            throw JournalError(error, folder: folder.path)
        }
    }

    /// Takes all retreats of that name out of the journal: their changes, and what is left of them in free pages and
    /// in the log. All other retreats stay as they are; the room is without a retreat where it was in one of these.
    ///
    /// - Returns: how many retreats they were.
    /// - Throws: `notWiped` where they are out of the journal and traces of them are not; anything else where nothing
    ///   has changed.
    public func forget(named name: String) throws(JournalError) -> Int {
        let numbers: [Int]
        do {
            numbers = try database.numbers(named: name)
            if numbers.isEmpty { return 0 }
            try database.forget(numbers.map { ($0, wasOpened: history.stands($0)) })
            history = try database.replay()
        } catch {
            throw JournalError(error, folder: folder.path)
        }
        do {
            try database.wipe()
        } catch {
            throw .notWiped(folder: folder.path, detail: JournalError(error, folder: folder.path).message)
        }
        return numbers.count
    }

    /// The files of the state folder that hold journals which could not be read, and may speak of any retreat.
    public var asides: [String] { folder.asides }
}
