import FoundationEssentials
import Retreat
import TestSupport
import Testing

@Suite("An event as JSON")
struct EventCodingTests {
    /// The journal keeps these names for years: a change here breaks the journals that exist.
    @Test(
        "is written as it always was, and read back",
        arguments: [
            (Event.started, #"{"started":{}}"#),
            (.stepEntered(index: 2), #"{"stepEntered":{"index":2}}"#),
            (.paused, #"{"paused":{}}"#),
            (.resumed, #"{"resumed":{}}"#),
            (.extended(index: 2, seconds: 90), #"{"extended":{"index":2,"seconds":90}}"#),
            (.shown(visuals: ["bands", "page"]), #"{"shown":{"visuals":["bands","page"]}}"#),
            (.viewChanged(view: .step), #"{"viewChanged":{"view":"step"}}"#),
            (.viewChanged(view: .visual), #"{"viewChanged":{"view":"visual"}}"#),
            (.viewChanged(view: .full), #"{"viewChanged":{"view":"full"}}"#),
            (.viewChanged(view: .gallery), #"{"viewChanged":{"view":"gallery"}}"#),
            (
                .charted(
                    .added(
                        note: Note(
                            id: 7, category: .observation, text: "\"Tall\" 👩‍🏫", step: "describe", visual: "bands",
                            pin: Pin(x: 0.25, y: 1)))),
                #"{"charted":{"_0":{"added":{"note":{"category":"observation","id":7,"pin":{"x":0.25,"y":1},"step":"describe","#
                    + #""text":"\"Tall\" 👩‍🏫","visual":"bands"}}}}}"#
            ),
            (
                .charted(.added(note: Note(id: 8, category: .parked, text: "x"))),
                #"{"charted":{"_0":{"added":{"note":{"category":"parked","id":8,"text":"x"}}}}}"#
            ),
            (.charted(.edited(id: 7, text: "x")), #"{"charted":{"_0":{"edited":{"id":7,"text":"x"}}}}"#),
            (
                .charted(.moved(id: 7, category: .interpretation)),
                #"{"charted":{"_0":{"moved":{"category":"interpretation","id":7}}}}"#
            ),
            (
                .charted(.moved(id: 7, category: .implication)),
                #"{"charted":{"_0":{"moved":{"category":"implication","id":7}}}}"#
            ),
            (
                .charted(.moved(id: 7, category: .reflection)),
                #"{"charted":{"_0":{"moved":{"category":"reflection","id":7}}}}"#
            ),
            (.charted(.removed(id: 7)), #"{"charted":{"_0":{"removed":{"id":7}}}}"#),
            (
                .planned(.added(action: Action(id: 1, what: "w", team: "t", by: .sample, evidence: "e"))),
                #"{"planned":{"_0":{"added":{"action":{"by":"2026-12-31","evidence":"e","id":1,"team":"t","what":"w"}}}}}"#
            ),
            (.charted(.starred(id: 7, isStarred: true)), #"{"charted":{"_0":{"starred":{"id":7,"isStarred":true}}}}"#),
            (
                .charted(.merged(id: 7, with: 9, text: "x")),
                #"{"charted":{"_0":{"merged":{"id":7,"text":"x","with":9}}}}"#
            ),
            (
                .charted(.split(id: 7, text: "x", rest: Note(id: 8, category: .parked, text: "y"))),
                #"{"charted":{"_0":{"split":{"id":7,"rest":{"category":"parked","id":8,"text":"y"},"text":"x"}}}}"#
            ),
            (.charted(.ordered(id: 7, before: 2)), #"{"charted":{"_0":{"ordered":{"before":2,"id":7}}}}"#),
            (.charted(.draftShown(id: 7)), #"{"charted":{"_0":{"draftShown":{"id":7}}}}"#),
            (.charted(.cites(id: 7, cites: [2])), #"{"charted":{"_0":{"cites":{"cites":[2],"id":7}}}}"#),
            (
                .charted(.parkedEnded(id: 7, end: .carried)),
                #"{"charted":{"_0":{"parkedEnded":{"end":{"carried":{}},"id":7}}}}"#
            ),
            (.planned(.removed(id: 1)), #"{"planned":{"_0":{"removed":{"id":1}}}}"#),
            (
                .planned(.told(id: 1, progress: .dropped, why: "x")),
                #"{"planned":{"_0":{"told":{"id":1,"progress":"dropped","why":"x"}}}}"#
            ),
            (
                .told(.promise(retreat: 2, action: 1, progress: .done, why: nil)),
                #"{"told":{"_0":{"promise":{"action":1,"progress":"done","retreat":2}}}}"#
            ),
            (
                .told(.delta(retreat: 2, note: 7, text: "x")),
                #"{"told":{"_0":{"delta":{"note":7,"retreat":2,"text":"x"}}}}"#
            ),
            (
                .told(.tally(tally: Tally(.fist, counts: [0, 0, 0, 1, 4, 2]))),
                #"{"told":{"_0":{"tally":{"tally":{"counts":[0,0,0,1,4,2],"kind":"fist","mean":4.1}}}}}"#
            ),
            (.viewChanged(view: .parking), #"{"viewChanged":{"view":"parking"}}"#),
            (.viewChanged(view: .loose), #"{"viewChanged":{"view":"loose"}}"#),
            (.chainShown(end: .note(7)), #"{"chainShown":{"end":{"note":{"_0":7}}}}"#),
            (
                .cardShown(card: CueCard(id: "blame", occasion: "o", line: "l")),
                #"{"cardShown":{"card":{"id":"blame","line":"l","occasion":"o"}}}"#
            ),
            (.recordStopped, #"{"recordStopped":{}}"#),
            (.recordResumed, #"{"recordResumed":{}}"#),
            (.looked(.gridLaid), #"{"looked":{"_0":{"gridLaid":{}}}}"#),
            (.looked(.gridLifted), #"{"looked":{"_0":{"gridLifted":{}}}}"#),
            (
                .looked(.guessed(guess: Guess(visual: "bands", mark: ["Small", "Low"], value: 0.5, text: "50%"))),
                #"{"looked":{"_0":{"guessed":{"guess":{"mark":["Small","Low"],"text":"50%","value":0.5,"visual":"bands"}}}}}"#
            ),
            (
                .looked(
                    .focused(focus: Focus(visual: "bands", region: Region(x: 0.5, y: 0, width: 0.25, height: 1)))),
                #"{"looked":{"_0":{"focused":{"focus":{"region":{"height":1,"width":0.25,"x":0.5,"y":0},"visual":"bands"}}}}}"#
            ),
            (.looked(.frozen), #"{"looked":{"_0":{"frozen":{}}}}"#),
            (.looked(.thawed), #"{"looked":{"_0":{"thawed":{}}}}"#),
            (.looked(.unfocused), #"{"looked":{"_0":{"unfocused":{}}}}"#),
            (.looked(.guessesCleared), #"{"looked":{"_0":{"guessesCleared":{}}}}"#),
            (
                .looked(.pinned(note: 3, visual: "bands", pin: Pin(x: 0.25, y: 1, mark: ["Small", "Extending"]))),
                #"{"looked":{"_0":{"pinned":{"note":3,"pin":{"mark":["Small","Extending"],"x":0.25,"y":1},"#
                    + #""visual":"bands"}}}}"#
            ),
            (.blanked, #"{"blanked":{}}"#),
            (.unblanked, #"{"unblanked":{}}"#),
            (.finished, #"{"finished":{}}"#),
            (.undone, #"{"undone":{}}"#),
            (.forgotten(changes: 7, wasOpened: true), #"{"forgotten":{"changes":7,"wasOpened":true}}"#),
        ])
    func json(event: Event, json: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(event), as: UTF8.self) == json)
        #expect(try JSONDecoder().decode(Event.self, from: Data(json.utf8)) == event)
    }

    @Test("of an opening holds the whole plan")
    func opened() throws {
        var bare = Plan.sample
        bare.start = nil
        bare.why = nil
        bare.visuals = []
        bare.meetingProtocol.credit = nil
        for plan in [Plan.sample, bare] {
            let json = try JSONEncoder().encode(Event.opened(plan: plan))
            #expect(try JSONDecoder().decode(Event.self, from: json) == .opened(plan: plan))
        }
    }

    @Test("of a change holds the moment in milliseconds")
    func change() throws {
        let change = Change(at: .sample, events: [.started, .stepEntered(index: 0)])
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = try encoder.encode(change)
        #expect(
            String(decoding: json, as: UTF8.self)
                == #"{"at":1796279400000,"events":[{"started":{}},{"stepEntered":{"index":0}}]}"#)
        #expect(try JSONDecoder().decode(Change.self, from: json) == change)
    }
}
