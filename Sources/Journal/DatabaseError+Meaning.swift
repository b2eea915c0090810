import GRDB

// SQLite's result codes, sorted by what can be done about them: https://www.sqlite.org/rescode.html

extension JournalError {
    /// What an error of a read or a write means for the room.
    init(_ error: any Error, folder: String) {
        if let error = error as? JournalError {
            self = error
            return
        }
        if let moved = error as? MovedAway {
            self = .damaged(folder: folder, detail: moved.setAside.reason.message)
            return
        }
        guard let error = error as? DatabaseError else {
            self = .failed(folder: folder, detail: "\(error)")
            return
        }
        let detail = error.message ?? error.resultCode.description
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull(folder: folder)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .notWritable(folder: folder)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .inUse(folder: folder)
        case .SQLITE_IOERR: self = .inputOutput(folder: folder, detail: detail)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(folder: folder, detail: detail)
        default: self = .failed(folder: folder, detail: detail)
        }
    }
}

extension Damage {
    /// Nil for an error that says nothing about the database: then it is the disk, or another process.
    init?(_ error: any Error) {
        if let damage = error as? Damage {
            self = damage
            return
        }
        guard let error = error as? DatabaseError else { return nil }
        let detail = error.message ?? error.resultCode.description
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notADatabase
        // An SQL error here means tables that are not ours under our application_id.
        case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_SCHEMA, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_FORMAT:
            self = .malformed(detail: detail)
        default: return nil
        }
    }
}
