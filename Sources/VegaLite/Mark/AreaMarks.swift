import Scene

/// Areas between a line and its base.
struct AreaMarks {
    let places: MarkPlaces
    let look: MarkLook

    var items: [Item] {
        let isUpright = places.layer.orientation != .horizontal
        let spans = places.spans(isUpright ? .y : .x)
        let middles = places.middles(isUpright ? .x : .y)
        let curve = Curve(places.layer.properties, isUpright: isUpright)
        return RowRuns(places: places).groups.compactMap { group in
            guard let first = group.first else { return nil }
            var path = Path()
            for run in LineMarks.runs(group, { spans[$0] != nil && middles[$0] != nil }) {
                let base = run.compactMap { point(middles[$0], spans[$0]?.0, isUpright) }
                let edge = run.compactMap { point(middles[$0], spans[$0]?.1, isUpright) }
                path.append(closed(curve.path(edge), curve.path(base.reversed())))
            }
            guard !path.elements.isEmpty else { return nil }
            let paint = look.paint(first)
            return .shape(paint.shape(path))
        }
    }

    private func point(_ along: Double?, _ across: Double?, _ isUpright: Bool) -> Point? {
        guard let along, let across else { return nil }
        return isUpright ? Point(along, across) : Point(across, along)
    }

    /// The edge there, the base back. A curve that comes back to where it began is whole without the other.
    private func closed(_ edge: Path, _ base: Path) -> Path {
        var path = edge
        if edge.elements.count > 2, edge.elements.last == .close {
            path.append(base)
            return path
        }
        for element in base.elements {
            switch element {
            case .move(let p), .line(let p): path.line(p)
            case .cubic(let a, let b, let p): path.cubic(a, b, p)
            case .close: break
            }
        }
        path.close()
        return path
    }
}
