public import Retreat

/// What is said in a rehearsal: `rehearsal.yaml` beside `retreat.yaml`, a list of items such as
///
///     - step: describe
///       note: Small classes have the largest Extending band
///       at: bands:0.8,0.3
///     - step: interpret
///       note: Fewer students may mean more turns
///       from: 1
///     - step: predict
///       predict: Small/Extending
///       value: 32%
///     - step: interpret
///       show: growth
///     - step: plan
///       action: Four reading groups of five
///       team: K team
///       by: 2027-01-12
///       evidence: Running records
///
/// `retreatd render` and the demo draw the screens with it, so that notes and actions are seen in their places.
enum RehearsalFile {
    static let name = "rehearsal.yaml"

    private enum Key: String, CaseIterable {
        case step, note, `as`, at, from, show, predict, value, grid, focus, action, team, by, evidence
    }

    /// The commands of each step, in the order of the file; the bad ones are left out.
    static func read(_ bytes: [UInt8], plan: Plan, _ findings: Findings) -> [Step.ID: [Command]] {
        guard let document = Document.read(bytes, findings) else { return [:] }
        guard case .list(let items) = document.content else {
            findings.add(
                .wrongType(key: "the rehearsal", wanted: "a list of \"- \" items", found: document.kind),
                at: document.place)
            return [:]
        }
        var script: [Step.ID: [Command]] = [:]
        for item in items {
            guard let map = MapReader<Key>(item, "an item", findings), let step = step(map, plan) else { continue }
            script[step, default: []] += [show(map), note(map), guess(map), grid(map), focus(map), action(map)]
                .compactMap { $0 }
        }
        return script
    }

    private static func step(_ map: MapReader<Key>, _ plan: Plan) -> Step.ID? {
        guard let id = map.requiredText(.step) else { return nil }
        let known = plan.meetingProtocol.steps.map(\.id)
        guard known.contains(id) else {
            map.findings.add(
                .unknownWord(key: "step", word: id, nearest: NearestName.of(id, among: known), known: known),
                at: map.place(of: .step))
            return nil
        }
        return id
    }

    private static func show(_ map: MapReader<Key>) -> Command? {
        map.text(.show).map { .show([$0], full: false) }
    }

    private static func note(_ map: MapReader<Key>) -> Command? {
        guard let text = map.text(.note) else { return nil }
        return .chart(.add(NewNote(text: text, category: map.text(.as), place: map.text(.at), cites: cites(map) ?? [])))
    }

    private static func guess(_ map: MapReader<Key>) -> Command? {
        guard let label = map.text(.predict), let value = map.requiredText(.value) else { return nil }
        return .look(.predict(.named(label: label, value: value)))
    }

    private static func grid(_ map: MapReader<Key>) -> Command? {
        map.flag(.grid).map { .look(.grid($0)) }
    }

    private static func focus(_ map: MapReader<Key>) -> Command? {
        map.text(.focus).map { .look(.focus($0 == "off" ? nil : .named($0))) }
    }

    private static func action(_ map: MapReader<Key>) -> Command? {
        guard let what = map.text(.action) else { return nil }
        let by = map.requiredText(.by)
        guard let team = map.requiredText(.team), let by, let evidence = map.requiredText(.evidence) else { return nil }
        guard let day = Day(by) else {
            map.findings.add(.badDate(text: by), at: map.place(of: .by))
            return nil
        }
        return .plan(
            .add(ActionFields(what: what, team: team, by: day, evidence: evidence, cites: cites(map)), isOneMore: true))
    }

    /// The numbers of the notes that it rests on: `2, 5`.
    private static func cites(_ map: MapReader<Key>) -> [Note.ID]? {
        guard let text = map.text(.from) else { return nil }
        let numbers = text.split(separator: ",").map { Int($0.filter { $0 != " " }) }
        guard !numbers.contains(nil) else {
            map.findings.add(.badNumbers(key: Key.from.rawValue, text: text), at: map.place(of: .from))
            return nil
        }
        return numbers.compactMap(\.self)
    }
}

extension RetreatFolder {
    /// What is said in the retreat's rehearsal, by step, and what is wrong with its file; nothing where it has none.
    public func rehearsal(of plan: Plan) -> (script: [Step.ID: [Command]], problems: [Problem]) {
        guard let folder = Folder(path), folder.has(RehearsalFile.name) else { return ([:], []) }
        let findings = Findings(file: RehearsalFile.name)
        do throws(Fault) {
            let bytes = try folder.open(RehearsalFile.name).contents(limit: Document.sizeLimit)
            return (RehearsalFile.read(bytes, plan: plan, findings), findings.problems)
        } catch {
            return ([:], [Problem(error, in: RehearsalFile.name)])
        }
    }
}
