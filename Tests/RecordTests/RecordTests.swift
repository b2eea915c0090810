import Record
import Retreat
import TestSupport
import Testing

@Suite("A record")
struct RecordTests {
    @Test("as Markdown holds what the team needs, and not who or when")
    func markdown() throws {
        #expect(
            try Record.ofWholeMeeting().markdown == """
                # Are our readers growing in every class?

                Grade 3 · 2026-12-03 · ATLAS: Looking at Data (After the ATLAS protocol (SRI))

                We look at one data set together, to plan the next six weeks.

                ## What we see

                - **2** The lowest band is the tallest in Class B (Reading bands at the end of Grade 3)
                - **3** Class A has no student in the lowest band (Reading bands at the end of Grade 3)

                ## What it might mean

                - **4** Small groups may have helped

                ## What it asks of us

                - **5** Read aloud every day

                ## What we take with us

                - **6** We looked longer than we talked

                ## Parking lot

                - **1** Who is missing from this?

                ## Action plan

                | No. | What | Team | By | Evidence |
                | --- | --- | --- | --- | --- |
                | 1 | Read aloud in small groups every day | Grade 3 | 2026-12-31 | Reading bands after six weeks |

                ## What we looked at

                | Visual | Source | Kind of evidence |
                | --- | --- | --- |
                | Reading bands at the end of Grade 3 | School assessment, spring | Internal assessment |
                | Growth from kindergarten to Grade 3 | School assessment, yearly | Internal assessment |
                | A page of a reading journal |  | Work sample |

                The notes speak of: Internal assessment 2.

                ## Time

                | Step | Planned (min) | Actual (min) |
                | --- | --- | --- |
                | Getting started | 3 | 2 |
                | Silent reading | 2 | 1 |
                | Describing | 10 | 3 |
                | Interpreting | 10 | 2 |
                | Implications for practice | 5 | 3 |
                | Reflecting | 5 | 2 |

                """)
    }

    @Test("as JSON says what its documentation says")
    func json() throws {
        var state = try RoomState.after([.start, .next, .next])
        try state.perform(
            .chart(.add(NewNote(text: "Seen", visual: "page", pin: Pin(x: 0.5, y: 0.5)))), at: 200)
        try state.perform(.sampleAction, at: 201)
        var record = Record(try #require(state.session))
        record.steps = [record.steps[0], record.steps[2]]
        record.visuals = [record.visuals[2]]
        record.notes = [record.notes[0]]
        #expect(
            try record.json == """
                {
                  "actions" : [
                    {
                      "by" : "2026-12-31",
                      "evidence" : "Reading bands after six weeks",
                      "number" : 1,
                      "team" : "Grade 3",
                      "what" : "Read aloud in small groups every day"
                    }
                  ],
                  "date" : "2026-12-03",
                  "evidence" : [
                    {
                      "kind" : "work-sample",
                      "notes" : 1
                    }
                  ],
                  "name" : "grade-3-reading",
                  "notes" : [
                    {
                      "category" : "observation",
                      "heading" : "What we see",
                      "notes" : [
                        {
                          "number" : 1,
                          "pin" : {
                            "x" : 0.5,
                            "y" : 0.5
                          },
                          "text" : "Seen",
                          "visual" : "A page of a reading journal",
                          "visualID" : "page"
                        }
                      ],
                      "role" : "describe"
                    }
                  ],
                  "protocol" : {
                    "credit" : "After the ATLAS protocol (SRI)",
                    "title" : "ATLAS: Looking at Data"
                  },
                  "steps" : [
                    {
                      "actualMinutes" : 1,
                      "plannedMinutes" : 3,
                      "title" : "Getting started"
                    },
                    {
                      "plannedMinutes" : 10,
                      "title" : "Describing"
                    }
                  ],
                  "team" : "Grade 3",
                  "title" : "Are our readers growing in every class?",
                  "visuals" : [
                    {
                      "evidence" : "work-sample",
                      "id" : "page",
                      "title" : "A page of a reading journal"
                    }
                  ],
                  "why" : "We look at one data set together, to plan the next six weeks."
                }

                """)
    }

    @Test("reads back what it wrote, and passes over names of later versions")
    func roundTrip() throws {
        let record = try Record.ofWholeMeeting()
        let json = try record.json
        #expect(try Record(json: json) == record)
        let later = json.replacing("\"actions\"", with: "\"later\": [1], \"actions\"", maxReplacements: 1)
        #expect(try Record(json: later) == record)
        #expect(throws: DecodingError.self) { try Record(json: "{}") }
    }

    @Test("of a retreat that only lies open has no notes, and the planned day")
    func lobby() throws {
        let record = Record(try #require(try RoomState.after([]).session))
        #expect(record.date == Day(year: 2026, month: 12, day: 3))
        #expect(record.steps.allSatisfy { $0.actualMinutes == nil })
        #expect(record.notes.map(\.category) == (MeetingProtocol.sample.categories + [.parkingLot]).map(\.id))
        #expect(!record.markdown.contains("## What we see"))
        #expect(!record.markdown.contains("## Action plan"))
    }

    @Test(
        "has the room's day, not that of UTC",
        arguments: [(0, 25_200, 3), (0, -25_200, 2), (11 * 3600, 0, 3), (18 * 3600, 0, 4), (11 * 3600, 25_200, 4)])
    func localDay(seconds: Int, utcOffset: Int, day: Int) throws {
        var plan = Plan.sample
        plan.start = nil
        var state = try RoomState.after([], opening: plan)
        try state.perform(.start, at: seconds)
        let record = Record(try #require(state.session), utcOffset: utcOffset)
        #expect(record.date == Day(year: 2026, month: 12, day: day))
    }

    @Test(
        "rounds the time of a step to whole minutes",
        arguments: [(29, 0), (30, 1), (89, 1), (90, 2), (3600, 60)])
    func minutes(seconds: Int, minutes: Int) throws {
        var state = try RoomState.after([])
        try state.perform(.start, at: 0)
        try state.perform(.next, at: seconds)
        #expect(Record(try #require(state.session)).steps.map(\.actualMinutes) == [minutes, nil, nil, nil, nil, nil])
    }

    @Test("keeps hostile text as text in every place")
    func hostile() throws {
        var plan = Plan.sample
        plan.title = "# A | B\n\n## <b>"
        plan.why = "1. *Why*"
        plan.visuals[0].title = "a|b"
        let text = "<script>| [x](y) `c` #"
        var state = try RoomState.after([.start], opening: plan)
        try state.perform(.chart(.add(NewNote(text: text, category: "observation", visual: "bands"))))
        try state.perform(.action(text, team: "A|B", by: .sample, evidence: "- |"))
        let lines = Record(try #require(state.session)).markdown.split(separator: "\n")
        #expect(lines[0] == ##"# \# A \| B ## \<b\>"##)
        #expect(lines.contains(#"1\. \*Why\*"#))
        #expect(lines.contains(#"- **1** \<script\>\| \[x\](y) \`c\` # (a\|b)"#))
        #expect(lines.contains(#"| 1 | \<script\>\| \[x\](y) \`c\` # | A\|B | 2026-12-31 | \- \| |"#))
    }
}

extension Record {
    fileprivate static func ofWholeMeeting() throws -> Record {
        let session = try RoomState.after(Command.wholeMeeting).session
        return Record(try #require(session))
    }
}
