import Library
import Retreat
import RoomAPI
import Scene
import Stage

/// A retreat that is played on the wall: in a room of its own, of which the journal knows nothing. Its clock runs faster
/// than that of the machine; what a cue does happens at the cue's own moment, however late the machine is.
final class RehearsalPlay {
    let plan: Plan
    let contents: [Visual.ID: VisualContent]
    let speed: Int
    private(set) var state: RoomState
    private let roster: LoadedRoster
    private let timeline: RehearsalTimeline
    /// When it began on the machine's clock, and when the lobby opens in the meeting that is played.
    private let began: Moment
    private let opened: Moment
    private var next = 0
    private var report: Room.Rehearsal
    /// The numbers of the notes as they were charted: those that are written, and all.
    private var written: [Note.ID] = []
    private var charted: [Note.ID] = []
    /// What was looked through for names already.
    private var lookedThrough: Set<String> = []

    /// - Parameters:
    ///   - state: how the room stands; what the team's last retreat left is rehearsed too.
    ///   - problems: what is wrong with the retreat's files.
    ///   - said: what its own rehearsal says in each step, and what is wrong with that.
    init(
        _ plan: Plan, problems: [Problem], said: (script: [Step.ID: [Command]], problems: [Problem]),
        in state: RoomState, speed: Int, at now: Moment
    ) {
        self.plan = plan
        self.state = state
        self.speed = speed
        let loaded = LoadedVisual.all(of: plan)
        contents = Dictionary(loaded.map { ($0.id, VisualContent($0.visual)) }) { first, _ in first }
        roster = LoadedRoster(of: plan)
        timeline = RehearsalTimeline(plan, script: said.script)
        began = now
        opened = (plan.start?.moment ?? now).adding(milliseconds: -RehearsalTimeline.lobby)
        report = Room.Rehearsal(name: plan.name, title: plan.title, speed: speed, lasts: timeline.length)
        for problem in problems + loaded.flatMap(\.problems) where problem.isOfNames {
            report.add(Room.Finding(.names, on: problem.where, message: problem.message, mend: problem.mend))
        }
        for problem in said.problems {
            report.add(Room.Finding(.refused, on: problem.where, message: problem.message, mend: problem.mend))
        }
        for unshown in Room.Unshown.all(of: plan, contents) {
            report.add(
                Room.Finding(
                    .unshown, on: "Visual \(unshown.visual)", message: unshown.message, mend: unshown.mend))
        }
    }

    var isOver: Bool { next == timeline.entries.count }

    /// The moment in the meeting that is played.
    func now(at real: Moment) -> Moment { opened.adding(milliseconds: passed(at: real)) }

    /// How far it is, and what it has found.
    func report(at real: Moment, _ ending: Room.Rehearsal.State = .playing) -> Room.Rehearsal {
        var report = report
        report.state = isOver ? .done : ending
        report.at = isOver ? timeline.length : passed(at: real)
        return report
    }

    /// Milliseconds of the machine's clock until the next cue.
    func untilNext(at real: Moment) -> Int64 {
        guard !isOver else { return 0 }
        let left = timeline.entries[next].time - elapsed(at: real)
        return max(0, (left + Int64(speed) - 1) / Int64(speed))
    }

    /// Does what is due, up to the first look: others wait for the room too.
    func advance(to real: Moment, on screen: Screen) {
        let due = elapsed(at: real)
        while !isOver, timeline.entries[next].time <= due {
            let entry = timeline.entries[next]
            next += 1
            let moment = opened.adding(milliseconds: entry.time)
            switch entry.cue {
            case .command(let command, let isWritten): perform(command, isWritten: isWritten, at: moment, on: screen)
            case .guess:
                guard let guess = screen.someGuess(in: self) else { continue }
                perform(.look(.predict(.found(guess))), isWritten: false, at: moment, on: screen)
            case .look(let name):
                look(at: screen.pages(of: self, at: moment), named: name, on: screen)
                return
            }
        }
    }

    private func elapsed(at real: Moment) -> Int64 { max(0, real.since(began)) * Int64(speed) }
    private func passed(at real: Moment) -> Int64 { min(timeline.length, elapsed(at: real)) }

    // MARK: what is said

    private func perform(_ command: Command, isWritten: Bool, at moment: Moment, on screen: Screen) {
        let cited = command.citing(isWritten ? written : charted)
        do throws(RoomError) {
            let aimed = try screen.aimed(nameless(cited), in: state, contents)
            let change = try decided(aimed, at: moment)
            state.apply(change)
            for case .charted(.added(let note)) in change.events {
                charted.append(note.id)
                if isWritten { written.append(note.id) }
            }
        } catch {
            report.add(Room.Finding(.refused, on: place, message: error.message, mend: error.mend))
        }
    }

    private func decided(_ command: Command, at moment: Moment) throws(RoomError) -> Change {
        do throws(Refusal) {
            return try state.decide(command, at: moment)
        } catch {
            throw .refused(error)
        }
    }

    /// The command without names; those that it has are found.
    private func nameless(_ command: Command) throws(RoomError) -> Command {
        do throws(Refusal) {
            return try roster.checked(command, .hold)
        } catch .namesSomeone(let words) {
            report.add(Room.Finding(.names, on: place, words: words))
            return (try? roster.checked(command, .replace)) ?? command
        } catch {
            throw .refused(error)
        }
    }

    /// Where the meeting is.
    private var place: String {
        switch state.session?.phase {
        case .lobby, nil: "Lobby"
        case .step: state.session?.step?.title ?? ""
        case .finished: "After the end"
        }
    }

    // MARK: what is seen

    private func look(at pages: [Scene], named name: String, on screen: Screen) {
        for (index, page) in pages.enumerated() {
            let name = index == 0 ? name : "\(name), page \(index + 1)"
            let review = SceneReview(page, stage: screen.stage, measurer: screen.fonts)
            report.screen = name
            report.screens += 1
            for finding in review.findings { report.add(Room.Finding(finding, on: name)) }
            for text in review.texts where lookedThrough.insert(text.text).inserted {
                let words = roster.words(in: text.text, isLabel: text.isInVisual)
                if !words.isEmpty { report.add(Room.Finding(.names, on: name, words: words)) }
            }
        }
    }
}

extension Problem {
    /// `retreat.yaml:7:3`
    fileprivate var `where`: String {
        ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    }
}

extension Room.Finding {
    fileprivate init(_ finding: SceneReview.Finding, on screen: String) {
        switch finding.fault {
        case .overflows: self.init(.overflows, on: screen, words: finding.words)
        case .overlaps: self.init(.overlaps, on: screen, words: finding.words)
        case .tooSmall(let arcMinutes):
            self.init(
                .small, on: screen, words: finding.words, arcMinutes: (arcMinutes * 10).rounded(.down) / 10,
                wanted: SceneReview.leastArcMinutes)
        }
    }
}
