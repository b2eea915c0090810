public import Retreat

/// The roster of a retreat as it is held in memory: the names go nowhere else.
public enum LoadedRoster: Sendable {
    /// The retreat names none.
    case none
    case names(NameMatcher)
    /// Why it cannot be used.
    case problem(Problem)

    /// Reads the roster that a plan names.
    public init(of plan: Plan) {
        guard let file = plan.protection?.roster else {
            self = .none
            return
        }
        guard let folder = Folder(plan.folder) else {
            self = .problem(Problem(.noFolder, in: plan.folder))
            return
        }
        do throws(Fault) {
            self = .names(NameMatcher(try RosterFile.read(file, in: folder)))
        } catch {
            self = .problem(Problem(error, in: file))
        }
    }

    /// The command as it may be charted.
    ///
    /// - Throws: `namesSomeone`; `rosterUnreadable` for words of the group that nobody can look at.
    public func checked(_ command: Command, _ names: SpokenNames) throws(Refusal) -> Command {
        switch self {
        case .none: return command
        case .names(let matcher): return try matcher.checked(command, names)
        case .problem(let problem):
            guard command.hasWords, names != .allow else { return command }
            throw .rosterUnreadable(file: problem.file)
        }
    }

    var matcher: NameMatcher? {
        if case .names(let matcher) = self { matcher } else { nil }
    }
}

/// Reads a roster from its file.
enum RosterFile {
    /// - Throws: `openRoster` where others than its owner may read it, `closedRoster`, and what reading a file throws.
    static func read(_ file: String, in folder: Folder) throws(Fault) -> Roster {
        let bytes: [UInt8]
        do throws(Fault) {
            let roster = try folder.open(file)
            guard !roster.isOpenToOthers else { throw .openRoster(file: file) }
            bytes = try roster.contents(limit: Document.sizeLimit)
        } catch {
            throw error == .forbidden ? .closedRoster(file: file) : error
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        let roster = Roster(text)
        guard roster.count > 0 else { throw .emptyRoster }
        return roster
    }
}
