import FoundationEssentials
import Journal
import Library
import Logging
import Record
import Retreat
import RoomAPI
import Scene
import Stage
import Varlink

/// Something that the people in the room should know.
struct RoomProblem {
    let message: String
    let mend: String
}

/// The owner of the room: its state through the journal, and what its visuals are drawn from. It decides,
/// makes durable and answers; `Screen` draws. Main thread only.
final class RoomHost {
    let journal: Journal
    let shelf: RetreatShelf
    let locales: LocaleShelf
    /// Finds notes that explain where the group describes.
    private let guardOfDescribing: BecauseGuard
    let log: Logger
    /// What each visual of the open retreat is drawn from.
    private(set) var contents: [Visual.ID: VisualContent] = [:]

    /// What the letters of classes are drawn from.
    var seeds = LetterSeeds()

    /// Whose names must not be charted in the open retreat.
    private var roster = LoadedRoster.none

    /// The retreat that is held next, as it was found, for how long that holds, and at which revision of the room.
    var foundUpcoming: (upcoming: Upcoming?, until: Moment, revision: Int)?

    /// What stands on the wall of a room without a retreat, until one is opened.
    var problem: RoomProblem?

    /// The retreat that is rehearsed on the wall now, apart from the room's state.
    var rehearsal: RehearsalPlay?
    /// What the last one found; kept in memory alone.
    var lastRehearsal: Room.Rehearsal?

    init(journal: Journal, shelf: RetreatShelf, locales: LocaleShelf, log: Logger) {
        self.journal = journal
        self.locales = locales
        let (languages, problems) = locales.read()
        guardOfDescribing = BecauseGuard(languages: languages.map(\.words))
        self.shelf = shelf
        self.log = log
        loadContents()
        for problem in problems { log.warning("\(problem)") }
    }

    var state: RoomState { journal.state }

    /// The hands of the tally that was taken last, until anything else is done; they are kept nowhere.
    private var reveal: Tally?

    /// What the wall shows.
    var shown: RoomState { reveal.map(state.revealing) ?? state }

    /// Carries out what changes the state.
    ///
    /// - Parameter names: what becomes of names in what the group says.
    /// - Throws: `RoomError.refused`, and `.notKept` where the journal cannot keep it; nothing has changed then.
    func perform(_ command: Command, names: SpokenNames = .hold, at now: Moment) throws(RoomError) -> Reply {
        let before = state
        let change: Change
        do {
            change = try before.decide(dated(roster.checked(command, names), at: now), at: now)
        } catch {
            throw .refused(error)
        }
        do {
            try journal.append(change)
        } catch {
            log.error("\(error.message) \(error.mend)")
            throw .notKept(message: error.message, mend: error.mend)
        }
        if state.session?.plan != before.session?.plan { loadContents() }
        reveal = nil
        if case .tell(.tally(let kind, let counts)) = command { reveal = Tally(kind, counts: counts) }
        let position = Room.Position(state, now: now)
        if change.events == [.undone] {
            return .undone(before.lastEvents.first?.summary ?? "nothing", position)
        }
        for event in change.events {
            if case .charted(.added(let note)) = event { return charted(note, position) }
            if case .charted(.split(_, _, let rest)) = event { return .added(number: rest.id, position) }
            if case .extended = event { return .extended(payer: Self.payer(change.events, in: state), position) }
            if case .planned(.added(let action)) = event {
                return .advised(number: action.id, advice: action.advice.map(\.text), position)
            }
            if case .planned(.edited(let action)) = event {
                return .advised(number: nil, advice: action.advice.map(\.text), position)
            }
        }
        return .position(position)
    }

    /// The number of a new note, and the next column where it explains or judges while the group describes.
    private func charted(_ note: Note, _ position: Room.Position) -> Reply {
        guard let session = state.session, let offer = guardOfDescribing.offer(for: note, in: session) else {
            return .added(number: note.id, position)
        }
        return .charted(number: note.id, Room.Offer(offer.slip, offer.column), position)
    }

    /// The title of the step that pays for more time of another.
    private static func payer(_ events: [Event], in state: RoomState) -> String? {
        for case .shortened(let index, _) in events { return state.session?.steps[index].title }
        return nil
    }

    /// Opens a retreat by its name.
    func open(_ name: String, at now: Moment) throws(RoomError) -> Reply {
        let (plan, problems) = try reading(name)
        _ = try perform(.open(plan), at: now)
        problem = nil
        return .opened(Room.Position(state, now: now), problems: problems.map(Room.Problem.init))
    }

    /// A retreat of the room's folders and what is wrong with it, as its files stand now.
    ///
    /// - Throws: where there is none of that name, or it cannot be opened.
    func reading(_ name: String) throws(RoomError) -> (plan: Plan, problems: [Problem]) {
        let known = shelf.names
        guard known.contains(name) else { throw .noSuchRetreat(name: name, known: known) }
        let reading = shelf.read(name)
        guard let plan = reading.plan else {
            throw .retreatHasErrors(name: name, problems: reading.problems.map(Room.Problem.init))
        }
        return (seeds.drawn(plan), reading.problems)
    }

    func list() -> Reply {
        .list(shelf.list().map(Room.Summary.init))
    }

    /// The protocols of the room, or the one with this id.
    func protocols(_ id: String?) throws(RoomError) -> Reply {
        let known = shelf.protocols.ids
        if let id, !known.contains(id) { throw .noSuchProtocol(name: id, known: known) }
        let readings = (id.map { [$0] } ?? known).map(shelf.protocols.read)
        return .protocols(
            readings.compactMap(\.meetingProtocol).map(Room.MeetingProtocol.init),
            problems: readings.flatMap(\.problems).map(Room.Problem.init))
    }

    /// What the open retreat, or the last of that name, leaves behind.
    func record(_ name: String?) throws(RoomError) -> Reply {
        guard let session = name.map({ journal.session(named: $0) }) ?? state.session else {
            throw .nothingRecorded(name: name)
        }
        do {
            let offset = RoomTime.utcOffset(at: session.startedAt ?? Clock.now)
            return .record(try JSON(encoding: Record(session, utcOffset: offset)))
        } catch {
            throw .noPicture(message: "The record cannot be written: \(error).")
        }
    }

    func loadContents() {
        guard let plan = state.session?.plan else {
            contents = [:]
            roster = .none
            return
        }
        contents = VisualContent.all(of: plan).merging(earlierContents) { own, _ in own }
        roster = LoadedRoster(of: plan)
        if case .problem(let problem) = roster { log.error("\(problem)") }
        for (id, content) in contents {
            if case .problem(let message, _) = content { log.warning("visual \(id): \(message)") }
        }
    }
}

extension Room.Problem {
    init(_ problem: Problem) {
        self.init(
            severity: problem.severity == .error ? .error : .warning, file: problem.file, line: problem.line,
            column: problem.column, message: problem.message, mend: problem.mend)
    }
}

extension Room.Summary {
    init(_ summary: RetreatSummary) {
        self.init(
            name: summary.name, title: summary.title, team: summary.team,
            starts: summary.start?.moment.milliseconds, problems: summary.problems)
    }
}
