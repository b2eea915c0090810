import Retreat
import TestSupport
import Testing

/// What a command comes to.
enum Outcome: Equatable {
    case happens([Event])
    case refused(Refusal)

    static let nothing = Outcome.happens([])
    static let notOpen = Outcome.refused(.noRetreatOpen)
    static let notStarted = Outcome.refused(.notStarted)
    static let finished = Outcome.refused(.finished)

    init(_ command: Command, in room: RoomState) {
        do throws(Refusal) {
            self = .happens(try room.decide(command, at: .sample(1000)).events)
        } catch {
            self = .refused(error)
        }
    }
}

struct Decision: CustomTestStringConvertible {
    var command: Command
    var idle, lobby, step, paused, finished: Outcome

    var testDescription: String { "\(command)" }

    init(_ command: Command, _ idle: Outcome, _ lobby: Outcome, _ step: Outcome, _ paused: Outcome, _ finished: Outcome)
    {
        self.command = command
        self.idle = idle
        self.lobby = lobby
        self.step = step
        self.paused = paused
        self.finished = finished
    }

    /// The same in every room but the idle one.
    init(_ command: Command, open outcome: Outcome) {
        self.init(command, .notOpen, outcome, outcome, outcome, outcome)
    }

    func outcome(_ standing: Standing) -> Outcome {
        switch standing {
        case .idle: idle
        case .lobby: lobby
        case .step: step
        case .paused: paused
        case .finished: finished
        }
    }
}

@Suite("Decide")
struct DecideTests {
    static let ids = MeetingProtocol.sample.steps.map(\.id)
    static let running = Outcome.refused(.retreatRunning(title: Plan.sample.title))
    static let opened = Outcome.happens([.opened(plan: .sample)])
    static let first = Outcome.happens([.started, .stepEntered(index: 0)])
    static let paid = Outcome.happens([.extended(index: 2, seconds: 90), .shortened(index: 3, seconds: 90)])
    static let leavesEarly = Refusal.leavesEarly(title: "Describing", secondsLeft: 540)
    static let noStep = Outcome.refused(.noSuchStep(name: "x", known: ids))

    static func added(
        _ category: NoteCategory.ID, in step: Step.ID?, on visual: Visual.ID? = nil, pin: Pin? = nil
    ) -> Outcome {
        .happens([
            .charted(.added(note: Note(id: 2, category: category, text: "Two", step: step, visual: visual, pin: pin)))
        ])
    }

    /// One row a command: idle, lobby, in the step "describe", paused there, finished.
    static let moves: [Decision] = [
        Decision(.open(.sample), opened, opened, running, running, opened),
        Decision(.start, .notOpen, first, .refused(.alreadyStarted), .refused(.alreadyStarted), .finished),
        Decision(
            .next, .notOpen, first, .happens([.stepEntered(index: 3)]), .happens([.stepEntered(index: 3)]), .finished),
        Decision(
            .back, .notOpen, .notStarted, .happens([.stepEntered(index: 1)]), .happens([.stepEntered(index: 1)]),
            .finished),
        Decision(
            .go("reflect"), .notOpen, .happens([.started, .stepEntered(index: 5)]),
            .happens([.stepEntered(index: 5)]), .happens([.stepEntered(index: 5)]), .finished),
        Decision(.go("3"), .notOpen, .happens([.started, .stepEntered(index: 2)]), .nothing, .nothing, .finished),
        Decision(.go("x"), .notOpen, noStep, noStep, noStep, .finished),
        Decision(.pause, .notOpen, .notStarted, .happens([.paused]), .nothing, .finished),
        Decision(.resume, .notOpen, .notStarted, .nothing, .happens([.resumed]), .finished),
        Decision(
            .extend(seconds: 90, from: nil), .notOpen, .notStarted, paid, paid, .finished),
        Decision(
            .nextWhenDue, .notOpen, first, .happens([.stepEntered(index: 3)]), .refused(leavesEarly), .finished),
        Decision(.veil, .notOpen, .notStarted, .happens([.veiled]), .happens([.veiled]), .finished),
        Decision(.unveil, open: .nothing),
        Decision(
            .showPrompt(nil), .notOpen, .notStarted, .happens([.promptShown(number: 2)]),
            .happens([.promptShown(number: 2)]), .finished),
        Decision(.nextRound, .notOpen, .notStarted, .refused(.noRounds), .refused(.noRounds), .finished),
        Decision(.finish, .notOpen, .notStarted, .happens([.finished]), .happens([.finished]), .finished),
        Decision(
            .undo, .refused(.nothingToUndo), .happens([.undone]), .happens([.undone]), .happens([.undone]),
            .happens([.undone])),
    ]

    static let noVisual = Outcome.refused(.noSuchVisual(name: "x", known: ["bands", "growth", "page"]))

    static let card = CueCard(id: "blame", occasion: "o", line: "l")

    static let views: [Decision] = [
        Decision(
            .show(["bands"], full: false), .notOpen, .notStarted, .nothing, .nothing,
            .happens([.viewChanged(view: .visual)])),
        Decision(
            .show(["growth", "page"], full: false), .notOpen, .notStarted,
            .happens([.shown(visuals: ["growth", "page"])]), .happens([.shown(visuals: ["growth", "page"])]),
            .happens([.shown(visuals: ["growth", "page"]), .viewChanged(view: .visual)])),
        Decision(.show([], full: true), open: .happens([.viewChanged(view: .full)])),
        Decision(
            .show(["page"], full: true), open: .happens([.shown(visuals: ["page"]), .viewChanged(view: .full)])),
        Decision(.show(["bands", "page"], full: true), open: .refused(.tooManyVisuals(limit: 1))),
        Decision(
            .show(["bands", "bands", "bands", "bands", "bands"], full: false),
            open: .refused(.tooManyVisuals(limit: 4))),
        Decision(.show(["bands", "x"], full: false), open: noVisual),
        Decision(
            .gallery, .notOpen, .notStarted, .happens([.viewChanged(view: .gallery)]),
            .happens([.viewChanged(view: .gallery)]), .happens([.viewChanged(view: .gallery)])),
        Decision(
            .parking, .notOpen, .notStarted, .happens([.viewChanged(view: .parking)]),
            .happens([.viewChanged(view: .parking)]), .happens([.viewChanged(view: .parking)])),
        Decision(
            .looseEnds, .notOpen, .notStarted, .happens([.viewChanged(view: .loose)]),
            .happens([.viewChanged(view: .loose)]), .happens([.viewChanged(view: .loose)])),
        Decision(
            .chain(.note(1)), .notOpen, .notStarted, .happens([.chainShown(end: .note(1))]),
            .happens([.chainShown(end: .note(1))]), .happens([.chainShown(end: .note(1))])),
        Decision(.showCard(card), open: .happens([.cardShown(card: card)])),
        Decision(.hideCard, open: .nothing),
        Decision(
            .offRecord, .notOpen, .notStarted, .happens([.recordStopped]), .happens([.recordStopped]), .finished),
        Decision(.onRecord, open: .nothing),
        Decision(
            .blank, .happens([.blanked]), .happens([.blanked]), .happens([.blanked]), .happens([.blanked]),
            .happens([.blanked])),
        Decision(.unblank, .nothing, .nothing, .nothing, .nothing, .nothing),
    ]

    static let words: [Decision] = [
        Decision(
            .note("  Two\n"), .notOpen, added(.parked, in: nil), added(.observation, in: "describe", on: "bands"),
            added(.observation, in: "describe", on: "bands"), added(.parked, in: nil)),
        Decision(
            .note("Two", as: .reflection), .notOpen, added(.reflection, in: nil), added(.reflection, in: "describe"),
            added(.reflection, in: "describe"), added(.reflection, in: nil)),
        Decision(.note(" \u{202E} "), open: .refused(.emptyText)),
        Decision(
            .note(String(repeating: "x", count: 501)), open: .refused(.textTooLong(characters: 501, limit: 500))),
        Decision(.chart(.add(NewNote(text: "Two", visual: "x"))), open: noVisual),
        Decision(
            .chart(.add(NewNote(text: "Two", pin: Pin(x: 0.5, y: 0.5)))), .notOpen,
            .refused(.pinWithoutVisual),
            added(.observation, in: "describe", on: "bands", pin: Pin(x: 0.5, y: 0.5)),
            added(.observation, in: "describe", on: "bands", pin: Pin(x: 0.5, y: 0.5)), .refused(.pinWithoutVisual)),
        Decision(
            .chart(.add(NewNote(text: "Two", visual: "bands", pin: Pin(x: 1.01, y: 0)))),
            open: .refused(.pinOutsideVisual)),
        Decision(
            .chart(.add(NewNote(text: "Two", visual: "bands", pin: Pin(x: 0, y: .nan)))),
            open: .refused(.pinOutsideVisual)),
        Decision(
            .chart(.add(NewNote(text: "Two", category: "parked", visual: "bands"))), .notOpen,
            .happens([.charted(.added(note: Note(id: 2, category: .parked, text: "Two", visual: "bands")))]),
            .happens([
                .charted(.added(note: Note(id: 2, category: .parked, text: "Two", step: "describe", visual: "bands")))
            ]
            ),
            .happens([
                .charted(.added(note: Note(id: 2, category: .parked, text: "Two", step: "describe", visual: "bands")))
            ]
            ),
            .happens([.charted(.added(note: Note(id: 2, category: .parked, text: "Two", visual: "bands")))])),
        Decision(.chart(.edit(1, text: " Uno ")), open: .happens([.charted(.edited(id: 1, text: "Uno"))])),
        Decision(.chart(.edit(1, text: "One ")), open: .nothing),
        Decision(.chart(.edit(1, text: "")), open: .refused(.emptyText)),
        Decision(.chart(.edit(2, text: "Two")), open: .refused(.noSuchNote(id: 2))),
        Decision(
            .chart(.move(1, to: "implication")), open: .happens([.charted(.moved(id: 1, category: .implication))])),
        Decision(.chart(.move(1, to: "parked")), open: .nothing),
        Decision(.chart(.move(-1, to: "parked")), open: .refused(.noSuchNote(id: -1))),
        Decision(.chart(.remove(1)), open: .happens([.charted(.removed(id: 1))])),
        Decision(.chart(.remove(7)), open: .refused(.noSuchNote(id: 7))),
        Decision(
            .sampleAction,
            open: .happens([
                .planned(
                    .added(
                        action: Action(
                            id: 1, what: "Read aloud in small groups every day", team: "Grade 3", by: .sample,
                            evidence: "Reading bands after six weeks")))
            ])),
        Decision(.action("What", team: " ", by: .sample, evidence: "Bands"), open: .refused(.emptyText)),
    ]

    @Test("what every command comes to, wherever the room stands", arguments: moves + views + words, Standing.allCases)
    func decision(_ decision: Decision, _ standing: Standing) throws {
        #expect(Outcome(decision.command, in: try standing.room()) == decision.outcome(standing))
    }

    @Test("the ends of the protocol")
    func ends() throws {
        #expect(Outcome(.back, in: try .after([.start])) == .refused(.atFirstStep))
        #expect(Outcome(.next, in: try .after([.go("6")])) == .refused(.atLastStep))
    }

    @Test(
        "a number that names no step", arguments: ["0", "7", "-1", "\(Int.min)", "\(Int.max)", "", "3.0", "Describe"])
    func noSuchStep(name: String) throws {
        #expect(Outcome(.go(name), in: try .after([])) == .refused(.noSuchStep(name: name, known: Self.ids)))
    }

    @Test("an extension is of a second up to an hour", arguments: [0, -60, 3601, .min, .max])
    func badExtension(seconds: Int) throws {
        #expect(
            Outcome(.extend(seconds: seconds, from: nil), in: try .after([.start]))
                == .refused(.badExtension(limit: 3600)))
    }

    @Test("the gallery goes, too, as does a dark wall")
    func thereAndBack() throws {
        #expect(Outcome(.gallery, in: try .after([.start, .gallery])) == .happens([.viewChanged(view: .step)]))
        #expect(Outcome(.blank, in: try .after([.blank])) == .nothing)
        #expect(Outcome(.unblank, in: try .after([.blank])) == .happens([.unblanked]))
    }

    @Test("a step that shows no visual gives the wall to the one that is asked for")
    func showInQuestion() throws {
        #expect(
            Outcome(.show(["bands"], full: false), in: try .after([.start]))
                == .happens([.viewChanged(view: .visual)]))
    }

    @Test("every refusal says what is wrong and what to do")
    func messages() {
        let refusals: [Refusal] = [
            .noRetreatOpen, .retreatRunning(title: "T"), .notStarted, .alreadyStarted, .finished, .atFirstStep,
            .atLastStep, .noSuchStep(name: "x", known: ["a", "b"]), .noSuchVisual(name: "x", known: ["a"]),
            .tooManyVisuals(limit: 4), .noSuchNote(id: 7), .pinOutsideVisual, .pinWithoutVisual, .emptyText,
            .textTooLong(characters: 501, limit: 500), .badExtension(limit: 3600), .nothingToUndo,
        ]
        for refusal in refusals {
            #expect(refusal.message.hasSuffix("."))
            #expect(refusal.mend.hasSuffix("."))
            #expect(refusal.message.first?.isUppercase == true)
        }
    }
}
