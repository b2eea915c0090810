import Library
import Retreat
import Testing

@Suite struct RetreatFileTests {
    @Test func readsAGoodRetreat() throws {
        let draft = try RetreatDraft(
            """
            title: Are we  growing?
            team: 3            # a number is a text too
            why: >
              One data set.
              Together.
            norms: [Assume good intent., Everyone is heard.]
            afterwards: The notes stay with the team.
            protocol: short
            visuals:
              - id: bands
                image: bands.png
                title: "Bands: reading"
                source: Spring
                n: 84
                evidence: work-sample
            """)
        let reading = draft.check()
        #expect(reading.problems.isEmpty)
        let plan = try #require(reading.plan)
        #expect(plan.name == "spring")
        #expect(plan.folder.hasSuffix("/retreats/spring.retreat"))
        #expect(plan.folder.hasPrefix("/"))
        #expect(plan.title == "Are we growing?")
        #expect(plan.team == "3")
        #expect(plan.why == "One data set. Together.")
        #expect(plan.norms == ["Assume good intent.", "Everyone is heard."])
        #expect(plan.afterwards == "The notes stay with the team.")
        #expect(plan.start == nil)
        #expect(plan.meetingProtocol.id == "short")
        #expect(
            plan.visuals == [
                Visual(
                    id: "bands", title: "Bands: reading", source: "Spring", evidence: .workSample,
                    content: .image(file: "bands.png"), n: 84)
            ])
    }

    @Test func findsEverythingAtOnce() throws {
        let problems = try RetreatDraft.problems(
            """
            titel: Are we growing?
            team: [Grade 3]
            start: soon
            protocol: shrot
            visuals:
              - id: Bands
                chart: a.vl.json
                image: a.png
                title: Bands
                evidence: internal-asessment
              - title: More
                color: red
                image: ../a.png
                evidence: survey
            """)
        #expect(
            problems == [
                "retreat.yaml:1:1: warning: \"titel\" is not a known key. Mend: did you mean \"title\"?",
                "retreat.yaml:1:1: error: \"title\" is missing. Mend: add a line \"title: ...\"",
                "retreat.yaml:2:7: error: \"team\" must be a text, not a list. Mend: write a text here",
                "retreat.yaml:3:8: error: \"soon\" is not a date with a time. "
                    + "Mend: write day and time in the room's time zone: 2026-12-03T13:30",
                "retreat.yaml:4:11: error: there is no protocol \"shrot\". Mend: did you mean \"short\"?",
                "retreat.yaml:6:5: error: the visual has both a chart and an image. "
                    + "Mend: keep one of the two, or make two visuals",
                "retreat.yaml:6:9: error: \"Bands\" is not an id. "
                    + "Mend: use small letters a-z, digits and hyphens, at most 64, and no hyphen first",
                "retreat.yaml:10:15: error: \"internal-asessment\" is not a known word for \"evidence\". "
                    + "Mend: did you mean \"internal-assessment\"?",
                "retreat.yaml:11:5: error: \"id\" is missing. Mend: add a line \"id: ...\"",
                "retreat.yaml:12:5: warning: \"color\" is not a known key. "
                    + "Mend: known keys: id, chart, image, title, source, evidence, n, identifying, count-field, "
                    + "one-mark-a-student, boxes, crop",
                "retreat.yaml:13:12: error: \"../a.png\" leads out of the retreat's folder. "
                    + "Mend: copy the file into the retreat's folder and name it from there",
            ])
    }

    /// A change to a good retreat, and what is then said of it.
    struct Change: Sendable {
        var old: String
        var new: String
        var fault: Fault

        init(_ old: String, _ new: String, _ fault: Fault) {
            self.old = old
            self.new = new
            self.fault = fault
        }

        func reading() throws -> Reading {
            let yaml = RetreatDraft.good.replacing(old, with: new)
            try #require(yaml != RetreatDraft.good)
            return try RetreatDraft(yaml).read()
        }
    }

    private static let title = "Are we growing?"
    private static let known = [
        "title", "team", "start", "why", "norms", "afterwards", "protocol", "minutes", "visuals", "privacy", "roster",
    ]
    private static let map = "a map of \"key: value\" lines"
    private static let list = "a list of \"- \" items"

    private static let errors = [
        Change(RetreatDraft.good, "- a", .wrongType(key: "the retreat", wanted: map, found: "a list")),
        Change(RetreatDraft.good, "", .wrongType(key: "the retreat", wanted: map, found: "nothing")),
        Change(
            "visuals:\n" + RetreatDraft.visual, "visuals: a", .wrongType(key: "visuals", wanted: list, found: "\"a\"")),
        Change(RetreatDraft.visual, "  - a\n", .wrongType(key: "a visual", wanted: map, found: "\"a\"")),
        Change(title, "''", .emptyText(key: "title")),
        Change(title, "\"a\\u202Eb\"", .hiddenCharacter(key: "title", scalar: "\u{202E}")),
        Change(title, "a\u{202E}b", .hiddenCharacter(key: "title", scalar: "\u{202E}")),
        Change(title, "\"a\\x07b\"", .hiddenCharacter(key: "title", scalar: "\u{7}")),
        Change(title, String(repeating: "a ", count: 300), .textTooLong(key: "title", characters: 599, limit: 500)),
        Change("Grade 3", "{a: b}", .wrongType(key: "team", wanted: "a text", found: "a map")),
        Change("Grade 3", "~", .missingKey(key: "team")),
        Change("team", "start: soon\nteam", .badDate(text: "soon")),
        Change(RetreatDraft.visual, RetreatDraft.visual + RetreatDraft.visual, .duplicateID(id: "bands")),
        Change("bands.png", "/etc/passwd", .absolutePath(path: "/etc/passwd")),
        Change("bands.png", "a/../../b.png", .outsideFolder(path: "a/../../b.png")),
        Change("image: bands.png, ", "", .noContent),
        Change("image: bands.png, ", "image: bands.png, chart: a.vl.json, ", .bothContents),
        Change("evidence:", "n: 0, evidence:", .badCount(key: "n", text: "0")),
        Change("evidence:", "n: many, evidence:", .badCount(key: "n", text: "many")),
        Change(", evidence: internal-assessment", "", .missingKey(key: "evidence")),
        Change("internal-assessment", "rumour", unknownEvidence("rumour", nil)),
        Change("internal-assessment", "work-samples", unknownEvidence("work-samples", "work-sample")),
        Change("id: bands", "id: -bands", .badID(id: "-bands")),
        Change("id: bands", "id: bänds", .badID(id: "bänds")),
        Change("team", "protocol: ../short\nteam", unknownProtocol("../short", nil)),
        Change("team", "protocol: dialogue\nteam", unknownProtocol("dialogue", nil)),
        Change("team", "privacy: {minimum-group-size: 2}\nteam", .badGroupSize(text: "2")),
        Change("team", "privacy: {minimum-group-size: 31}\nteam", .badGroupSize(text: "31")),
        Change("team", "privacy: {minimum-group-size: ten}\nteam", .badGroupSize(text: "ten")),
        Change("team", "privacy: 10\nteam", .wrongType(key: "privacy", wanted: map, found: "\"10\"")),
    ]

    private static func unknownPrivacy(_ name: String) -> Fault {
        .unknownKey(name: name, nearest: nil, known: ["minimum-group-size", "classes", "pool-classes"])
    }

    private static func unknownEvidence(_ word: String, _ nearest: String?) -> Fault {
        .unknownWord(key: "evidence", word: word, nearest: nearest, known: EvidenceKind.allCases.map(\.rawValue))
    }

    private static func unknownProtocol(_ id: String, _ nearest: String?) -> Fault {
        .unknownProtocol(id: id, nearest: nearest, known: ["atlas-looking-at-data", "short"])
    }

    @Test(arguments: errors)
    func forbidsOpening(_ change: Change) throws {
        let reading = try change.reading()
        #expect(reading.plan == nil)
        #expect(reading.problems.map(\.fault) == [change.fault])
        #expect(reading.problems.allSatisfy { $0.line != nil && $0.column != nil })
    }

    private static let warnings = [
        Change("team", "colour: red\nteam", .unknownKey(name: "colour", nearest: nil, known: known)),
        Change("visuals:\n" + RetreatDraft.visual, "", .noVisuals),
        Change("visuals:\n" + RetreatDraft.visual, "visuals:\n", .noVisuals),
        Change(RetreatDraft.visual, "  []\n", .noVisuals),
        Change(title, String(repeating: "a", count: 121), .longTitle(characters: 121, limit: 120)),
        Change("internal", "external", .externalFirst),
        Change("team", "privacy: {minimum-group-size: 4}\nteam", .smallGroupSize(size: 4, safe: 5)),
        Change("team", "privacy: {minimum: 4}\nteam", unknownPrivacy("minimum")),
        Change("title: Bands", "identifying: [name], title: Bands", .chartsOnly(key: "identifying")),
    ]

    @Test(arguments: warnings)
    func warns(_ change: Change) throws {
        let reading = try change.reading()
        #expect(reading.plan != nil)
        #expect(reading.problems.map(\.fault) == [change.fault])
        #expect(change.fault.severity == .warning)
    }

    @Test(arguments: [
        ("", 10), ("privacy: {minimum-group-size: 3}\n", 3), ("privacy: {minimum-group-size: 30}\n", 30),
        ("privacy: {}\n", 10),
    ])
    func groupsHaveALeastSize(yaml: String, size: Int) throws {
        let plan = try #require(try RetreatDraft(yaml + RetreatDraft.good).read().plan)
        #expect(plan.minimumGroupSize == size)
    }

    @Test func externalDataMayStandSecond() throws {
        let second = RetreatDraft.visual.replacing("bands,", with: "norms,").replacing("internal", with: "external")
        #expect(try RetreatDraft.problems(RetreatDraft.good + second) == [])
    }

    @Test func saysWhereAFolderOrFileIsMissing() throws {
        let draft = try RetreatDraft()
        let none = RetreatFolder("/nowhere").read(protocols: draft.protocols)
        #expect(
            none.problems.map(\.description) == [
                "/nowhere: error: there is no such folder. Mend: name a folder NAME.retreat with a retreat.yaml in it"
            ])
        #expect(none.plan == nil)
        try draft.write("empty/notes.txt", "")
        #expect(
            RetreatFolder(draft.path + "/empty").read(protocols: draft.protocols).problems.map(\.description) == [
                "retreat.yaml: error: there is no such file. Mend: put the file there, or correct its name"
            ])
    }

    @Test func readsAFileWithAByteOrderMark() throws {
        #expect(try RetreatDraft.problems("\u{FEFF}" + RetreatDraft.good) == [])
    }
}
