import Testing

@testable import Retreat

@Suite struct NameMatcherTests {
    private let matcher = NameMatcher(Roster(SampleRoster.text))

    @Test func theRosterIsOfTwoHundred() {
        #expect(SampleRoster.all.count == 200)
        #expect(Roster(SampleRoster.text).count == 200)
    }

    /// Every one of the 200 in whole and by the given name, in the sentences of the script.
    @Test func findsNames() {
        var count = 0
        var misses: [String] = []
        for (people, sentences, given) in Self.scripts {
            for (index, line) in people.enumerated() {
                let name = SampleRoster.name(line)
                for (place, form) in [name, given(name)].enumerated() {
                    let sentence = sentences[(index + place) % sentences.count].filled(form)
                    count += 1
                    if !matcher.names(sentence) { misses.append(sentence) }
                }
            }
        }
        #expect(count == 400)
        // Given names alone that are words, in scripts without capitals: two Chinese, three Korean, seven Arabic.
        #expect(misses.count == 12, "\(misses)")
    }

    /// At the beginning of a sentence, where a capital says nothing.
    @Test func findsNamesAtTheBeginning() {
        let people = SampleRoster.words + SampleRoster.latin + SampleRoster.marked
        let sentences = people.enumerated().map { index, line in
            SampleSentences.atStart[index % 3].filled(Self.first(SampleRoster.name(line)))
        }
        let misses = sentences.filter { !matcher.names($0) }
        #expect(sentences.count == 76)
        #expect(misses.isEmpty)
    }

    /// Vietnamese names as they are typed without marks, in English sentences.
    @Test func findsNamesWithoutMarks() {
        let sentences = SampleRoster.vietnamese.enumerated().map { index, line in
            SampleSentences.english[index % 5].filled(SampleRoster.name(line).withoutMarks)
        }
        let misses = sentences.filter { !matcher.names($0) }
        #expect(sentences.count == 48)
        #expect(misses.isEmpty)
    }

    @Test func findsNobodyWhereNobodyIsNamed() {
        let alarms = SampleSentences.withoutNames.filter { matcher.names($0) }
        #expect(SampleSentences.withoutNames.count == 151)
        // Two words that begin a sentence as a name would, and two Chinese words that hold a name across their border.
        #expect(alarms.count == 4, "\(alarms)")
    }

    @Test(arguments: [
        ("Minh Anh reads well", "A student reads well"),
        ("I think Anh Minh and Noah read", "I think a student and a student read"),
        ("Ask Ms Zeidan, and Will Baker's team", "Ask Ms Zeidan, and a student's team"),
        ("What did Nguyễn Thị Minh Anh do?", "What did a student do?"), ("NTMA was away", "NTMA was away"),
        ("CDB was away", "A student was away"), ("Give it to M.K. now", "Give it to a student now"),
        ("Both BALANCED and CDB", "Both BALANCED and a student"), ("OHara and O'Hara", "A student and a student"),
        ("Marykate read", "A student read"), ("左边是王小明。", "左边是一名学生。"), ("王老师说", "一名学生说"),
        ("김민준이가 읽었다", "한 학생이가 읽었다"), ("سأل إيمان زيدان", "سأل أحد المعلمين"),
        ("mình thấy khác", "mình thấy khác"), ("Trường hợp của Lan", "Trường hợp của a student"),
        ("Ｎｏａｈ reads", "A student reads"), ("BO\u{308}RN".lowercased(), "bo\u{308}rn"),
        ("Bjo\u{308}rn fell", "A student fell"),
    ])
    func putsAStudentInTheirPlace(_ text: String, _ want: String) {
        #expect(matcher.depersonalized(text) == want)
    }

    @Test(arguments: [
        ("Grace", true), ("May", false), ("Black", false), ("Brown", false), ("noah_score", true), ("minhAnh", false),
        ("minh-anh-essay", true), ("will-baker", true), ("class_will_open", false), ("Large", false),
    ])
    func looksAtLabels(_ text: String, _ isName: Bool) {
        #expect(matcher.names(text, as: .label) == isName)
    }

    @Test func readsARoster() {
        let roster = Roster("\u{FEFF}# names\n\n- \"Ana Ruiz\": Nita, A\nteachers:\n王小明：小王\nX\n")
        #expect(roster.people.map(\.names) == [["Ana Ruiz", "Nita"], ["王小明", "小王"], []])
        #expect(roster.people.map(\.kind) == [.student, .teacher, .teacher])
        #expect(roster.shortLines == [3, 6])
    }

    private static let scripts: [(people: [String], sentences: [String], given: @Sendable (String) -> String)] = [
        (SampleRoster.words, SampleSentences.english, first),
        (SampleRoster.latin, SampleSentences.english, first),
        (SampleRoster.marked, SampleSentences.english, first),
        (SampleRoster.vietnamese, SampleSentences.vietnamese, last),
        (SampleRoster.chinese, SampleSentences.chinese, withoutFamily),
        (SampleRoster.korean, SampleSentences.korean, withoutFamily),
        (SampleRoster.arabic, SampleSentences.arabic, first),
    ]

    @Sendable private static func withoutFamily(_ name: String) -> String {
        String(name.dropFirst(name.count > 3 ? 2 : 1))
    }

    @Sendable private static func last(_ name: String) -> String { String(name.split(separator: " ").last ?? "") }

    @Sendable private static func first(_ name: String) -> String { String(name.split(separator: " ").first ?? "") }
}

extension String {
    /// The sentence with a name in the place of `*`.
    fileprivate func filled(_ name: String) -> String {
        split(separator: "*", omittingEmptySubsequences: false).joined(separator: name)
    }

    /// As people type Vietnamese on a keyboard without marks.
    fileprivate var withoutMarks: String {
        split(separator: " ").map { word in
            let base = FoldedWord(word).base
            return base.prefix(1).uppercased() + base.dropFirst()
        }.joined(separator: " ")
    }
}
