import Foundation
import Library
import Retreat
import Testing

@Suite struct RosterTests {
    private func draft(_ yaml: String, _ names: String? = "Noah Kowalski\nMinh Anh\n", mode: Int = 0o600) throws
        -> RetreatDraft
    {
        let draft = try RetreatDraft(yaml + "roster: names.txt\n")
        if let names {
            let file = try draft.write("names.txt", names)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
        }
        return draft
    }

    @Test(arguments: [0o644, 0o640, 0o604, 0o660])
    func othersMustNotReadIt(_ mode: Int) throws {
        let reading = try draft(RetreatDraft.good, mode: mode).check()
        #expect(
            reading.problems.map(\.description) == [
                "names.txt: error: others than its owner may read this list of names. Mend: keep it to its owner: chmod 600 names.txt"
            ])
        #expect(reading.plan == nil)
    }

    @Test(arguments: [nil, ""] as [String?])
    func aRosterThatIsNotThereForbids(_ names: String?) throws {
        #expect(try draft(RetreatDraft.good, names).check().plan == nil)
    }

    @Test func namesNeverReachThePlan() throws {
        let yaml = """
            title: Does Noah read?
            team: Kowalski's class
            why: For Minh Anh
            visuals:
              - {id: noah, image: bands.png, title: Noah's page, source: by Minh Anh, evidence: work-sample}
              - {id: b, image: "noah.png", title: Bands, evidence: work-sample}

            """
        let draft = try draft(yaml)
        try draft.write("noah.png", Pictures.png())
        let reading = draft.check()
        #expect(reading.plan?.title == "Does a student read?")
        #expect(reading.plan?.team == "A student's class")
        #expect(reading.plan?.why == "For a student")
        #expect(reading.plan?.visuals.first?.title == "A student's page")
        #expect(reading.plan?.visuals.first?.source == "by a student")
        #expect(reading.problems.map(\.line) == [1, 2, 3, 5, 5, 5, 6])
        #expect(reading.problems.allSatisfy { $0.severity == .warning })
        let said = reading.problems.map(\.description).joined()
        #expect(
            !said.contains("Noah") && !said.contains("noah") && !said.contains("Kowalski") && !said.contains("Minh"))
    }

    @Test func aRehearsalNamesNobody() throws {
        let draft = try draft(RetreatDraft.good)
        try draft.write("rehearsal.yaml", "- {step: look, note: Noah fell back}\n")
        #expect(draft.check().problems.map(\.file) == ["rehearsal.yaml"])
    }

    @Test func wordsAreHeldWhileTheRosterCannotBeRead() throws {
        let draft = try draft(RetreatDraft.good)
        let plan = try #require(draft.read().plan)
        try FileManager.default.removeItem(atPath: draft.path + "/names.txt")
        let roster = LoadedRoster(of: plan)
        let note = Command.chart(.add(NewNote(text: "Nobody")))
        #expect(throws: Refusal.rosterUnreadable(file: "names.txt")) { try roster.checked(note, .hold) }
        #expect(try roster.checked(note, .allow) == note)
        #expect(try roster.checked(.start, .hold) == .start)
    }
}
