import Retreat
import Scene
import TestSupport
import Testing

@testable import Stage

/// A state of the room with a moment, and what it is called in goldens.
struct Screen: Sendable, CustomTestStringConvertible {
    var name: String
    var state: RoomState
    var seconds: Int

    init(_ name: String, _ commands: [Command]?, opening plan: Plan = .wall, at seconds: Int = 0) {
        self.name = name
        self.seconds = seconds
        state = commands.flatMap { try? RoomState.after($0, opening: plan, every: 0) } ?? RoomState()
    }

    var testDescription: String { name }

    func scene(
        _ stage: Stage = Stage(), size: Size = .hd, page: Int = 0, contents: [Visual.ID: VisualContent] = .sample
    ) -> Scene {
        var state = state
        state.apply(Change(at: .sample(seconds), events: [.pageTurned(page: page + 1)]))
        return stage.scene(
            state, contents: contents, size: size, now: .sample(seconds), measurer: FixedMeasurer())
    }
}

extension Size {
    static let hd = Size(1920, 1080)
    static let all = [
        hd, Size(1024, 768), Size(1280, 720), Size(1366, 768), Size(3840, 2160), Size(1080, 1920),
    ]
}

extension [Visual.ID: VisualContent] {
    static let sample: [Visual.ID: VisualContent] = [
        "bands": .image(file: "/retreats/bands.png", size: Size(1100, 560)),
        "growth": .image(file: "/retreats/growth.png", size: Size(800, 800)),
        "page": .image(file: "/retreats/page.png", size: Size(2100, 2970)),
        "bands-then": .image(file: "/retreats/bands-then.png", size: Size(1100, 560)),
    ]
}

extension Plan {
    /// The wall's plan with the steps of its beginning and its end that look at actions.
    static let year: Plan = {
        var plan = wall
        plan.meetingProtocol.steps += [
            Step(
                id: "read-back", title: "Read it back", minutes: 3, rule: "Does it say what we mean?",
                prompts: ["Would we understand this in six weeks?"], face: .readBack, accent: .orange),
            Step(
                id: "last-time", title: "What we said we would do", minutes: 6,
                rule: "Say what happened, and what shows it. No excuses needed.",
                prompts: ["Which actions are done? Which are under way?"], face: .lastTime),
            Step(
                id: "celebrate", title: "Something that worked", minutes: 3, rule: "One thing each, in one breath.",
                prompts: ["What went well for our students since we last met?"], face: .celebrate),
        ]
        return plan
    }()
    static let withNorms: Plan = {
        var plan = wall
        plan.norms = ["One voice at a time.", "Say what you see before what it means."]
        plan.afterwards = "The notes stay with the team until July."
        return plan
    }()
    static let nextInYear: Plan = {
        var plan = year
        plan.name = "spring"
        return plan
    }()

    /// The sample with a visual step that interprets, one that only looks, and one of silence with a question.
    static let wall: Plan = {
        var plan = Plan.sample
        plan.meetingProtocol.steps += [
            Step(
                id: "mean", title: "Interpret the data", minutes: 15,
                rule: "What might it mean? Offer more than one reading, with evidence.",
                prompts: [
                    "What else could explain this?", "Which observation makes you say so, and where does it stand?",
                    "What are we assuming about these students, or about the test?",
                ], collects: .interpretation, face: .visual, accent: .purple),
            Step(id: "look", title: "A look", minutes: 70, rule: "Only look.", face: .visual, accent: .orange),
            Step(
                id: "think", title: "Silent thinking", minutes: 3, rule: "Nobody speaks.",
                prompts: ["Write down three things that you see."], face: .question, isSilent: true),
            Step(
                id: "rounds", title: "One thing each", minutes: 6, rule: "One thing each, in one breath.",
                prompts: ["What do you take with you?"], collects: .reflection, face: .question, accent: .green,
                hasRounds: true),
            Step(
                id: "read-notes", title: "Read what we wrote", minutes: 6, rule: "Look for what belongs together.",
                prompts: ["What keeps coming back?", "What stands alone?"], face: .gallery, accent: .green),
        ]
        return plan
    }()
}

extension [Command] {
    static let describing: [Command] = [
        .start, .go("describe"),
        .note("All four bands appear in every class type"),
        .chart(
            .add(
                NewNote(
                    text: "Small classes have the largest Extending band", visual: "bands",
                    pin: Pin(x: 0.8, y: 0.2)))),
        .chart(
            .add(
                NewNote(
                    text: "About a quarter of the regular classes are in Beginning", visual: "bands",
                    pin: Pin(x: 0.1, y: 0.83)))),
    ]
    static let everyCategory: [Command] = MeetingProtocol.sample.allCategories.map(\.id).flatMap { category in
        [.note("The first thought of this kind", as: category), .note("And another one", as: category)]
    }
    static let actions: [Command] = [
        action("Four reading groups of five in every Kindergarten room", "K team", 2027, 1, 12, "Running records"),
        action("Bring two work samples per band", "Grade 3 team", 2027, 2, 18, "Next retreat"),
        action("Pair aides with the Beginning band for ten minutes a day", "Grade 1 team", 2027, 12, 1, "Spring bands"),
    ]
    static let many: [Command] = (1...40).map { number in
        let texts = [
            "No", "The Developing band hardly changes", "Growth slows after Grade 2 🙂",
            "The gap between small and regular classes is widest in Grade 1 and then closes, but never fully",
        ]
        return .note("\(texts[number % 4]) (\(number))", as: NoteCategory.standard[number % 3].id)
    }
    static let parked: [Command] = [
        .note("Who moved in the middle of the year?", as: .parked), .chart(.endParked(4, .taken(by: "Grade 3 team"))),
        .note("Do the tests have the same length?", as: .parked),
        .chart(.endParked(5, .answered("Yes, 40 items each"))),
        .note("Were the aides in the room every day?", as: .parked),
        .note("What did the classes of the other school do?", as: .parked), .chart(.endParked(7, .carried)),
    ]
    /// An implication that rests on two interpretations, which rest on three observations.
    static let chained: [Command] = [
        .chart(
            .add(
                NewNote(text: "Fewer students may mean more turns to read", category: "interpretation", cites: [2, 3]))),
        .chart(
            .add(
                NewNote(text: "An aide may help less than fewer students", category: "interpretation", cites: [1, 3]))),
        .chart(.add(NewNote(text: "Moves between classes could hide growth", category: "interpretation"))),
        .chart(.add(NewNote(text: "Smaller reading groups in every room", category: "implication", cites: [4, 5]))),
    ]
    /// 500 characters in one note, and a word that no line holds.
    static let long: [Command] = [
        .note(String(String(repeating: "regular classes have a longer lower tail ", count: 13).prefix(500))),
        .note("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"),
    ]

    /// Actions with all that they can say.
    static let wholeActions: [Command] = [
        .note("The Beginning band is largest in Class B", as: .observation),
        .note("Fewer turns to read may be why", as: .interpretation),
        .plan(
            .add(
                ActionFields(
                    what: "Form four reading groups of five in every Kindergarten room", team: "K team",
                    by: Day("2027-01-12"), evidence: "Running records, one level up for each child", cites: [1, 2],
                    classes: ["A", "B"], start: Day("2026-12-07"), check: Day("2026-12-18"),
                    resources: "six sets of levelled books"), isOneMore: false)),
        .plan(.add(ActionFields(what: "Bring two work samples per band", cites: [1]), isOneMore: false)),
        .plan(
            .add(
                ActionFields(
                    what: "Pair aides with the Beginning band for ten minutes a day", team: "Grade 1 team",
                    by: Day("2026-12-18"), evidence: "Spring bands", classes: ["C"]), isOneMore: false)),
    ]
    /// A retreat after one that left promises, a wish and a question.
    static let secondRetreat: [Command] =
        wholeActions.prefix(2) + [.start] + wholeActions.suffix(3) + [
            .note("Start with the chart, and talk less before it", as: .delta),
            .note("Leave more time to read", as: .delta),
            .note("Who moved in the middle of the year?", as: .parked), .finish, .open(.nextInYear), .start,
            .go("last-time"), .tell(.promise(1, .done, why: nil)),
            .tell(.promise(2, .underWay, why: "Two rooms so far")),
            .tell(.delta(1, text: "The welcome is three minutes now")),
        ]

    private static func action(
        _ what: String, _ team: String, _ year: Int, _ month: Int, _ day: Int, _ evidence: String
    ) -> Command {
        .plan(
            .add(
                ActionFields(
                    what: what, team: team, by: Day(year: year, month: month, day: day) ?? .sample, evidence: evidence),
                isOneMore: false))
    }
}

extension CueCard {
    static let sample = CueCard(
        id: "averages-only", occasion: "One number stands for everybody.",
        line: "An average hides its ends. Who stands far above it, who far below, and how many are they?")
}

extension Screen {
    /// Every screen there is.
    static let all: [Screen] = [
        Screen("idle", nil),
        Screen("lobby", [], at: -252),
        Screen("lobby-days-ahead", [], at: -200_000),
        Screen("lobby-late", [], at: 30),
        Screen("question", [.start], at: 60),
        Screen("question-quiet", [.start, .go("think")], at: 60),
        Screen("silent", [.start, .go("read")], at: 30),
        Screen("describe", .describing, at: 42),
        Screen("describe-empty", [.start, .go("describe")], at: 42),
        Screen("describe-many", [.start, .go("describe")] + .many, at: 42),
        Screen("describe-long", [.start, .go("describe")] + .long, at: 42),
        Screen("describe-soon", .describing, at: 8 * 60),
        Screen("describe-over", .describing, at: 10 * 60 + 65),
        Screen("describe-paused", .describing + [.pause], at: 42),
        Screen("two-visuals", .describing + [.show(["bands", "growth"], full: false)], at: 42),
        Screen("four-visuals", .describing + [.show(["bands", "growth", "page", "bands"], full: false)], at: 42),
        Screen("interpret", [.start, .go("mean"), .show(["growth"], full: false)] + .everyCategory, at: 42),
        Screen(
            "interpret-chained",
            .describing + [
                .go("mean"), .chart(.add(NewNote(text: "Fewer students may mean more turns to read", cites: [2, 3]))),
                .chart(.add(NewNote(text: "An aide may help less than fewer students", cites: [3]))),
                .chart(.star(4, isStarred: true)),
            ], at: 42),
        Screen(
            "gallery-marks",
            .describing + [
                .note("Fewer students may mean more turns", as: .interpretation), .chart(.cite(4, [2])),
                .chart(.star(2, isStarred: true)),
                .note("Who moved in the middle of the year?", as: .parked),
                .chart(.endParked(5, .taken(by: "Grade 3 team"))),
                .note("Do the tests have the same length?", as: .parked),
                .chart(.endParked(6, .answered("Yes, 40 items each"))),
                .chart(.add(NewNote(text: "Not yet on the wall", isDraft: true))), .gallery,
            ], at: 42),
        Screen("parking", .describing + .parked + [.parking], at: 42),
        Screen("parking-empty", .describing + [.parking], at: 42),
        Screen("loose", .describing + .chained + [.note("Start earlier", as: .implication), .looseEnds], at: 42),
        Screen("loose-empty", .describing + [.looseEnds], at: 42),
        Screen("chain", .describing + .chained + [.chain(.note(7))], at: 42),
        Screen(
            "chain-action",
            .describing + .chained + [
                .plan(.add(ActionFields(what: "Four reading groups of five", cites: [7, 4]), isOneMore: false)),
                .chain(.action(1)),
            ], at: 42),
        Screen("chain-alone", .describing + [.chain(.note(1))], at: 42),
        Screen(
            "chain-long",
            .describing + .long + [.chart(.cite(4, [2, 3])), .chart(.cite(5, [4]))] + [.chain(.note(5))], at: 42),
        Screen("card", .describing + [.showCard(.sample)], at: 42),
        Screen("card-lobby", [.showCard(.sample)], at: -252),
        Screen("off-record", .describing + [.offRecord], at: 42),
        Screen("interpret-many", [.start, .go("mean")] + .many, at: 42),
        Screen("interpret-prompt-2", [.start, .go("mean"), .showPrompt(2)] + .everyCategory, at: 42),
        Screen("veiled", .describing + [.veil], at: 42),
        Screen("rounds", [.start, .go("rounds"), .nextRound], at: 42),
        Screen("paid", .describing + [.extend(seconds: 120, from: "mean")], at: 42),
        Screen("look", [.start, .go("look")], at: 42),
        Screen("gallery", .describing + .everyCategory + [.gallery], at: 42),
        Screen("gallery-step", .describing + .everyCategory + [.go("read-notes"), .showPrompt(2)], at: 42),
        Screen("gallery-step-empty", [.start, .go("read-notes")], at: 42),
        Screen("behind", .describing, at: 14 * 60),
        Screen("gallery-empty", [.start, .gallery], at: 42),
        Screen("gallery-many", [.start, .go("describe")] + .many + [.gallery], at: 42),
        Screen("actions", [.start, .go("implications")] + .actions, at: 42),
        Screen("actions-empty", [.start, .go("implications")], at: 42),
        Screen("actions-whole", [.start, .go("implications")] + .wholeActions, at: 42),
        Screen("read-back", [.start, .go("read-back")] + .wholeActions, opening: .year, at: 42),
        Screen("last-time", .secondRetreat, opening: .year, at: 42),
        Screen("celebrate", .secondRetreat + [.go("celebrate")], opening: .year, at: 42),
        Screen("then-and-now", .secondRetreat + [.show(["bands-then", "bands"], full: false)], opening: .year, at: 42),
        Screen("lobby-norms", [], opening: .withNorms, at: -252),
        Screen(
            "tally-balance",
            .describing + [
                .chart(.add(NewNote(text: "The endings are left out", visual: "page"))), .go("reflect"),
                .tell(.tally(.balance, [0, 1, 0, 2, 5, 3])),
            ], at: 42),
        Screen("last-time-none", [.start, .go("last-time")], opening: .year, at: 42),
        Screen("tally", [.start, .go("reflect"), .tell(.tally(.fist, [0, 1, 0, 2, 5, 3]))], at: 42),
        Screen("tally-few", [.start, .go("reflect"), .tell(.tally(.safe, [0, 0, 0, 1, 2, 1]))], at: 42),
        Screen("tally-many", [.start, .go("reflect"), .tell(.tally(.balance, [2, 4, 9, 31, 40, 18]))], at: 42),
        Screen("full", [.start, .show(["page"], full: true)], at: 42),
        Screen("closing", .describing + .everyCategory + .actions + [.finish], at: 42),
        Screen("closing-empty", [.start, .finish], at: 42),
        Screen("visual-after-the-end", .describing + [.finish, .show(["growth"], full: false)], at: 42),
        Screen("blank", .describing + [.blank], at: 42),
    ]

    static func named(_ name: String) -> Screen {
        all.first { $0.name == name } ?? Screen(name, nil)
    }
}
