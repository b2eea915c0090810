import Retreat
import RoomAPI
import TestSupport
import Testing
import Varlink

@Suite struct RequestTests {
    static let requests: [Room.Request] = [
        .list, .calendar, .protocols(id: nil), .protocols(id: "tuning"), .open(name: "Demo"), .status, .watch,
        .snapshot,
        .record(name: nil), .record(name: "Demo"),
        .forget(name: "Demo", sure: false), .forget(name: "Demo", sure: true),
        .print(visual: "bands", retreat: nil, pins: false), .print(visual: "bands", retreat: "Demo", pins: true),
        .command(.start), .command(.next), .command(.nextWhenDue), .command(.back), .command(.go("describe")),
        .command(.pause),
        .command(.resume), .command(.extend(seconds: 180, from: nil)), .command(.extend(seconds: 120, from: "reflect")),
        .command(.showPrompt(2)), .command(.showPrompt(nil)), .command(.nextRound), .command(.veil), .command(.unveil),
        .command(.show(["bands", "growth"], full: false)),
        .command(.show([], full: true)),
        .command(.chart(.add(NewNote(text: "Seen")))), .command(.chart(.add(NewNote(text: "Seen"))), names: .replace),
        .command(.chart(.edit(7, text: "Other words")), names: .allow),
        .command(.chart(.add(NewNote(text: "Seen", category: "parked", visual: "bands", pin: Pin(x: 0.25, y: 0.5))))),
        .command(.chart(.edit(7, text: "Other words"))), .command(.chart(.move(7, to: "interpretation"))),
        .command(.chart(.remove(7))), .command(.chart(.star(7, isStarred: false))),
        .command(.chart(.merge(3, with: 5, text: nil))), .command(.chart(.merge(3, with: 5, text: "Both"))),
        .command(.chart(.split(4, first: "One", second: "Two"))), .command(.chart(.order(4, before: nil))),
        .command(.chart(.order(4, before: 2))), .command(.chart(.showDraft(4))), .command(.chart(.cite(8, [2, 5]))),
        .command(.chart(.endParked(6, .answered("Yes")))), .command(.chart(.endParked(6, .taken(by: "Grade 3")))),
        .command(.chart(.endParked(6, .carried))), .command(.chart(.endParked(6, .dropped))),
        .command(.chart(.add(NewNote(text: "Maybe", cites: [1], isDraft: true)))),
        .command(.action("Groups", team: "K team", by: .sample, evidence: "Records")),
        .command(.plan(.add(ActionFields(what: "Read"), isOneMore: true))),
        .command(
            .plan(
                .edit(
                    2,
                    ActionFields(
                        team: "K team", by: .sample, cites: [4, 7], classes: ["A"], start: .sample, check: .sample,
                        resources: "Books")))),
        .command(.plan(.edit(2, ActionFields(what: "Read", evidence: "Bands")))),
        .command(.tell(.promise(1, .done, why: nil))), .command(.tell(.delta(1, text: "We did"))),
        .command(.tell(.tally(.balance, [0, 1, 0, 2, 5, 3]))), .actions(team: nil, open: false),
        .actions(team: "K", open: true),
        .history(team: nil), .history(team: "K"),
        .command(.plan(.remove(2))), .command(.plan(.tell(2, .underWay, why: nil))),
        .command(.plan(.tell(2, .dropped, why: "No time"))),
        .command(.chart(.add(NewNote(text: "Seen", place: "growth:C4")))),
        .command(.chart(.add(NewNote(text: "Seen", visual: "b", pin: Pin(x: 0.5, y: 0.25, mark: ["Small", "Low"]))))),
        .command(.look(.grid(true))), .command(.look(.grid(false))),
        .command(.look(.pin(.named("C4"), note: nil))), .command(.look(.pin(.named("Small/Extending"), note: 3))),
        .command(.look(.predict(.named(label: "Small/Extending", value: "32%")))), .command(.look(.clearGuesses)),
        .command(.look(.freeze(true))), .command(.look(.freeze(false))), .command(.look(.focus(nil))),
        .command(.look(.focus(.named("growth:C2-D5")))),
        .command(.gallery), .command(.parking), .command(.looseEnds), .command(.chain(.note(7))),
        .command(.chain(.action(2))), .cards,
        .rehearse(name: "Demo", speed: 40), .stopRehearsal, .rehearsalReport,
        .showCard(id: "blame"), .command(.hideCard), .command(.offRecord), .command(.onRecord),
        .command(.turnPage(to: 2)), .command(.blank), .command(.unblank), .command(.undo),
        .command(.finish),
    ]

    @Test(arguments: requests)
    func bothEndsReadTheSame(request: Room.Request) throws {
        let member = String(request.method.dropFirst(Room.interface.count + 1))
        #expect(try Room.Request(method: member, parameters: .object(request.parameters)) == request)
    }

    @Test(arguments: requests)
    func whatIsSentFitsTheDescription(request: Room.Request) throws {
        let description = try InterfaceDescription(parsing: Room.interfaceDescription)
        let member = String(request.method.dropFirst(Room.interface.count + 1))
        let method = try #require(description.method(member))
        #expect(description.misfit(of: .object(request.parameters), to: method.input) == nil)
    }

    @Test(arguments: requests.filter(\.isChange))
    func aChangeMayNameTheRevisionThatItsCallerSaw(request: Room.Request) throws {
        let call = Room.Call(request, ifRevision: 12)
        let member = String(request.method.dropFirst(Room.interface.count + 1))
        let description = try InterfaceDescription(parsing: Room.interfaceDescription)
        let method = try #require(description.method(member))
        #expect(description.misfit(of: .object(call.parameters), to: method.input) == nil)
        #expect(try Room.Call(method: member, parameters: .object(call.parameters)) == call)
        try call.check(against: 12)
        #expect(throws: RoomError.changedMeanwhile(seen: 12, revision: 13)) { try call.check(against: 13) }
        try Room.Call(request).check(against: 13)
    }

    @Test func everyMethodOfTheDescriptionIsARequest() throws {
        let description = try InterfaceDescription(parsing: Room.interfaceDescription)
        let known = Set(Self.requests.map { String($0.method.dropFirst(Room.interface.count + 1)) })
        #expect(Set(description.methods.map(\.name)) == known)
    }

    private static let wrong: [(String, String, JSON)] = [
        ("AddAction", "by", ["what": "x", "team": "x", "by": "soon", "evidence": "x"]),
        ("AddNote", "category", ["text": "x", "category": 7]), ("AddNote", "text", ["text": 7]),
        ("AddNote", "pin.y", ["text": "x", "pin": ["x": 0.5]]), ("Show", "visuals[1]", ["visuals": ["a", 1]]),
        ("Extend", "milliseconds", ["milliseconds": "3m"]), ("MoveNote", "category", ["number": 1]),
    ]

    @Test(arguments: wrong)
    func aWrongParameterIsNamed(method: String, parameter: String, parameters: JSON) {
        #expect(throws: CallError.invalidParameter(parameter)) {
            try Room.Request(method: method, parameters: parameters)
        }
    }

    @Test func aRehearsalHasTheUsualSpeedWhereNoneIsNamed() throws {
        #expect(
            try Room.Request(method: "Rehearse", parameters: ["name": "Demo"])
                == .rehearse(name: "Demo", speed: Room.Rehearsal.usualSpeed))
    }

    @Test func anUnknownMethodIsNamedInFull() {
        #expect(throws: CallError.methodNotFound("io.retreatd.Room.Dance")) {
            try Room.Request(method: "Dance", parameters: [:])
        }
    }
}
