import RoomAPI
import Testing

@Suite("What a rehearsal has found")
struct RehearsalTests {
    private let empty = Room.Rehearsal(name: "demo", title: "Demo", speed: 20, lasts: 60_000)

    @Test("is told once, with the smallest letters that were seen")
    func once() {
        var rehearsal = empty
        rehearsal.add(Room.Finding(.small, on: "Describe", words: ["Small"], arcMinutes: 12, wanted: 16))
        rehearsal.add(Room.Finding(.small, on: "Interpret", words: ["Small"], arcMinutes: 9, wanted: 16))
        rehearsal.add(Room.Finding(.small, on: "Describe", words: ["Small"], arcMinutes: 14, wanted: 16))
        rehearsal.add(Room.Finding(.small, on: "Describe", words: ["Other"], arcMinutes: 12, wanted: 16))
        #expect(rehearsal.findings.map(\.words) == [["Small"], ["Other"]])
        #expect(rehearsal.findings.first?.screen == "Describe")
        #expect(rehearsal.findings.first?.more == 1)
        #expect(rehearsal.findings.first?.arcMinutes == 9)
    }

    @Test("is counted beyond what anybody reads")
    func limit() {
        var rehearsal = empty
        for number in 0..<(Room.Rehearsal.mostFindings + 7) {
            rehearsal.add(Room.Finding(.overflows, on: "Describe", words: ["\(number)"]))
        }
        #expect(rehearsal.findings.count == Room.Rehearsal.mostFindings)
        #expect(rehearsal.more == 7)
    }
}
