public import Retreat
import Varlink

extension Room {
    /// What the team will do, as it travels.
    public struct Action: Codable, Hashable, Sendable {
        public var number: Int
        public var what: String
        public var team: String
        public var by: Day
        /// Empty while nobody has said.
        public var evidence: String
        /// The numbers of the notes that it rests on.
        public var cites: [Int]
        public var classes: [String]
        public var start: Day?
        public var check: Day?
        public var resources: String?
        public var progress: Retreat.Action.Progress
        public var why: String?
        /// Questions for the group, where it lacks something.
        public var advice: [String]

        public init(_ action: Retreat.Action) {
            number = action.id
            what = action.what
            team = action.team
            by = action.by
            evidence = action.evidence
            cites = action.cites
            classes = action.classes
            start = action.start
            check = action.check
            resources = action.resources
            progress = action.progress
            why = action.why
            advice = action.advice.map(\.text)
        }
    }
}

extension ActionFields {
    /// What of them travels.
    var parameters: [String: JSON] {
        [
            "what": what.map(JSON.string), "team": team.map(JSON.string), "by": by.map { .string($0.text) },
            "evidence": evidence.map(JSON.string), "cites": cites.map { .array($0.map { .integer(Int64($0)) }) },
            "classes": classes.map { .array($0.map(JSON.string)) }, "start": start.map { .string($0.text) },
            "check": check.map { .string($0.text) }, "resources": resources.map(JSON.string),
        ].compactMapValues { $0 }
    }
}

extension Fields {
    /// What a call says of an action.
    func actionFields() throws(CallError) -> ActionFields {
        ActionFields(
            what: try optionalText("what"), team: try optionalText("team"), by: try optionalDay("by"),
            evidence: try optionalText("evidence"), cites: try optionalIntegers("cites"),
            classes: try optionalTexts("classes"), start: try optionalDay("start"), check: try optionalDay("check"),
            resources: try optionalText("resources"))
    }

    func progress(_ name: String) throws(CallError) -> Action.Progress {
        guard let progress = Action.Progress(rawValue: try text(name)) else { throw .invalidParameter(name) }
        return progress
    }

    private func optionalTexts(_ name: String) throws(CallError) -> [String]? {
        has(name) ? try texts(name) : nil
    }

    private func optionalDay(_ name: String) throws(CallError) -> Day? {
        guard let text = try optionalText(name) else { return nil }
        guard let day = Day(text) else { throw .invalidParameter(name) }
        return day
    }
}
