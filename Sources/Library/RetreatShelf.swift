public import Retreat

/// One line of the list of retreats.
public struct RetreatSummary: Hashable, Sendable {
    /// What `retreat open` takes.
    public var name: String
    /// Nil, as the next two, where errors hide it.
    public var title: String?
    public var team: String?
    public var start: Start?
    /// How many problems `retreat.yaml` and its protocol have.
    public var problems: Int
}

/// The retreats that a room has: folders `NAME.retreat` in its retreat folders.
public struct RetreatShelf: Hashable, Sendable {
    /// Looked through in order: the first that has a retreat gives it.
    public let folders: [String]
    public let protocols: ProtocolShelf

    public init(folders: [String], protocols: ProtocolShelf) {
        self.folders = folders
        self.protocols = protocols
    }

    /// All names, in order, each once.
    public var names: [String] {
        Set(folders.compactMap(Folder.init).flatMap(\.names).compactMap(Self.name(folderName:))).sorted()
    }

    /// All retreats in the order of their names. Visuals are not read.
    public func list() -> [RetreatSummary] {
        names.map { name in
            let reading = read(name)
            return RetreatSummary(
                name: name, title: reading.plan?.title, team: reading.plan?.team, start: reading.plan?.start,
                problems: reading.problems.count)
        }
    }

    /// The plans of all retreats without errors, the earliest first and those without a day last, each with the moment
    /// when its file was last changed; and the names of the others.
    public func plans() -> (plans: [(plan: Plan, revised: Moment)], unreadable: [String]) {
        var plans: [(plan: Plan, revised: Moment)] = []
        var unreadable: [String] = []
        for name in names {
            if let plan = read(name).plan {
                let revised = Folder(plan.folder)?.modified(RetreatFile.name)
                plans.append((plan, revised ?? Moment(milliseconds: 0)))
            } else {
                unreadable.append(name)
            }
        }
        func place(_ plan: Plan) -> Int64 { plan.start?.moment.milliseconds ?? .max }
        return (plans.sorted { (place($0.plan), $0.plan.name) < (place($1.plan), $1.plan.name) }, unreadable)
    }

    /// The retreat with this name, without its visuals.
    public func read(_ name: String) -> Reading {
        guard Self.isName(name) else {
            return Reading(plan: nil, problems: [Problem(.badRetreatName(name: name), in: name)])
        }
        let folderName = name + RetreatFolder.ending
        guard let folder = folders.compactMap(Folder.init).first(where: { $0.has(folderName) }) else {
            let known = names
            let nearest = NearestName.of(name, among: known)
            return Reading(
                plan: nil,
                problems: [Problem(.noSuchRetreat(name: name, nearest: nearest, known: known), in: folderName)])
        }
        return RetreatFolder("\(folder.path)/\(folderName)").read(protocols: protocols)
    }

    /// Whether `name` can be the name of a retreat: one part of a path, not hidden, of characters that can be seen.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 200 && !name.hasPrefix(".") && !name.contains("/")
            && !name.contains("..") && !name.unicodeScalars.contains(where: NoteText.isRemoved)
    }

    private static func name(folderName: String) -> String? {
        guard folderName.hasSuffix(RetreatFolder.ending) else { return nil }
        let name = String(folderName.dropLast(RetreatFolder.ending.count))
        return isName(name) ? name : nil
    }
}
