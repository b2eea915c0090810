import Foundation
import Library
import Retreat
import TestSupport
import Testing

@Suite struct ProtocolTests {
    private var builtIn: ProtocolShelf { ProtocolShelf(folders: [Places.package.path + "/Assets/Protocols"]) }

    private static let builtInIDs = [
        "atlas-learning-from-student-work", "atlas-looking-at-data", "atlas-looking-at-data-30",
        "atlas-looking-at-data-60", "chalk-talk", "collaborative-learning-cycle", "data-driven-dialogue",
        "heres-what-so-what-now-what", "notice-and-wonder", "success-analysis", "thirty-minute-data-look", "tuning",
    ]

    /// Every built-in protocol is whole: it has a credit line, fits ninety minutes, and collects what it names.
    @Test(arguments: builtInIDs)
    func everyBuiltInProtocolIsWhole(_ id: String) throws {
        let (meetingProtocol, problems) = builtIn.read(id)
        #expect(problems.isEmpty)
        let found = try #require(meetingProtocol)
        #expect(found.credit != nil)
        #expect(found.plannedMinutes <= found.minutes && found.minutes <= 90)
        #expect(found.steps.contains { !$0.prompts.isEmpty && $0.collects != nil })
        #expect(found.steps.contains { $0.isPlanning })
    }

    @Test func theBuiltInProtocolIsThePlanOf90Minutes() throws {
        #expect(builtIn.ids == Self.builtInIDs)
        let (meetingProtocol, problems) = builtIn.read(ProtocolShelf.standard)
        #expect(problems.isEmpty)
        let atlas = try #require(meetingProtocol)
        #expect(atlas.title == "ATLAS Looking at Data")
        #expect(atlas.credit?.contains("Buchovecky") == true)
        #expect(atlas.minutes == 90)
        #expect(atlas.plannedMinutes == 86)
        #expect(
            atlas.steps.map { "\($0.id) \($0.minutes)" } == [
                "welcome 5", "last-time 6", "celebrate 3", "begin 3", "read 3", "describe 12", "interpret 12",
                "implications 14", "reflect 7", "plan 13", "read-back 3", "process 5",
            ])
        #expect(atlas.steps.filter(\.isSilent).map(\.id) == ["read"])
        #expect(
            atlas.steps.compactMap(\.collects) == [
                .observation, .interpretation, .implication, .reflection, .reflection,
            ])
        #expect(atlas.steps.filter(\.isPlanning).map(\.id) == ["plan", "read-back"])
        // One line of 44 pixels on 1700 holds about 69 letters of Inter.
        for step in atlas.steps {
            #expect(step.prompts.allSatisfy { $0.count <= 69 }, "\(step.id)")
            #expect(step.rule.count <= 69, "\(step.id)")
        }
    }

    @Test(arguments: ["", "protocol: protocol.yaml\n"])
    func aRetreatMayBringItsOwn(_ line: String) throws {
        let draft = try RetreatDraft(RetreatDraft.good + line)
        try draft.write("protocol.yaml", RetreatDraft.shortProtocol.replacing("Look.", with: "Ours."))
        let reading = draft.check()
        #expect(reading.problems.isEmpty)
        #expect(reading.plan?.meetingProtocol.id == "protocol")
        #expect(reading.plan?.meetingProtocol.steps.first?.rule == "Ours.")
        #expect(reading.plan?.meetingProtocol.minutes == 10)
    }

    @Test func aNamedProtocolGoesBeforeTheRetreatsOwn() throws {
        let draft = try RetreatDraft(RetreatDraft.good + "protocol: short\n")
        try draft.write("protocol.yaml", "not read")
        #expect(draft.check().plan?.meetingProtocol.id == "short")
    }

    @Test func saysByHowMuchThePlanIsTooLong() throws {
        let draft = try RetreatDraft()
        try draft.write("protocol.yaml", RetreatDraft.shortProtocol.replacing("10", with: "104"))
        #expect(draft.check().plan != nil)
        #expect(
            draft.check().problems.map(\.description) == [
                "retreat.yaml:1:1: warning: the plan takes 104 minutes, 14 more than the 90 that a retreat has. "
                    + "Mend: give some steps fewer minutes, or plan two retreats"
            ])
        try draft.write("protocol.yaml", "minutes: 95\n" + RetreatDraft.shortProtocol)
        #expect(draft.check().problems.map(\.fault) == [.longPlan(minutes: 95, limit: 90)])
        try draft.write("protocol.yaml", "minutes: 90\n" + RetreatDraft.shortProtocol)
        #expect(draft.check().problems.isEmpty)
    }

    @Test func findsEverythingAtOnce() throws {
        let draft = try RetreatDraft()
        try draft.write(
            "protocol.yaml",
            """
            credit: us
            minutes: 20
            steps:
              - {id: look, title: Look, minutes: 0, rule: Look.}
              - {id: look, title: Look, minutes: 12.5, rule: Look., wall: galery}
              - {id: talk, title: Talk, minutes: 30, rule: Talk., collects: parked, accent: red, silent: "true"}
              - {id: end, prompts: End., silnet: true}
            """)
        let reading = draft.check()
        #expect(reading.plan == nil)
        let descriptions = reading.problems.map { "\($0.line ?? 0): \($0.severity): \($0.message)" }
        #expect(reading.problems.allSatisfy { $0.file == "protocol.yaml" })
        #expect(
            descriptions == [
                "1: error: \"title\" is missing",
                "2: warning: the steps take 30 minutes, 10 more than the 20 of the protocol",
                "4: error: \"minutes\" must be whole minutes from 1 to 600, not \"0\"",
                "5: error: the id \"look\" is used more than once",
                "5: error: \"minutes\" must be whole minutes from 1 to 600, not \"12.5\"",
                "5: error: \"galery\" is not a known word for \"wall\"",
                "6: error: \"parked\" is not a known word for \"collects\"",
                "6: error: \"red\" is not a known word for \"accent\"",
                "6: error: \"silent\" must be true or false, not the text \"true\"",
                "7: error: \"title\" is missing",
                "7: error: \"minutes\" is missing",
                "7: error: \"rule\" is missing",
                "7: error: \"prompts\" must be a list of \"- \" items, not \"End.\"",
                "7: warning: \"silnet\" is not a known key",
            ])
    }

    @Test(arguments: ["title: A", "title: A\nsteps: []", "title: A\nsteps:\n"])
    func needsSteps(_ yaml: String) throws {
        let draft = try RetreatDraft()
        try draft.write("protocol.yaml", yaml)
        #expect(draft.check().problems.map(\.fault) == [.noSteps])
    }

    @Test func aSchoolsFolderGoesFirst() throws {
        let school = try ScratchFolder()
        try school.write("atlas-looking-at-data.yaml", RetreatDraft.shortProtocol)
        try school.write("ours.yaml", RetreatDraft.shortProtocol)
        try school.write("notes.txt", "not a protocol")
        let shelf = ProtocolShelf(folders: [school.path, school.path + "/nowhere"] + builtIn.folders)
        #expect(shelf.ids == (Self.builtInIDs + ["ours"]).sorted())
        #expect(shelf.read(ProtocolShelf.standard).meetingProtocol?.title == "Short")
    }
}
