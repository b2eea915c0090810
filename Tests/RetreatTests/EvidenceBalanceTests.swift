import Retreat
import TestSupport
import Testing

@Suite("Hard and soft evidence")
struct EvidenceBalanceTests {
    private func notes(_ visuals: [Visual.ID?]) -> [Command] {
        visuals.map { .chart(.add(NewNote(text: "Seen", category: "observation", visual: $0))) }
    }

    @Test("is counted by the notes that speak of it, drafts and removed notes apart")
    func counts() throws {
        let commands: [Command] =
            [.start] + notes(["bands", "growth", "page", nil]) + [
                .chart(.add(NewNote(text: "Later", visual: "bands", isDraft: true))), .chart(.remove(1)),
            ]
        let evidence = try #require(try RoomState.after(commands).session?.evidence)
        #expect(evidence.counts == [.internalAssessment: 1, .workSample: 1])
        #expect(evidence.count(.hard) == 1)
        #expect(evidence.count(.soft) == 1)
    }

    @Test(
        "is missed while the group interprets, when three notes speak of the other side alone",
        arguments: [
            ("interpret", ["bands", "bands"], nil), ("interpret", ["bands", "growth", "bands"], .soft),
            ("interpret", ["page", "page", "page"], .hard), ("interpret", ["bands", "bands", "page"], nil),
            ("describe", ["bands", "bands", "bands"], nil),
        ] as [(String, [Visual.ID], EvidenceSide?)])
    func missing(step: String, visuals: [Visual.ID], side: EvidenceSide?) throws {
        var plan = Plan.sample
        plan.meetingProtocol.steps.append(
            Step(id: "interpret", title: "Interpret", minutes: 5, rule: "Why?", collects: .interpretation))
        let state = try RoomState.after([.start] + notes(visuals) + [.go(step)], opening: plan)
        #expect(state.session?.missingEvidence == side)
    }

    @Test("of a kind lies on one side", arguments: EvidenceKind.allCases)
    func sides(kind: EvidenceKind) {
        let soft: [EvidenceKind] = [.workSample, .observation, .survey]
        #expect((kind.side == .soft) == soft.contains(kind))
    }

    @Test("and what is parked without an end is named in the last step and after it")
    func unended() throws {
        var state = try RoomState.after([
            .start, .note("Who?", as: .parked), .note("When?", as: .parked), .chart(.endParked(2, .dropped)),
        ])
        #expect(state.session?.unendedItems == [])
        try state.perform(.go("\(Plan.sample.meetingProtocol.steps.count)"))
        #expect(state.session?.unendedItems == [1])
        try state.perform(.finish)
        #expect(state.session?.unendedItems == [1])
    }
}
