public import Retreat
public import Varlink

extension Room {
    /// One call on the room, typed; the same value on both ends of the socket.
    public enum Request: Hashable, Sendable {
        case list
        /// The retreats of the room by their days.
        case calendar
        /// The protocols of the room; with an id, that one.
        case protocols(id: String?)
        case open(name: String)
        /// All that `Retreat` decides by itself.
        case command(Command, names: SpokenNames = .hold)
        case status
        /// The status now and, asked with `more`, at every change.
        case watch
        case snapshot
        case record(name: String?)
        /// The actions of all retreats, as they stand.
        case actions(team: String?, open: Bool)
        /// The retreats that were held, with their tallies.
        case history(team: String?)
        /// Takes all retreats of that name out of the room's state.
        case forget(name: String, sure: Bool)
        /// The cards for the facilitator.
        case cards
        /// Puts a card on the wall, by its id.
        case showCard(id: String)
        /// A visual for paper.
        case print(visual: String, retreat: String?, pins: Bool)
    }
}

extension Room.Request {
    /// The full name of the method.
    public var method: String { "\(Room.interface).\(member)" }

    private var member: String {
        switch self {
        case .list: "List"
        case .calendar: "Calendar"
        case .protocols: "Protocols"
        case .open: "Open"
        case .status: "Status"
        case .watch: "Watch"
        case .snapshot: "Snapshot"
        case .record: "Record"
        case .actions: "Actions"
        case .history: "History"
        case .print: "Print"
        case .forget: "Forget"
        case .cards: "Cards"
        case .showCard: "Card"
        case .command(let command, _): command.member
        }
    }

    /// What the call carries.
    public var parameters: [String: JSON] {
        switch self {
        case .list, .calendar, .status, .watch, .snapshot, .cards: [:]
        case .showCard(let id): ["id": .string(id)]
        case .protocols(let id): id.map { ["id": .string($0)] } ?? [:]
        case .open(let name): ["name": .string(name)]
        case .actions(let team, let open): ["team": team.map(JSON.string), "open": .bool(open)].compactMapValues { $0 }
        case .history(let team): team.map { ["team": .string($0)] } ?? [:]
        case .record(let name): name.map { ["name": .string($0)] } ?? [:]
        case .forget(let name, let sure): ["name": .string(name), "sure": .bool(sure)]
        case .print(let visual, let retreat, let pins):
            ["visual": .string(visual), "retreat": retreat.map(JSON.string), "pins": .bool(pins)]
                .compactMapValues { $0 }
        case .command(let command, .hold): command.parameters
        case .command(let command, let names):
            command.parameters.merging(["names": .string(names.rawValue)]) { own, _ in own }
        }
    }

    /// Reads a call; `method` is the name without the interface. That the parameters are those of the description
    /// is the service's to check.
    ///
    /// - Throws: `MethodNotFound`, or `InvalidParameter` with the name of the parameter.
    public init(method: String, parameters: JSON) throws(CallError) {
        let fields = Fields(parameters)
        switch method {
        case "List": self = .list
        case "Calendar": self = .calendar
        case "Protocols": self = .protocols(id: try fields.optionalText("id"))
        case "Open": self = .open(name: try fields.text("name"))
        case "Status": self = .status
        case "Watch": self = .watch
        case "Snapshot": self = .snapshot
        case "Actions":
            self = .actions(team: try fields.optionalText("team"), open: try fields.optionalFlag("open") ?? false)
        case "History": self = .history(team: try fields.optionalText("team"))
        case "Record": self = .record(name: try fields.optionalText("name"))
        case "Forget":
            self = .forget(name: try fields.text("name"), sure: try fields.optionalFlag("sure") ?? false)
        case "Cards": self = .cards
        case "Card": self = try fields.optionalText("id").map { .showCard(id: $0) } ?? .command(.hideCard)
        case "Print":
            self = .print(
                visual: try fields.text("visual"), retreat: try fields.optionalText("retreat"),
                pins: try fields.optionalFlag("pins") ?? false)
        default: self = .command(try Command(method: method, fields), names: try fields.names("names"))
        }
    }
}

extension Command {
    /// The method's name without the interface.
    fileprivate var member: String {
        switch self {
        case .open: "Open"
        case .start: "Start"
        case .next, .nextWhenDue: "Next"
        case .back: "Back"
        case .go: "Go"
        case .pause: "Pause"
        case .resume: "Resume"
        case .extend: "Extend"
        case .veil: "Veil"
        case .unveil: "Unveil"
        case .look(let looking): looking.member
        case .showPrompt: "Prompt"
        case .nextRound: "Round"
        case .show: "Show"
        case .addNote: "AddNote"
        case .editNote: "EditNote"
        case .moveNote: "MoveNote"
        case .removeNote: "RemoveNote"
        case .starNote: "StarNote"
        case .mergeNotes: "MergeNotes"
        case .splitNote: "SplitNote"
        case .orderNote: "OrderNote"
        case .showDraft: "ShowDraft"
        case .cite: "CiteNotes"
        case .endParked: "EndParked"
        case .addAction: "AddAction"
        case .editAction: "EditAction"
        case .removeAction: "RemoveAction"
        case .tellAction: "TellAction"
        case .tellPromise: "TellPromise"
        case .answerDelta: "AnswerDelta"
        case .tally: "Tally"
        case .gallery: "Gallery"
        case .parking: "Parking"
        case .looseEnds: "Loose"
        case .chain: "Chain"
        case .showCard, .hideCard: "Card"
        case .offRecord: "OffRecord"
        case .onRecord: "OnRecord"
        case .turnPage: "Page"
        case .blank: "Blank"
        case .unblank: "Unblank"
        case .undo: "Undo"
        case .finish: "Finish"
        }
    }

    fileprivate var parameters: [String: JSON] {
        switch self {
        case .start, .nextWhenDue, .back, .pause, .resume, .veil, .unveil, .nextRound, .gallery, .parking, .looseEnds,
            .hideCard, .offRecord, .onRecord, .blank, .unblank, .undo, .finish:
            [:]
        case .look(let looking): looking.parameters
        case .next: ["sure": true]
        case .showPrompt(let number): number.map { ["number": .integer(Int64($0))] } ?? [:]
        case .open(let plan): ["name": .string(plan.name)]
        case .showCard(let card): ["id": .string(card.id)]
        case .chain(.note(let id)): ["note": .integer(Int64(id))]
        case .chain(.action(let id)): ["action": .integer(Int64(id))]
        case .turnPage(let number): ["number": .integer(Int64(number))]
        case .go(let step): ["step": .string(step)]
        case .extend(let seconds, let payer):
            [
                "milliseconds": .integer(Int64(seconds) * 1000), "from": payer.map(JSON.string),
            ].compactMapValues { $0 }
        case .show(let visuals, let full): ["visuals": .array(visuals.map(JSON.string)), "full": .bool(full)]
        case .addNote(let new):
            [
                "text": .string(new.text), "category": new.category.map(JSON.string),
                "visual": new.visual.map(JSON.string),
                "pin": new.pin.map(\.json),
                "at": new.place.map(JSON.string),
                "cites": new.cites.isEmpty ? nil : JSON.array(new.cites.map { .integer(Int64($0)) }),
                "draft": new.isDraft ? JSON.bool(true) : nil,
            ].compactMapValues { $0 }
        case .editNote(let id, let text): ["number": .integer(Int64(id)), "text": .string(text)]
        case .moveNote(let id, let category): ["number": .integer(Int64(id)), "category": .string(category)]
        case .removeNote(let id), .showDraft(let id): ["number": .integer(Int64(id))]
        case .starNote(let id, let isStarred): ["number": .integer(Int64(id)), "starred": .bool(isStarred)]
        case .mergeNotes(let id, let other, let text):
            [
                "number": .integer(Int64(id)), "with": .integer(Int64(other)), "text": text.map(JSON.string),
            ].compactMapValues { $0 }
        case .splitNote(let id, let first, let second):
            ["number": .integer(Int64(id)), "first": .string(first), "second": .string(second)]
        case .orderNote(let id, let other):
            ["number": .integer(Int64(id)), "before": other.map { JSON.integer(Int64($0)) }].compactMapValues { $0 }
        case .cite(let id, let cites):
            ["number": .integer(Int64(id)), "cites": .array(cites.map { .integer(Int64($0)) })]
        case .endParked(let id, let end):
            ["number": .integer(Int64(id)), "end": .object(Room.ParkedEnd(end).parameters)]
        case .addAction(let fields, let isOneMore):
            fields.parameters.merging(isOneMore ? ["more": true] : [:]) { $1 }
        case .editAction(let id, let fields): fields.parameters.merging(["number": .integer(Int64(id))]) { $1 }
        case .removeAction(let id): ["number": .integer(Int64(id))]
        case .answerDelta(let number, let text): ["number": .integer(Int64(number)), "text": .string(text)]
        case .tally(let kind, let counts):
            ["kind": .string(kind.rawValue), "counts": .array(counts.map { .integer(Int64($0)) })]
        case .tellAction(let id, let progress, let why), .tellPromise(let id, let progress, let why):
            [
                "number": .integer(Int64(id)), "progress": .string(progress.rawValue), "why": why.map(JSON.string),
            ].compactMapValues { $0 }
        }
    }

    fileprivate init(method: String, _ fields: Fields) throws(CallError) {
        switch method {
        case "Start": self = .start
        case "Next": self = try fields.optionalFlag("sure") == true ? .next : .nextWhenDue
        case "Back": self = .back
        case "Go": self = .go(try fields.text("step"))
        case "Pause": self = .pause
        case "Resume": self = .resume
        case "Extend":
            self = .extend(
                seconds: try fields.integer("milliseconds") / 1000, from: try fields.optionalText("from"))
        case "Veil": self = .veil
        case "Unveil": self = .unveil
        case "Prompt": self = .showPrompt(try fields.optionalInteger("number"))
        case "Round": self = .nextRound
        case "Show":
            self = .show(try fields.texts("visuals"), full: try fields.optionalFlag("full") ?? false)
        case "AddNote":
            self = .addNote(
                NewNote(
                    text: try fields.text("text"), category: try fields.optionalText("category"),
                    visual: try fields.optionalText("visual"), pin: try fields.optionalPin("pin"),
                    place: try fields.optionalText("at"), cites: try fields.optionalIntegers("cites") ?? [],
                    isDraft: try fields.optionalFlag("draft") ?? false))
        case "EditNote": self = .editNote(try fields.integer("number"), text: try fields.text("text"))
        case "MoveNote":
            self = .moveNote(try fields.integer("number"), to: try fields.text("category"))
        case "RemoveNote": self = .removeNote(try fields.integer("number"))
        case "StarNote":
            self = .starNote(try fields.integer("number"), isStarred: try fields.optionalFlag("starred") ?? true)
        case "MergeNotes":
            self = .mergeNotes(
                try fields.integer("number"), with: try fields.integer("with"), text: try fields.optionalText("text"))
        case "SplitNote":
            self = .splitNote(
                try fields.integer("number"), first: try fields.text("first"), second: try fields.text("second"))
        case "OrderNote":
            self = .orderNote(try fields.integer("number"), before: try fields.optionalInteger("before"))
        case "ShowDraft": self = .showDraft(try fields.integer("number"))
        case "CiteNotes": self = .cite(try fields.integer("number"), try fields.integers("cites"))
        case "EndParked": self = .endParked(try fields.integer("number"), try fields.parkedEnd("end"))
        case "AddAction":
            _ = try fields.text("what")
            self = .addAction(try fields.actionFields(), isOneMore: try fields.optionalFlag("more") ?? false)
        case "EditAction": self = .editAction(try fields.integer("number"), try fields.actionFields())
        case "RemoveAction": self = .removeAction(try fields.integer("number"))
        case "TellPromise":
            self = .tellPromise(
                try fields.integer("number"), try fields.progress("progress"), why: try fields.optionalText("why"))
        case "AnswerDelta": self = .answerDelta(try fields.integer("number"), text: try fields.text("text"))
        case "Tally":
            guard let kind = TallyKind(rawValue: try fields.text("kind")) else { throw .invalidParameter("kind") }
            self = .tally(kind, try fields.integers("counts"))
        case "TellAction":
            self = .tellAction(
                try fields.integer("number"), try fields.progress("progress"), why: try fields.optionalText("why"))
        case "Gallery": self = .gallery
        case "Parking": self = .parking
        case "Loose": self = .looseEnds
        case "Chain": self = .chain(try fields.chainEnd())
        case "OffRecord": self = .offRecord
        case "OnRecord": self = .onRecord
        case "Page": self = .turnPage(to: try fields.integer("number"))
        case "Blank": self = .blank
        case "Unblank": self = .unblank
        case "Undo": self = .undo
        case "Finish": self = .finish
        default:
            guard let looking = try Looking(method: method, fields) else {
                throw .methodNotFound("\(Room.interface).\(method)")
            }
            self = .look(looking)
        }
    }
}
