public import Retreat

/// What a retreat's files say, and all that is wrong with them.
public struct Reading: Hashable, Sendable {
    /// Nil where an error in `retreat.yaml` or in the protocol forbids opening. A visual whose file is missing or
    /// broken does not: the room shows a card in its place.
    public var plan: Plan?
    /// In the order of the files, and of the lines in them; all at once.
    public var problems: [Problem]
}

/// One retreat on disk: a folder `NAME.retreat` with its `retreat.yaml`. Nothing is ever written to it.
public struct RetreatFolder: Hashable, Sendable {
    public let path: String

    /// The ending of the folder's name.
    public static let ending = ".retreat"

    /// The name of a protocol that a retreat brings itself.
    public static let ownProtocol = "protocol.yaml"

    /// The longest that a retreat should take, in minutes (B. Brazil, "Learning Retreats").
    public static let longestPlan = 90

    public init(_ path: String) {
        self.path = path
    }

    /// Reads `retreat.yaml` and the protocol, and not the visuals.
    public func read(protocols: ProtocolShelf) -> Reading {
        guard let folder = Folder(path) else {
            return Reading(plan: nil, problems: [Problem(.noFolder, in: path)])
        }
        let findings = Findings(file: RetreatFile.name)
        let file: RetreatFile?
        do throws(Fault) {
            file = RetreatFile(
                try folder.open(RetreatFile.name).contents(limit: Document.sizeLimit), in: folder, findings)
        } catch {
            return Reading(plan: nil, problems: [Problem(error, in: RetreatFile.name)])
        }
        guard let file else { return Reading(plan: nil, problems: findings.problems) }
        let (own, problems) = meetingProtocol(file, folder, protocols, findings)
        let meetingProtocol = own.map { own in file.minutes.map { own.scaled(to: $0) } ?? own }
        if let meetingProtocol, meetingProtocol.minutes > Self.longestPlan {
            findings.add(
                .longPlan(minutes: meetingProtocol.minutes, limit: Self.longestPlan), at: file.protocolPlace)
        }
        let all = findings.problems + problems
        guard !all.hasErrors, let meetingProtocol, let title = file.title, let team = file.team else {
            return Reading(plan: nil, problems: all)
        }
        let plan = Plan(
            name: Self.name(folder), folder: folder.path, title: title, team: team, start: file.start, why: file.why,
            norms: file.norms, afterwards: file.afterwards,
            meetingProtocol: meetingProtocol, visuals: file.visuals,
            minimumGroupSize: file.minimumGroupSize, protection: file.protection)
        return Reading(plan: plan, problems: all)
    }

    /// As `read`, and loads every visual and the rehearsal to see what is wrong with them.
    public func check(protocols: ProtocolShelf) -> Reading {
        var reading = read(protocols: protocols)
        guard let plan = reading.plan, let folder = Folder(plan.folder) else { return reading }
        var loader = VisualLoader(folder: folder, plan: plan)
        loader.isVeiled = plan.meetingProtocol.steps.contains { $0.face == .veiled }
        let loaded = loader.loadAll()
        reading.problems += loaded.problems + loaded.visuals.flatMap(\.problems)
        let (script, problems) = rehearsal(of: plan)
        reading.problems += problems
        if let matcher = LoadedRoster(of: plan).matcher {
            reading.problems += Self.names(in: script, matcher) + Self.names(in: plan.meetingProtocol, matcher)
        }
        return reading
    }

    /// What is said in a rehearsal names nobody either.
    private static func names(in script: [Step.ID: [Command]], _ matcher: NameMatcher) -> [Problem] {
        script.sorted { $0.key < $1.key }.flatMap(\.value).compactMap { command in
            guard (try? matcher.checked(command, .hold)) == nil else { return nil }
            return Problem(.namesSomeone(what: "a text of the rehearsal"), in: RehearsalFile.name)
        }
    }

    private static func names(in meetingProtocol: MeetingProtocol, _ matcher: NameMatcher) -> [Problem] {
        meetingProtocol.steps.filter { step in
            ([step.title, step.rule, step.purpose ?? ""] + step.prompts).contains { matcher.names($0) }
        }.map { Problem(.fileNamesSomeone(what: "the step \"\($0.id)\""), in: ownProtocol) }
    }

    private static func name(_ folder: Folder) -> String {
        folder.name.hasSuffix(ending) ? String(folder.name.dropLast(ending.count)) : folder.name
    }

    /// The retreat's own protocol, the one that it names, or the standard one.
    private func meetingProtocol(
        _ file: RetreatFile, _ folder: Folder, _ protocols: ProtocolShelf, _ findings: Findings
    ) -> (MeetingProtocol?, [Problem]) {
        let isOwn = file.protocolName.map { $0 == Self.ownProtocol } ?? folder.has(Self.ownProtocol)
        if isOwn {
            return ProtocolShelf.read("protocol", shownAs: Self.ownProtocol) { () throws(Fault) in
                try folder.open(Self.ownProtocol)
            }
        }
        let id = file.protocolName ?? ProtocolShelf.standard
        let (meetingProtocol, problems) = protocols.read(id)
        // A name that nobody knows is a problem of the retreat's file, where it can be mended.
        for problem in problems {
            if case .unknownProtocol = problem.fault { findings.add(problem.fault, at: file.protocolPlace) }
        }
        return (
            meetingProtocol,
            problems.filter { if case .unknownProtocol = $0.fault { false } else { true } }
        )
    }
}
