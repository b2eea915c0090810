import Library
import Retreat
import Testing

@Suite struct ShelfTests {
    @Test func listsWhatThereIs() throws {
        let draft = try RetreatDraft()
        try draft.write("../autumn.retreat/retreat.yaml", "team: 4\n")
        try draft.write("../winter.retreat/notes.txt", "no retreat.yaml here")
        try draft.write("../notes.txt", "not a retreat")
        try draft.write("../.hidden.retreat/retreat.yaml", RetreatDraft.good)
        try draft.write("../a\u{7}b.retreat/retreat.yaml", RetreatDraft.good)
        let list = draft.shelf.list()
        #expect(list.map(\.name) == ["autumn", "spring", "winter"])
        #expect(list.map(\.title) == [nil, "Are we growing?", nil])
        #expect(list.map(\.team) == [nil, "Grade 3", nil])
        #expect(list.map(\.problems) == [2, 0, 1])
    }

    @Test func putsPlansInTheOrderOfTheirDays() throws {
        let draft = try RetreatDraft()
        let undated = "title: Why?\nteam: Grade 4\nvisuals: []\n"
        for (name, start) in [("late", "2027-03-01T13:30"), ("early", "2026-09-01T08:00")] {
            try draft.write("../\(name).retreat/retreat.yaml", undated + "start: \(start)\n")
        }
        try draft.write("../undated.retreat/retreat.yaml", undated)
        try draft.write("../broken.retreat/retreat.yaml", "team: 4\n")
        let plans = draft.shelf.plans()
        #expect(plans.plans.map(\.plan.name).filter { $0 != "spring" } == ["early", "late", "undated"])
        #expect(plans.unreadable == ["broken"])
        #expect(plans.plans.allSatisfy { $0.revised.milliseconds > 1_700_000_000_000 })
    }

    @Test(arguments: ["", "..", "../spring", "spring/../spring", "/etc", ".hidden", "a\u{202E}b", "a/b"])
    func refusesWhatIsNoName(_ name: String) throws {
        let reading = try RetreatDraft().shelf.read(name)
        #expect(reading.plan == nil)
        #expect(reading.problems.map(\.fault) == [.badRetreatName(name: name)])
    }

    @Test func namesTheNearest() throws {
        let draft = try RetreatDraft()
        #expect(
            draft.shelf.read("sprnig").problems.map(\.description) == [
                "sprnig.retreat: error: there is no retreat \"sprnig\". Mend: did you mean \"spring\"?"
            ])
    }

    @Test func readsByName() throws {
        let draft = try RetreatDraft()
        #expect(draft.shelf.read("spring").plan?.name == "spring")
        #expect(RetreatShelf(folders: ["/nowhere"], protocols: draft.protocols).list().isEmpty)
    }
}
