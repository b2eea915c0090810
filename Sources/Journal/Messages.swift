extension JournalError {
    /// What is wrong, in one sentence.
    public var message: String {
        switch self {
        case .inUse(let folder): "Another retreatd uses the state folder \(folder)."
        case .notAFolder(let folder): "The state folder \(folder) is not a folder."
        case .notWritable(let folder): "The state folder \(folder) cannot be written."
        case .diskFull(let folder): "The disk of the state folder \(folder) is full; nothing was changed."
        case .inputOutput(let folder, let detail): "The disk of the state folder \(folder) failed: \(detail)."
        case .damaged(let folder, let detail): "The journal in \(folder) is damaged: \(detail)."
        case .notWiped(let folder, let detail):
            "The retreat is forgotten, but its traces in \(folder) could not be wiped: \(detail)."
        case .failed(let folder, let detail): "The journal in \(folder) failed: \(detail)."
        }
    }

    /// What to do about it, in one sentence.
    public var mend: String {
        switch self {
        case .inUse: "Stop the other one, or give this one a folder of its own: retreatd run --state DIR."
        case .notAFolder: "Move the file away, or name another folder: retreatd run --state DIR."
        case .notWritable(let folder):
            "Make \(folder) writable for the user that runs retreatd, or name another folder: retreatd run --state DIR."
        case .diskFull(let folder): "Free some space in \(folder) and do it again."
        case .inputOutput(let folder, _): "Check the disk that holds \(folder), then do it again."
        case .damaged: "Start retreatd again: it keeps the damaged journal under another name and begins a new one."
        case .notWiped(let folder, _): "See that \(folder) has space, and start retreatd again: it wipes them then."
        case .failed(let folder, _): "Check \(folder), then start retreatd again."
        }
    }
}

extension Damage {
    /// What is wrong with the database, as the end of a sentence: "it ...".
    public var message: String {
        switch self {
        case .notADatabase: "is not an SQLite database"
        case .malformed(let detail): "is malformed (\(detail))"
        case .foreign(let applicationID): "belongs to another program (application_id \(applicationID))"
        case .newer: "was written by a newer retreatd"
        case .unreadableChange(let id, let detail): "has a change that cannot be read (number \(id): \(detail))"
        case .logAlone: "has lost its database; only the log of it is there"
        }
    }
}

extension SetAside {
    /// What happened and where the old journal is, in one line.
    public var message: String {
        "The journal in \(folder) \(reason.message). It is kept as \(name), and the room starts with a new one."
    }
}
