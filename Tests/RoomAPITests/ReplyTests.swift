import Retreat
import RoomAPI
import TestSupport
import Testing
import Varlink

@Suite struct ReplyTests {
    private let description: InterfaceDescription

    init() throws {
        description = try InterfaceDescription(parsing: Room.interfaceDescription)
    }

    private static let problem = Room.Problem(
        severity: .warning, file: "retreat.yaml", line: 7, column: nil, message: "odd", mend: "look")

    private static let calendar = Room.Calendar(
        meetings: [Room.Meeting(.sample, isHeld: true, revised: .sample)],
        zone: Room.Zone(
            Zone(
                name: "Asia/Ho_Chi_Minh",
                periods: [.init(from: .sample, utcOffset: 25_200, name: "+07", isSummerTime: false)])),
        unreadable: ["autumn"])

    private static let offer = Room.Offer(
        Slip(kind: .explains, words: "because"), NoteCategory(id: .interpretation, heading: "H", role: .interpret))

    private static let teamAction = Room.TeamAction(
        team: "K", retreat: "autumn", date: .sample,
        action: Room.Action(Action(id: 1, what: "Read", team: "K", by: .sample, check: .sample, why: "Why")))

    private static let rehearsal: Room.Rehearsal = {
        var rehearsal = Room.Rehearsal(name: "Demo", title: "T", speed: 20, lasts: 60_000)
        rehearsal.add(Room.Finding(.small, on: "Describe", words: ["Small"], arcMinutes: 9.5, wanted: 16))
        for kind in Room.Finding.Kind.allCases {
            rehearsal.add(Room.Finding(kind, on: "Lobby", message: "odd", mend: "look"))
        }
        return rehearsal
    }()

    private static var past: Room.PastRetreat {
        get throws {
            let state = try RoomState.after([
                .start, .tell(.tally(.fist, [0, 0, 0, 2, 4, 1])), .tell(.tally(.safe, [0, 0, 0, 1, 1, 0])),
            ])
            return Room.PastRetreat(try #require(state.session), date: nil, done: 0)
        }
    }

    static let errors: [RoomError] =
        [
            Refusal.noRetreatOpen, .retreatRunning(title: "T"), .notStarted, .alreadyStarted, .finished, .atFirstStep,
            .atLastStep, .noSuchStep(name: "x", known: ["y"]), .noSuchVisual(name: "x", known: ["y"]),
            .tooManyVisuals(limit: 4), .noSuchNote(id: 7), .sameNote(id: 7), .circularCitation(id: 7),
            .notParked(id: 7), .offTheRecord, .noSuchCategory(name: "x", known: ["observation"]),
            .pinOutsideVisual,
            .pinWithoutVisual, .emptyText, .namesSomeone(words: ["Noah"]), .rosterUnreadable(file: "names.txt"),
            .leavesEarly(title: "Describe", secondsLeft: 400),
            .cannotPay(title: "Reflect", seconds: 60), .noLaterStep(name: "x"), .noPrompts, .noSuchPrompt(limit: 3),
            .noRounds, .noVisuals,
            .textTooLong(characters: 501, limit: 500), .badExtension(limit: 3600), .noSuchPage(limit: 99),
            .nothingToUndo, .noSuchAction(id: 7), .enoughActions(limit: 3), .daysOutOfOrder, .needsReason(id: 2),
            .noSuchPromise(limit: 2), .noSuchDelta(limit: 0), .badTally, .tooFewHands,
            .looking(.noNoteToPin), .looking(.noSuchCell(name: "Z9", last: "F5")),
            .looking(.whichVisual(place: "C4", visuals: ["a", "b"])), .looking(.noMarks(visual: "a")),
            .looking(.noSuchMark(name: "x", nearest: ["y"])), .looking(.noSuchMark(name: "x", nearest: [])),
            .looking(.ambiguousMark(name: "x", candidates: ["x/a", "x/b"])),
            .looking(.ambiguousMark(name: "x", candidates: ["x"])), .looking(.notVeiled),
            .looking(.noPart(name: "x")), .looking(.noNumber(name: "x")), .looking(.notANumber(text: "x")),
            .looking(.outsideScale(text: "140%", low: "0%", high: "100%")), .looking(.tooManyGuesses(limit: 12)),
        ].map(RoomError.refused) + [
            .changedMeanwhile(seen: 12, revision: 14), .noSuchRetreat(name: "x", known: ["Demo"]),
            .noSuchProtocol(name: "x", known: ["tuning"]),
            .noSuchCard(name: "x", known: ["blame"]),
            .retreatHasErrors(name: "x", problems: [problem]),
            .nothingRecorded(name: nil), .notSure(name: "x", retreats: 1), .notSure(name: "x", retreats: 2),
            .notKept(message: "full", mend: "make space"), .noPicture(message: "none"),
            .rehearsing(title: "T"), .badSpeed(limit: 200), .nothingRehearsed,
        ]

    /// The parameters of an error are those that the description declares, no more and no fewer.
    @Test(arguments: errors)
    func anErrorFitsTheDescription(error: RoomError) throws {
        let declared = try #require(description.error(error.name))
        #expect(description.misfit(of: .object(error.callError.parameters), to: declared.fields) == nil)
        #expect(error.callError.name == "io.retreatd.Room.\(error.name)")
        #expect(!error.message.isEmpty && !error.mend.isEmpty)
    }

    @Test func everyDeclaredErrorIsThrown() {
        #expect(Set(description.errors.map(\.name)) == Set(Self.errors.map(\.name)))
    }

    /// A retreat after one that left something.
    private static let secondRetreat: [Command] =
        Command.wholeMeeting + [
            .undo, .note("Start with the chart", as: .delta), .finish, .open(.sample(named: "spring")), .start,
            .tell(.promise(1, .underWay, why: "Two rooms so far")), .tell(.delta(1, text: "We did")),
        ]

    /// Rooms in every phase.
    static let states: [[Command]?] = [
        nil, [], [.start], [.start, .pause], [.start, .tell(.tally(.fist, [0, 0, 0, 2, 4, 1]))], secondRetreat,
        [.start, .go("describe"), .note("Seen")], Command.wholeMeeting,
        [
            .start, .veil, .look(.freeze(true)),
            .look(
                .focus(.found(Focus(visual: "bands", region: Region(x: 0, y: 0, width: 0.5, height: 0.5))))),
            .look(.predict(.found(Guess(visual: "bands", mark: ["Small"], value: 0.4, text: "40%")))),
        ],
    ]

    @Test(arguments: states)
    func aStatusFitsTheDescriptionAndIsReadBack(commands: [Command]?) throws {
        let state = try commands.map { try RoomState.after($0) } ?? RoomState()
        let status = Room.Status(
            state, now: .sample(90),
            unshown: [
                Room.Unshown(visual: "bands", message: "It would name somebody.", mend: nil),
                Room.Unshown(visual: "growth", message: "There is no such file.", mend: "Put it there."),
            ], rehearsing: commands == nil ? nil : Room.Rehearsing(name: "x", title: "T", at: 1, lasts: 2),
            display: Room.Display(driver: "offscreen", width: 1920, height: 1080),
            version: Room.version)
        let json = try Reply.status(status).json
        let method = try #require(description.method("Status"))
        #expect(description.misfit(of: json, to: method.output) == nil)
        #expect(try json["status"]?.decode(Room.Status.self) == status)
    }

    @Test func everyAnswerFitsTheDescription() throws {
        let position = Room.Position(try RoomState.after([.start]), now: .sample(90))
        let summary = Room.Summary(name: "Demo", title: "T", team: nil, starts: 1, problems: 0)
        let answers: [(String, Reply)] = [
            ("Next", .position(position)), ("AddNote", .added(number: 1, position)),
            ("AddNote", .charted(number: 1, Self.offer, position)),
            ("Cards", .cards([CueCard(id: "blame", occasion: "o", line: "l")], problems: [Self.problem])),
            ("AddAction", .advised(number: 1, advice: ["By when?"], position)),
            ("EditAction", .advised(number: nil, advice: [], position)), ("Undo", .undone("note 1", position)),
            ("Open", .opened(position, problems: [Self.problem])), ("List", .list([summary])),
            ("Calendar", .calendar(Self.calendar)),
            (
                "Print",
                .sheet(
                    Room.Sheet(
                        .bands, png: "iVBORw0KGgo=", width: 2400, height: 1350, problem: nil,
                        guides: [Room.Guide(place: .left, title: "Share", labels: ["0 %", "100 %"])], minimum: 10))
            ), ("Forget", .forgotten(retreats: 1, asides: ["room.damaged-1.sqlite"], position)),
            ("Print", .sheet(Room.Sheet(.page, problem: "gone"))),
            ("Protocols", .protocols([Room.MeetingProtocol(.sample)], problems: [Self.problem])),
            ("Actions", .actions([Self.teamAction])), ("History", .history([try Self.past])),
            ("Rehearse", .rehearsal(Self.rehearsal)), ("StopRehearsal", .rehearsal(Self.rehearsal)),
            ("RehearsalReport", .rehearsal(Self.rehearsal)),
            ("Snapshot", .snapshot("iVBORw0KGgo=")), ("Record", .record(["title": "T"])),
        ]
        for (name, answer) in answers {
            let method = try #require(description.method(name))
            #expect(description.misfit(of: try answer.json, to: method.output) == nil, "\(name)")
        }
    }

    /// Nobody can be found in what the room says.
    @Test func noReplyHasAnAuthor() {
        for word in ["author", "user", "uid", "device", "client"] {
            #expect(!Room.interfaceDescription.lowercased().contains("\(word):"))
        }
    }
}
