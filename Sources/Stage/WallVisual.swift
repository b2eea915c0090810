import Retreat
import Scene
import VegaLite

/// A visual as it stands on the wall, for whoever names a place on it.
struct WallVisual: Hashable, Sendable {
    let id: Visual.ID
    let place: Rect
    let grid: CellGrid
    let chart: ChartDrawing?
}

extension Sheet {
    func wallVisual(_ id: Visual.ID, _ card: VisualCard) -> WallVisual? {
        card.place.map { WallVisual(id: id, place: $0, grid: card.grid ?? cellGrid($0), chart: card.chart) }
    }
}
