import Retreat
import TestSupport
import Testing

@testable import Record

@Suite("A page of HTML")
struct HTMLTests {
    private static func record(_ plan: Plan = .sample, _ commands: [Command] = Command.wholeMeeting) throws -> Record {
        Record(try #require(try RoomState.after(commands, opening: plan).session))
    }

    private static let picture = PagePicture.png("iVBORw0KGgo=", width: 2400, height: 1350)

    @Test("of a record holds the plan, the pictures with their pins, what was said, and the time")
    func record() throws {
        let html = try Self.record().html(pictures: ["bands": Self.picture, "growth": .missing("The file is gone.")])
        for part in [
            "<!DOCTYPE html>", "<h1 dir=\"auto\">Are our readers growing in every class?</h1>",
            "Grade 3 · 3 December 2026 · ATLAS: Looking at Data", "Read aloud in small groups every day",
            "31 December 2026", "<img class=\"wide\" src=\"data:image/png;base64,iVBORw0KGgo=\" width=\"2400\"",
            "The file is gone.", "The picture was not drawn.", "What it might mean", "Parking lot",
            "After the ATLAS protocol (SRI)",
        ] {
            #expect(html.contains(part), "\(part)")
        }
        // Note 2 has a pin on the bands: it stands under their picture and in its column.
        #expect(html.split(separator: "The lowest band is the tallest in Class B").count == 3)
        #expect(html.split(separator: "Class A has no student in the lowest band").count == 2)
    }

    @Test("asks nothing of a network and runs nothing")
    func selfContained() throws {
        let pages = [
            try Self.record().html(pictures: ["bands": Self.picture]),
            Handout(title: "T", team: "G", cards: [Self.card]).html(paper: .a4),
        ]
        for page in pages {
            #expect(page.contains("default-src 'none'"))
            for word in ["http:", "https:", "<script", "<link", "@import", "url(", "<iframe"] {
                #expect(!page.contains(word), "\(word)")
            }
        }
    }

    @Test(
        "keeps hostile text as text in every place",
        arguments: ["<script>alert(1)</script>", "\"><img src=x onerror='y'>", "</style><b>", "]]><i>"])
    func hostile(text: String) throws {
        var plan = Plan.sample
        plan.title = text
        plan.team = text
        plan.why = text
        plan.visuals[0].title = text
        plan.visuals[0].source = text
        plan.meetingProtocol.title = text
        plan.meetingProtocol.credit = text
        let commands: [Command] = [
            .start,
            .chart(.add(NewNote(text: text, category: "observation", visual: "bands", pin: Pin(x: 0.5, y: 0.5)))),
            .action(text, team: text, by: .sample, evidence: text),
        ]
        let card = Handout.Card(
            title: text, source: text, evidence: .survey,
            guides: [.init(place: text, title: text, labels: [text])], minimumGroupSize: 10, picture: .missing(text))
        let pages = [
            try Self.record(plan, commands).html(pictures: ["bands": Self.picture, "page": .missing(text)]),
            Handout(title: text, team: text, cards: [card]).html(paper: .a5),
        ]
        for page in pages {
            #expect(!page.contains(text))
            #expect(page.contains(HTML.text(text)))
            #expect(page.split(separator: "</style>").count == 2)
        }
    }

    @Test("takes nothing for a picture that is not base64")
    func notBase64() {
        let html = PagePicture.png("\" onload=\"x", width: 1, height: 1).html(alternative: "A")
        #expect(!html.contains("onload"))
        #expect(html.contains("damaged"))
    }

    @Test(
        "puts words into a style sheet as numbers",
        arguments: [
            ("Grade 3", "\"Grade\\20 3\""), ("a\"b\\", "\"a\\22 b\\5c \""), ("</style>", "\"\\3c \\2f style\\3e \""),
        ])
    func styleString(raw: String, written: String) {
        #expect(HTML.styleString(raw) == written)
    }

    private static let card = Handout.Card(
        title: "Reading bands", source: "School assessment · 6,000 students", evidence: .internalAssessment,
        guides: [
            .init(place: "Across", title: "Share of students", labels: ["0%", "20%", "40%", "60%", "80%", "100%"]),
            .init(place: "Downwards", title: nil, labels: ["Small", "Regular"]),
        ], minimumGroupSize: 10, picture: picture)

    @Test("of a handout says how each visual is read", arguments: Handout.Paper.allCases)
    func handout(paper: Handout.Paper) {
        let html = Handout(title: "Growing?", team: "Grade 3", cards: [Self.card, Self.card]).html(paper: paper)
        for part in [
            "Growing?", "Grade 3", "Reading bands", "School assessment · 6,000 students", "Internal assessment",
            "Share of students: 0% to 100%", "Small, Regular", "Groups of fewer than 10 students are not shown.",
            "size: \(paper == .letter ? "letter" : paper.rawValue.uppercased()) landscape",
        ] {
            #expect(html.contains(part), "\(part)")
        }
        #expect(html.split(separator: "<article").count == 3)
    }
}
