public import Retreat
public import Scene

/// Composes what stands on the wall. Pure: the same state, size, moment and measurer give the same scene.
///
///     let stage = Stage(geometry: RoomGeometry(diagonalInches: 75, farthestSeatMetres: 5), theme: .paper)
///     let scene = stage.scene(state, contents: contents, size: size, now: now, measurer: fonts, memo: &memo)
///
/// Layers have the same id from scene to scene: `header`, `visual`, `grid`, `pins`, `notes`, `question`, `actions`, `footer`,
/// and the two that move with time, `progress` and `timer`.
public struct Stage: Sendable, Hashable {
    public let geometry: RoomGeometry
    public let theme: StageTheme

    public init(geometry: RoomGeometry = RoomGeometry(), theme: StageTheme = .paper) {
        self.geometry = geometry
        self.theme = theme
    }

    /// The scene of `state` at `now`.
    ///
    /// - Parameters:
    ///   - contents: what each visual is drawn from; one that is missing is shown as a problem.
    ///   - upcoming: the retreat that is held next, for a room where none is open.
    public func scene(
        _ state: RoomState, contents: [Visual.ID: VisualContent], upcoming: Upcoming? = nil, size: Size, now: Moment,
        measurer: any TextMeasurer
    ) -> Scene {
        var memo = StageMemo()
        return scene(
            state, contents: contents, upcoming: upcoming, size: size, now: now, measurer: measurer, memo: &memo)
    }

    /// The same scene, with what can be taken from `memo` taken from there.
    public func scene(
        _ state: RoomState, contents: [Visual.ID: VisualContent], upcoming: Upcoming? = nil, size: Size, now: Moment,
        measurer: any TextMeasurer, memo: inout StageMemo
    ) -> Scene {
        if state.isBlank { return Scene(size: size, background: .black) }
        let sheet = sheet(size, measurer)
        guard let session = state.sessionOnWall else {
            let idle = sheet.idle(upcoming, today: upcoming.flatMap { Day(now, utcOffset: $0.start.utcOffset) })
            return Scene(size: size, background: idle.background, layers: idle.layers)
        }
        let key = stillKey(session, contents, size, now)
        let still = memo.still(key) { memo in sheet.still(session, key, memo: &memo) }
        return Scene(
            size: size, background: still.background, layers: still.layers + sheet.moving(still.mover, session, now))
    }

    /// What is wrong and how to mend it, where nothing else can be shown.
    public func problemScene(
        title: String, message: String, mend: String, size: Size, measurer: any TextMeasurer
    ) -> Scene {
        let still = sheet(size, measurer).problem(title: title, message: message, mend: mend)
        return Scene(size: size, background: still.background, layers: still.layers)
    }

    /// Milliseconds until the scene would look different by itself: the next full second of a clock on the wall.
    /// Nil when nothing moves.
    public func nextChange(_ state: RoomState, now: Moment) -> Int64? {
        guard !state.isBlank, let session = state.sessionOnWall else { return nil }
        if session.view == .full && !session.shown.isEmpty { return nil }
        switch session.phase {
        case .lobby: return StartNotice.untilChange(session.plan.start, now: now)
        case .finished: return nil
        case .step:
            guard let clock = session.clock, clock.runningSince != nil else { return nil }
            return Countdown.untilChange(clock.remaining(at: now))
        }
    }

    /// The pictures that the wall would need if the visuals next to the one on it were shown in its place, the one
    /// after it first: for decoding ahead. In the lobby it begins with the visual that the first step will show.
    public func neighbours(
        _ state: RoomState, contents: [Visual.ID: VisualContent], size: Size, measurer: any TextMeasurer
    ) -> [ImageItem] {
        guard let session = state.session, let shown = session.shown.first else { return [] }
        let ids = session.plan.visuals.map(\.id)
        guard let index = ids.firstIndex(of: shown) else { return [] }
        let nearby = [session.phase == .lobby ? index : nil, index + 1, index - 1].compactMap { $0 }
        return nearby.filter(ids.indices.contains).flatMap { neighbour in
            images(of: ids[neighbour], session, contents, size, measurer)
        }
    }

    private func images(
        of visual: Visual.ID, _ session: Session, _ contents: [Visual.ID: VisualContent], _ size: Size,
        _ measurer: any TextMeasurer
    ) -> [ImageItem] {
        guard case .image = contents[visual] else { return [] }
        var next = session
        next.shown = [visual]
        next.page = 1
        if next.phase == .lobby, !next.steps.isEmpty, next.view != .full {
            next.phase = .step(next.steps.firstIndex { $0.face.showsVisual } ?? 0)
        }
        next.view = session.view == .full ? .full : .visual
        var memo = StageMemo()
        let key = stillKey(next, contents, size, Moment(milliseconds: 0))
        let still = sheet(size, measurer).still(next, key, memo: &memo)
        return still.layers.flatMap(\.items).compactMap { item in
            if case .image(let image) = item { image } else { nil }
        }
    }

    /// The visuals that a session has on the wall, where they stand.
    func wallVisuals(
        _ session: Session, _ contents: [Visual.ID: VisualContent], _ size: Size, _ measurer: any TextMeasurer,
        memo: inout StageMemo
    ) -> [WallVisual] {
        let key = stillKey(session, contents, size, Moment(milliseconds: 0))
        return sheet(size, measurer).still(session, key, memo: &memo).visuals
    }

    private func sheet(_ size: Size, _ measurer: any TextMeasurer) -> Sheet {
        Sheet(size: size, geometry: geometry, theme: theme, measurer: measurer)
    }

    private func stillKey(
        _ session: Session, _ contents: [Visual.ID: VisualContent], _ size: Size, _ now: Moment
    ) -> StillKey {
        var timeless = session
        timeless.clocks = []
        timeless.isPaused = false
        let isLong = session.clocks.contains { $0.allotted >= 3600 }
        return StillKey(
            stage: self, session: timeless, contents: contents, size: size, page: max(0, session.page - 1),
            today: Day(now, utcOffset: session.plan.start?.utcOffset ?? 0), widestClock: isLong ? "0:00:00" : "00:00")
    }
}
