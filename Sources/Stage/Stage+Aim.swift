public import Retreat
public import Scene
import VegaLite

extension Stage {
    /// `command` with every place that it names found on the wall, as the wall stands at this size: cells of the grid,
    /// and marks of charts.
    ///
    /// - Parameter memo: what was drawn for the wall, so that it need not be drawn again.
    /// - Throws: where a name leads nowhere, or to more than one place.
    public func aimed(
        _ command: Command, in state: RoomState, contents: [Visual.ID: VisualContent], size: Size,
        measurer: any TextMeasurer, memo: StageMemo = StageMemo()
    ) throws(Refusal) -> Command {
        // What people point at is on the wall; what a facilitator prepares behind a frozen one is not.
        guard let session = command.isPrepared ? state.session : state.sessionOnWall else { return command }
        // Cells and marks are those of the whole visual, also while a part of it is enlarged.
        var memo = memo
        let aiming = Aiming(session: session.unfocused) { session in
            wallVisuals(session, contents, size, measurer, memo: &memo)
        }
        if case .chart(.add(var new)) = command, let name = new.place {
            (new.visual, new.pin) = try aiming.place(name)
            new.place = nil
            return .chart(.add(new))
        }
        guard case .look(let looking) = command else { return command }
        return .look(try aiming.found(looking))
    }
}

extension Command {
    /// Whether it is about what the wall shows next, also while it keeps its picture.
    fileprivate var isPrepared: Bool {
        guard case .look(let looking) = self else { return false }
        switch looking {
        case .predict, .focus: return true
        case .grid, .pin, .clearGuesses, .freeze: return false
        }
    }
}

/// Finds places by their names on the wall of a session.
struct Aiming {
    let session: Session
    /// The visuals that a session has on the wall.
    let wall: (Session) -> [WallVisual]

    func found(_ looking: Looking) throws(Refusal) -> Looking {
        switch looking {
        case .grid, .pin(.found, _), .predict(.found), .clearGuesses, .focus(nil), .focus(.found), .freeze:
            return looking
        case .focus(.named(let name)): return .focus(.found(try focus(name)))
        case .predict(.named(let label, let value)): return .predict(.found(try guess(label, value)))
        case .pin(.named(let name), let note):
            guard case (let visual?, let pin?) = try place(name) else { throw .pinWithoutVisual }
            return .pin(.found(visual, pin), note: note)
        }
    }

    /// The visual and the point that `name` means; no point for a visual as a whole.
    func place(_ name: String) throws(Refusal) -> (visual: Visual.ID?, pin: Pin?) {
        let known = session.visuals.map(\.id)
        let place = VisualPlace(name, visuals: known)
        if let visual = place.visual, !known.contains(visual) { throw .noSuchVisual(name: visual, known: known) }
        switch place.spot {
        case nil: return (place.visual, nil)
        case .point(let pin): return (try named(place, name), pin)
        case .part(let region): return (try named(place, name), region.middle)
        case .cell(let cell):
            let visual = try visual(named(place, name))
            return (visual.id, try region(cell, of: visual).middle)
        case .cells(let first, let second):
            let visual = try visual(named(place, name))
            return (visual.id, try region(first, of: visual).union(region(second, of: visual)).middle)
        case .mark(let name):
            let (visual, mark) = try self.mark(name, on: place.visual)
            return (visual.id, pin(on: mark, of: visual))
        }
    }

    func region(_ cell: Cell, of visual: WallVisual) throws(Refusal) -> Region {
        guard let region = visual.grid.region(cell) else {
            throw .looking(.noSuchCell(name: cell.name, last: visual.grid.last.name))
        }
        return region
    }

    private func pin(on mark: ChartMark, of visual: WallVisual) -> Pin {
        func fraction(_ place: Double, _ start: Double, _ length: Double) -> Double {
            length > 0 ? max(0, min(1, (place - start) / length)) : 0
        }
        let place = visual.place
        return Pin(
            x: fraction(mark.box.midX, place.x, place.width), y: fraction(mark.box.midY, place.y, place.height),
            mark: mark.fields.map(\.value))
    }

    // MARK: visuals

    func named(_ place: VisualPlace, _ name: String) throws(Refusal) -> Visual.ID {
        if let visual = place.visual { return visual }
        return try onlyVisual(name)
    }

    /// The one visual on the wall.
    private func onlyVisual(_ name: String) throws(Refusal) -> Visual.ID {
        guard session.shown.count <= 1 else {
            throw .looking(.whichVisual(place: name, visuals: unique(session.shown)))
        }
        guard let visual = session.shown.first else { throw .pinWithoutVisual }
        return visual
    }

    /// A visual as it stands on the wall, or as it would stand there alone.
    func visual(_ id: Visual.ID) throws(Refusal) -> WallVisual {
        if let seen = wall(session).first(where: { $0.id == id }) { return seen }
        var alone = session
        alone.shown = [id]
        alone.view = .visual
        guard let visual = wall(alone).first else { throw .looking(.noMarks(visual: id)) }
        return visual
    }

    private func unique(_ ids: [Visual.ID]) -> [Visual.ID] {
        ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    // MARK: marks

    /// The mark of that name on a visual; on any that stands on the wall, where none is named.
    func mark(_ name: String, on id: Visual.ID?) throws(Refusal) -> (WallVisual, ChartMark) {
        let ids = id.map { [$0] } ?? unique(session.shown)
        guard !ids.isEmpty else { throw .pinWithoutVisual }
        var found: [(WallVisual, ChartMark)] = []
        var refusals: [LookingRefusal] = []
        for id in ids {
            let visual = try visual(id)
            guard let chart = visual.chart, chart.marks.contains(where: { !$0.name.isEmpty }) else {
                refusals.append(.noMarks(visual: id))
                continue
            }
            switch chart.mark(named: name) {
            case .found(let mark): found.append((visual, mark))
            case .ambiguous(let candidates):
                refusals.insert(.ambiguousMark(name: name, candidates: candidates), at: 0)
            case .unknown(let nearest): refusals.append(.noSuchMark(name: name, nearest: nearest))
            }
        }
        if found.count > 1 { throw .looking(.whichVisual(place: name, visuals: found.map(\.0.id))) }
        guard let only = found.first else {
            // A name that fits somewhere says more than one that fits nowhere; a chart more than a picture.
            let best = refusals.first { if case .noMarks = $0 { false } else { true } }
            throw .looking(best ?? refusals.first ?? .noSuchMark(name: name, nearest: []))
        }
        return only
    }
}
