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
                .noteAdded(
                    note: Note(
                        id: 7, category: .observation, text: "\"Tall\" 👩‍🏫", step: "describe", visual: "bands",
                        pin: Pin(x: 0.25, y: 1))),
                #"{"noteAdded":{"note":{"category":"observation","id":7,"pin":{"x":0.25,"y":1},"step":"describe","#
                    + #""text":"\"Tall\" 👩‍🏫","visual":"bands"}}}"#
            ),
            (
                .noteAdded(note: Note(id: 8, category: .parked, text: "x")),
                #"{"noteAdded":{"note":{"category":"parked","id":8,"text":"x"}}}"#
            ),
            (.noteEdited(id: 7, text: "x"), #"{"noteEdited":{"id":7,"text":"x"}}"#),
            (
                .noteMoved(id: 7, category: .interpretation),
                #"{"noteMoved":{"category":"interpretation","id":7}}"#
            ),
            (.noteMoved(id: 7, category: .implication), #"{"noteMoved":{"category":"implication","id":7}}"#),
            (.noteMoved(id: 7, category: .reflection), #"{"noteMoved":{"category":"reflection","id":7}}"#),
            (.noteRemoved(id: 7), #"{"noteRemoved":{"id":7}}"#),
            (
                .actionAdded(action: Action(id: 1, what: "w", team: "t", by: .sample, evidence: "e")),
                #"{"actionAdded":{"action":{"by":"2026-12-31","evidence":"e","id":1,"team":"t","what":"w"}}}"#
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
