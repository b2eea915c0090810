import Retreat
import Scene
import VegaLite

extension Aiming {
    /// The part of a visual that `name` means: cells, fractions, or a mark with what is around it.
    func focus(_ name: String) throws(Refusal) -> Focus {
        let known = session.visuals.map(\.id)
        let place = VisualPlace(name, visuals: known)
        if let visual = place.visual, !known.contains(visual) { throw .noSuchVisual(name: visual, known: known) }
        switch place.spot {
        case nil, .point: throw .looking(.noPart(name: name))
        case .part(let region): return Focus(visual: try named(place, name), region: region)
        case .cell(let cell):
            let visual = try visual(named(place, name))
            return Focus(visual: visual.id, region: try region(cell, of: visual))
        case .cells(let first, let second):
            let visual = try visual(named(place, name))
            return Focus(visual: visual.id, region: try region(first, of: visual).union(region(second, of: visual)))
        case .mark(let mark):
            let (visual, found) = try self.mark(mark, on: place.visual)
            return Focus(visual: visual.id, region: around(found.box, on: visual.place))
        }
    }

    /// A mark, and a tenth of the visual's width and height on each side of it.
    private func around(_ box: Rect, on place: Rect) -> Region {
        let wide = box.inset(-place.width * 0.1, -place.height * 0.1)
        let part = wide.intersection(place) ?? place
        return Region(
            x: (part.x - place.x) / max(1, place.width), y: (part.y - place.y) / max(1, place.height),
            width: part.width / max(1, place.width), height: part.height / max(1, place.height))
    }
}
