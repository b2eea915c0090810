import Retreat
import VegaLite

/// What `retreat.yaml` says, before its protocol is found.
struct RetreatFile {
    /// The name of the file in the retreat's folder.
    static let name = "retreat.yaml"

    var title: String?
    var team: String?
    var start: Start?
    var why: String?
    var norms: [String]?
    var afterwards: String?
    /// The protocol's id, or the name of the retreat's own file; nil where none is named.
    var protocolName: String?
    var protocolPlace: Place
    /// How long the meeting is to be; nil for as long as its protocol says.
    var minutes: Int?
    /// In the order of the file; the bad ones are left out.
    var visuals: [Visual]
    /// The fewest students that a group must have to be shown.
    var minimumGroupSize: Int
    var protection: Protection?

    private enum Key: String, CaseIterable {
        case title, team, start, why, norms, afterwards, `protocol`, minutes, visuals, privacy, roster
    }

    private enum PrivacyKey: String, CaseIterable {
        case minimumGroupSize = "minimum-group-size"
        case classes
        case poolClasses = "pool-classes"
    }

    /// Below this, who knows the school may still recognise a student in a group.
    private static let safeGroupSize = 5

    private enum VisualKey: String, CaseIterable {
        case id, chart, image, title, source, evidence, n, identifying
        case countField = "count-field"
        case studentMarks = "one-mark-a-student"
        case boxes, crop
    }

    /// Nil where the file holds no keys to read.
    init?(_ bytes: [UInt8], in folder: Folder, _ findings: Findings) {
        guard let document = Document.read(bytes, findings) else { return nil }
        guard let map = MapReader<Key>(document, "the retreat", findings) else { return nil }
        let names = Self.nameCheck(map, folder)
        func text(_ text: String?, _ key: Key) -> String? { map.shown(text, key, names) }
        title = text(map.title(.title), .title)
        team = text(map.requiredText(.team), .team)
        start = Self.start(map)
        why = text(map.text(.why), .why)
        norms = map.value(.norms).map { _ in map.texts(.norms).compactMap { text($0, .norms) } }
        afterwards = text(map.text(.afterwards), .afterwards)
        names?.look(at: folder.name, "the folder of the retreat", place: map.place)
        protocolName = map.text(.protocol)
        protocolPlace = map.place(of: .protocol)
        minutes = map.minutes(.minutes)
        visuals = Self.visuals(map, names)
        let privacy = map.value(.privacy).flatMap { MapReader<PrivacyKey>($0, "privacy", map.findings) }
        minimumGroupSize = privacy.map(Self.minimumGroupSize) ?? Privacy.usualSize
        protection = Self.protection(map, privacy)
    }

    /// What finds the names of the roster; nil where there is none to read.
    private static func nameCheck(_ map: MapReader<Key>, _ folder: Folder) -> NameCheck? {
        guard let file = map.text(.roster) else { return nil }
        do throws(Fault) {
            let roster = try RosterFile.read(file, in: folder)
            if !roster.shortLines.isEmpty {
                map.findings.add(Problem(.shortNames(lines: roster.shortLines), in: file))
            }
            return NameCheck(matcher: NameMatcher(roster), findings: map.findings)
        } catch {
            map.findings.add(Problem(error, in: file))
            return nil
        }
    }

    /// Nil where nothing is said of it.
    private static func protection(_ map: MapReader<Key>, _ privacy: MapReader<PrivacyKey>?) -> Protection? {
        let roster = map.text(.roster)
        let classes = privacy?.textOrTexts(.classes) ?? []
        guard roster != nil || !classes.isEmpty else { return nil }
        return Protection(roster: roster, classes: classes, isPooled: privacy?.flag(.poolClasses) ?? false)
    }

    private static func minimumGroupSize(_ privacy: MapReader<PrivacyKey>) -> Int {
        guard let text = privacy.text(.minimumGroupSize) else { return Privacy.usualSize }
        let place = privacy.place(of: .minimumGroupSize)
        guard let size = Int(text), Privacy.allowedSizes.contains(size) else {
            privacy.findings.add(.badGroupSize(text: text), at: place)
            return Privacy.usualSize
        }
        if size < safeGroupSize { privacy.findings.add(.smallGroupSize(size: size, safe: safeGroupSize), at: place) }
        return size
    }

    private static func start(_ map: MapReader<Key>) -> Start? {
        guard let text = map.text(.start) else { return nil }
        do throws(Fault) {
            return try RoomTime.start(text)
        } catch {
            map.findings.add(error, at: map.place(of: .start))
            return nil
        }
    }

    private static func visuals(_ map: MapReader<Key>, _ names: NameCheck?) -> [Visual] {
        let items = map.value(.visuals) == nil ? [] : map.list(.visuals)
        if let items, items.isEmpty { map.findings.add(.noVisuals, at: map.place(of: .visuals)) }
        var ids: Set<String> = []
        var visuals: [Visual] = []
        for item in items ?? [] {
            guard let reader = MapReader<VisualKey>(item, "a visual", map.findings) else { continue }
            let id = reader.id(.id)
            if let id, !ids.insert(id).inserted { map.findings.add(.duplicateID(id: id), at: reader.place(of: .id)) }
            guard let visual = visual(reader, id: id, names) else { continue }
            if visuals.isEmpty, visual.evidence == .externalAssessment {
                map.findings.add(.externalFirst, at: reader.place(of: .evidence))
            }
            visuals.append(visual)
        }
        return visuals
    }

    private static func visual(_ map: MapReader<VisualKey>, id: String?, _ names: NameCheck?) -> Visual? {
        func text(_ text: String?, _ key: VisualKey) -> String? { map.shown(text, key, names) }
        let title = text(map.title(.title), .title)
        let source = text(map.text(.source), .source)
        if let id { names?.look(at: id, "the id", place: map.place(of: .id)) }
        for key in [VisualKey.chart, .image] where map.value(key) != nil {
            if let file = map.text(key) {
                names?.look(at: file, "the \(key.rawValue)'s file", place: map.place(of: key))
            }
        }
        let evidence = map.word(.evidence, of: EvidenceKind.allCases)
        if map.value(.evidence) == nil { map.findings.add(.missingKey(key: "evidence"), at: map.place) }
        let content = content(map)
        guard let id, let title, let evidence, let content else { return nil }
        return Visual(
            id: id, title: title, source: source, evidence: evidence, content: content, n: map.count(.n),
            students: students(map, content), covering: covering(map, content)
        )
    }

    /// Nil where nothing is said of students.
    private static func students(_ map: MapReader<VisualKey>, _ content: Visual.Content) -> StudentFields? {
        let keys = [VisualKey.countField, .identifying, .studentMarks].filter { map.value($0) != nil }
        guard let first = keys.first else { return nil }
        guard case .chart = content else {
            map.findings.add(.chartsOnly(key: first.rawValue), at: map.place(of: first))
            return nil
        }
        return StudentFields(
            count: map.text(.countField), identifying: map.texts(.identifying),
            marks: map.word(.studentMarks, of: StudentMarks.allCases))
    }

    /// Nil where nothing of an image is said to be gone.
    private static func covering(_ map: MapReader<VisualKey>, _ content: Visual.Content) -> Covering? {
        guard case .chart = content else { return map.covering(crop: .crop, boxes: .boxes) }
        if let key = [VisualKey.boxes, .crop].first(where: { map.value($0) != nil }) {
            map.findings.add(.imagesOnly(key: key.rawValue), at: map.place(of: key))
        }
        return nil
    }

    private static func content(_ map: MapReader<VisualKey>) -> Visual.Content? {
        let hasChart = map.value(.chart) != nil
        let hasImage = map.value(.image) != nil
        if hasChart && hasImage { map.findings.add(.bothContents, at: map.place) }
        if !hasChart && !hasImage { map.findings.add(.noContent, at: map.place) }
        guard hasChart != hasImage else { return nil }
        let key: VisualKey = hasChart ? .chart : .image
        guard let file = map.text(key) else { return nil }
        do throws(Fault) {
            try Folder.expectInside(file)
        } catch {
            map.findings.add(error, at: map.place(of: key))
            return nil
        }
        return hasChart ? .chart(file: file) : .image(file: file)
    }
}

extension MapReader {
    /// `text` as it may stand on the wall, without the names of the roster.
    fileprivate func shown(_ text: String?, _ key: Key, _ names: NameCheck?) -> String? {
        text.map { names?.shown($0, "the \(key.rawValue)", at: place(of: key)) ?? $0 }
    }
}
