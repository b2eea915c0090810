import Retreat
import TestSupport
import Testing

/// How the guard looks for words, whatever the lists hold; `LibraryTests` measures the lists.
@Suite struct BecauseGuardTests {
    private static let latin = GuardWords(
        language: "en", common: ["the", "is", "by"], explains: ["because", "that's why"], judges: ["too low"])
    private static let french = GuardWords(
        language: "fr", common: ["les", "est", "élèves"], explains: ["car", "parce qu"], judges: [])
    private static let joined = GuardWords(
        language: "ar", matching: .beginnings, explains: ["لأن"], judges: [])
    private static let spaceless = GuardWords(
        language: "zh-Hans", matching: .anywhere, explains: ["因为"], judges: ["很差"])
    private let finder = BecauseGuard(languages: [latin, french, joined, spaceless])

    @Test(
        arguments: [
            ("Because the class is small", .explains, "because"), ("It is low, BECAUSE!", .explains, "because"),
            ("That’s why the bar is low", .explains, "that's why"), ("The bar is too low", .judges, "too low"),
            ("The bar is too low because of the test", .explains, "because"),
            ("Les élèves lisent car la classe est petite", .explains, "car"),
            ("Parce qu’ils sont peu, les notes montent", .explains, "parce qu"),
            // The same letters, composed otherwise.
            ("Les e\u{301}le\u{300}ves lisent car il pleut", .explains, "car"),
            ("النتائج أعلى لأنهم أقل", .explains, "لأن"), ("三年级更高因为班小", .explains, "因为"), ("三班很差", .judges, "很差"),
        ] as [(String, Slip.Kind, String)])
    func finds(text: String, kind: Slip.Kind, words: String) {
        #expect(finder.slip(in: text) == Slip(kind: kind, words: words))
    }

    @Test(
        arguments: [
            "The bar is low", "Nobody came by car, the bus is late", "Too much is low", "becauses", "",
            "The lower bar is red", "الآن النتائج أعلى", "三班的柱子最高",
        ])
    func findsNothing(text: String) {
        #expect(finder.slip(in: text) == nil)
    }

    @Test("offers the first column that interprets, to what describes only")
    func offer() throws {
        let notes: [Command] = [
            .note("Because it is so"), .note("It is so"), .note("Because it is so", as: .interpretation),
            .note("Because it is so", as: .parked),
        ]
        let session = try #require(try RoomState.after([.start, .go("describe")] + notes).session)
        let offers = session.notes.map { finder.offer(for: $0, in: session)?.column.id }
        #expect(offers == [.interpretation, nil, nil, nil])
        #expect(session.notes.count == 4)
    }

    @Test("offers the next column of another kind where a protocol interprets nowhere")
    func withoutInterpretation() throws {
        var plan = Plan.sample
        plan.meetingProtocol.categories = [
            NoteCategory(id: .observation, heading: "Notices", role: .describe),
            NoteCategory(id: .reflection, heading: "Wonders", role: .ask),
        ]
        let room = try RoomState.after([.start, .go("describe"), .note("Because")], opening: plan)
        let session = try #require(room.session)
        #expect(finder.offer(for: session.notes[0], in: session)?.column.id == .reflection)
        plan.meetingProtocol.categories.removeLast()
        let bare = try #require(
            try RoomState.after([.start, .go("describe"), .note("Because")], opening: plan).session)
        #expect(finder.offer(for: bare.notes[0], in: bare)?.column.id == .parked)
    }
}
