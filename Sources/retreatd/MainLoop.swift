import Glibc
import Logging
import Retreat
import RoomAPI
import Wall

/// The one loop on the main thread: it sleeps until a message, a key, a signal or the next second of a timer
/// that stands on the wall, and does what that asks for.
final class MainLoop {
    private let inbox: Inbox
    private let signals: Signals
    private let host: RoomHost
    private let screen: Screen
    private let log: Logger
    private var watchers: [AsyncStream<Room.Status>.Continuation] = []
    private var isStopping = false
    /// What came in while a picture was painted and draws itself, and what came after it, in its order.
    private var waiting: [Message] = []
    /// The room has changed while its picture was painted.
    private var isOutdated = false
    /// The room's revision when the clicker was asked to stay in a step; a second press there goes on.
    private var askedAt: Int?

    init(inbox: Inbox, signals: Signals, host: RoomHost, screen: Screen, log: Logger) {
        self.inbox = inbox
        self.signals = signals
        self.host = host
        self.screen = screen
        self.log = log
    }

    /// Draws the first frame and runs until it is told to stop.
    func run() {
        // A whole turn: opening the window may have read events that `poll` does not see.
        turn()
        while !isStopping {
            wait()
            turn()
        }
        for watcher in watchers { watcher.finish() }
    }

    /// Sleeps; at rest without end.
    private func wait() {
        var descriptors = ([inbox.descriptor, signals.descriptor] + screen.eventDescriptors).map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let timeout = screen.nextChange(host, now: Clock.now).map { Int32(clamping: $0 + 1) } ?? -1
        poll(&descriptors, nfds_t(descriptors.count), timeout)
    }

    /// One turn: everything that waits, then a frame, then the answers.
    private func turn() {
        for signal in signals.drain() where signal != SIGHUP {
            log.notice("ending on signal \(signal)")
            isStopping = true
        }
        let revision = host.state.revision
        let wasRehearsing = host.rehearsal != nil
        var answers: [() -> Void] = []
        var events = screen.events()
        host.advanceRehearsal(to: Clock.now, on: screen)
        repeat {
            for event in events { handle(event) }
            answers += drain().compactMap(handle)
            present()
            // Presenting may have read keys into memory, where `poll` does not see them.
            events = screen.events()
        } while !events.isEmpty || !waiting.isEmpty || isOutdated
        for give in answers { give() }
        if host.state.revision != revision || (host.rehearsal != nil) != wasRehearsing { tellWatchers() }
        screen.lookAhead(host)
    }

    private func present() {
        isOutdated = false
        screen.present(host, now: Clock.now) { [unowned self] in answerMeanwhile() }
    }

    /// While a picture of very many points is painted, does what comes in and answers at once; the wall shows it after
    /// that picture. What draws by itself waits until then, and all that came after it.
    private func answerMeanwhile() {
        waiting += inbox.drain()
        while let message = waiting.first, !message.draws {
            waiting.removeFirst()
            let revision = host.state.revision
            handle(message)?()
            if host.state.revision != revision { isOutdated = true }
        }
    }

    /// What came in meanwhile, and then what comes in now.
    private func drain() -> [Message] {
        defer { waiting = [] }
        return waiting + inbox.drain()
    }

    private func handle(_ event: WallEvent) {
        switch event {
        case .next: press(.nextWhenDue)
        case .back: press(.back)
        case .blank: press(host.state.isBlank ? .unblank : .blank)
        case .quit: isStopping = true
        // The display paints itself whole at the next present.
        case .exposed, .resized: break
        }
    }

    /// A key of a presenter's clicker; a refusal is no more than a line in the log.
    private func press(_ command: Command) {
        if host.rehearsal != nil { return }
        do throws(RoomError) {
            let isSure = command == .nextWhenDue && askedAt == host.state.revision
            _ = try host.perform(isSure ? .next : command, at: Clock.now)
        } catch {
            if case .refused(.leavesEarly) = error { askedAt = host.state.revision }
            log.info("the key was refused: \(error.message)")
        }
    }

    /// Does what a message asks and returns what is to be said once the wall shows it.
    private func handle(_ message: Message) -> (() -> Void)? {
        switch message {
        case .call(let call, let answer):
            let result: Result<Reply, RoomError>
            do throws(RoomError) {
                try call.check(against: host.state.revision)
                if call.request.isChange { try host.checkNotRehearsing() }
                result = .success(try reply(to: call.request))
            } catch {
                result = .failure(error)
            }
            return { answer.give(result) }
        case .watch(let watcher):
            watchers.append(watcher)
            watcher.yield(status)
            return nil
        }
    }

    private func reply(to request: Room.Request) throws(RoomError) -> Reply {
        switch request {
        case .list: return host.list()
        case .calendar: return .calendar(host.calendar())
        case .protocols(let id): return try host.protocols(id)
        case .open(let name): return try host.open(name, at: Clock.now)
        case .command(let command, let names):
            return try host.perform(screen.aimed(command, host), names: names, at: Clock.now)
        case .status, .watch: return .status(status)
        case .snapshot: return .snapshot(try screen.snapshot(host, now: Clock.now))
        case .record(let name): return try host.record(name)
        case .actions(let team, let open): return .actions(host.actions(of: team, open: open))
        case .history(let team): return .history(host.history(of: team))
        case .forget(let name, let sure): return try host.forget(name, sure: sure, at: Clock.now)
        case .cards: return host.cards()
        case .showCard(let id): return try host.showCard(id, at: Clock.now)
        case .rehearse(let name, let speed): return try host.rehearse(name, speed: speed, at: Clock.now)
        case .stopRehearsal: return try host.stopRehearsal(at: Clock.now)
        case .rehearsalReport: return try host.rehearsalReport(at: Clock.now)
        case .print(let visual, let retreat, let pins):
            return .sheet(try screen.sheet(host.paper(visual, of: retreat, pins: pins)))
        }
    }

    private var status: Room.Status {
        let unshown = host.state.session.map { Room.Unshown.all(of: $0.plan, host.contents) } ?? []
        return Room.Status(
            host.state, now: Clock.now, unshown: unshown, rehearsing: host.rehearsing(at: Clock.now),
            display: screen.description, version: Room.version)
    }

    private func tellWatchers() {
        let status = status
        watchers.removeAll { watcher in
            if case .terminated = watcher.yield(status) { true } else { false }
        }
    }
}

extension Message {
    /// Whether it needs the painter, which may be at work.
    fileprivate var draws: Bool {
        switch self {
        case .call(let call, _): call.request.draws
        case .watch: false
        }
    }
}
