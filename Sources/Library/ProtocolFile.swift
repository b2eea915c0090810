import Retreat

/// Reads a protocol from its file. `Assets/Protocols/atlas-looking-at-data.yaml` explains the format.
enum ProtocolFile {
    private enum Key: String, CaseIterable {
        case title, credit, minutes, categories, steps
    }

    private enum StepKey: String, CaseIterable {
        case id, title, minutes, purpose, rule, prompts, collects, wall, accent, silent, rounds
    }

    private enum CategoryKey: String, CaseIterable {
        case id, heading, role
    }

    /// What a category may do; the parking lot is there besides.
    private static let roles = NoteCategory.Role.allCases.filter { $0 != .park }

    /// The protocol with this id; nil where `findings` then hold an error.
    static func read(_ bytes: [UInt8], id: String, _ findings: Findings) -> MeetingProtocol? {
        guard let document = Document.read(bytes, findings) else { return nil }
        guard let map = MapReader<Key>(document, "the protocol", findings) else { return nil }
        let title = map.title(.title)
        let credit = map.text(.credit)
        let minutes = map.minutes(.minutes)
        let categories = self.categories(map)
        let steps = self.steps(map, categories)
        if let minutes, steps.planned > minutes {
            findings.add(.stepsPastEnd(planned: steps.planned, minutes: minutes), at: map.place(of: .minutes))
        }
        guard !findings.problems.hasErrors, let title else { return nil }
        return MeetingProtocol(
            id: id, title: title, credit: credit, minutes: max(minutes ?? 0, steps.planned), categories: categories,
            steps: steps)
    }

    private static func categories(_ map: MapReader<Key>) -> [NoteCategory] {
        guard let items = map.list(.categories) else { return NoteCategory.standard }
        var ids = Set([NoteCategory.ID.parked, .plus, .delta].map(\.rawValue))
        return items.compactMap { item in
            guard let reader = MapReader<CategoryKey>(item, "a category", map.findings) else { return nil }
            let id = reader.id(.id)
            if let id, !ids.insert(id).inserted {
                map.findings.add(.duplicateID(id: id), at: reader.place(of: .id))
            }
            let heading = reader.title(.heading)
            let role = reader.word(.role, of: roles) ?? .describe
            guard let id, let heading else { return nil }
            return NoteCategory(id: NoteCategory.ID(rawValue: id), heading: heading, role: role)
        }
    }

    private static func steps(_ map: MapReader<Key>, _ categories: [NoteCategory]) -> [Step] {
        guard map.value(.steps) != nil else {
            map.findings.add(.noSteps, at: map.place)
            return []
        }
        guard let items = map.list(.steps) else { return [] }
        if items.isEmpty { map.findings.add(.noSteps, at: map.place(of: .steps)) }
        var ids: Set<String> = []
        return items.compactMap { item in
            guard let reader = MapReader<StepKey>(item, "a step", map.findings) else { return nil }
            let id = reader.id(.id)
            if let id, !ids.insert(id).inserted {
                map.findings.add(.duplicateID(id: id), at: reader.place(of: .id))
            }
            return step(reader, id: id, categories.map(\.id))
        }
    }

    private static func step(_ map: MapReader<StepKey>, id: String?, _ collected: [NoteCategory.ID]) -> Step? {
        let title = map.title(.title)
        let minutes = map.minutes(.minutes)
        if map.value(.minutes) == nil { map.findings.add(.missingKey(key: StepKey.minutes.rawValue), at: map.place) }
        let purpose = map.text(.purpose)
        let rule = map.requiredText(.rule)
        let prompts = map.texts(.prompts)
        let collects = map.word(.collects, of: collected)
        let face = map.word(.wall, of: Step.Face.allCases) ?? .question
        let accent = map.word(.accent, of: Step.Accent.allCases) ?? .teal
        let isSilent = map.flag(.silent) ?? false
        let hasRounds = map.flag(.rounds) ?? false
        guard let id, let title, let minutes, let rule else { return nil }
        return Step(
            id: id, title: title, minutes: minutes, purpose: purpose, rule: rule, prompts: prompts,
            collects: collects, face: face, accent: accent, isSilent: isSilent,
            hasRounds: hasRounds)
    }
}

extension [Step] {
    /// The sum of what the steps ask for, in minutes.
    fileprivate var planned: Int { reduce(0) { $0 + $1.minutes } }
}
