import Scene
import TestSupport

@testable import VegaLite

/// A chart from the text of a specification, with files by name.
func chart(_ specification: String, files: [String: String] = [:]) throws(ChartError) -> Chart {
    try Chart(specification: Array(specification.utf8)) { name in files[name].map { Array($0.utf8) } }
}

/// The problems of a specification that must not become a chart.
func problems(_ specification: String, files: [String: String] = [:]) -> [ChartProblem] {
    do throws(ChartError) {
        _ = try chart(specification, files: files)
        return []
    } catch {
        return error.problems
    }
}

let frame = Rect(x: 20, y: 20, width: 960, height: 520)

/// The drawing of a specification in the paper theme, on a sheet of 1000 by 560 pixels.
func scene(_ specification: String, files: [String: String] = [:], labelSize: Double = 30) throws -> Scene {
    let chart = try chart(specification, files: files)
    let drawing = try chart.draw(in: frame, theme: .paper(labelSize: labelSize), measurer: FixedMeasurer())
    return Scene(size: Size(1000, 560), background: .white, layers: [Layer("chart", drawing.items)])
}

/// The drawing of a specification in Vega-Lite's own look, on a sheet of the size that the chart takes.
func ownSizeScene(_ specification: String) throws -> Scene {
    let drawing = try chart(specification).draw(
        in: Rect(x: 0, y: 0, width: 400, height: 300), theme: .vega, measurer: FixedMeasurer())
    return Scene(size: drawing.size, background: .white, layers: [Layer("chart", drawing.items)])
}

/// Every text in `items`, with the places of groups added.
func texts(_ items: [Item], offset: Point = .zero) -> [TextRun] {
    items.flatMap { item -> [TextRun] in
        switch item {
        case .text(var run):
            run.origin = run.origin + offset
            return [run]
        case .group(let group): return texts(group.items, offset: offset + group.offset)
        case .shape, .image: return []
        }
    }
}

/// Every shape in `items`, as it stands in its group.
func shapes(_ items: [Item]) -> [Shape] {
    items.flatMap { item -> [Shape] in
        switch item {
        case .shape(let shape): return [shape]
        case .group(let group): return shapes(group.items)
        case .text, .image: return []
        }
    }
}

/// The rectangles of filled shapes of a colour, from left to right and from top to bottom.
func boxes(_ scene: Scene, _ color: UInt32) -> [Rect] {
    shapes(scene.layers.flatMap(\.items)).filter { $0.fill == Color(hex: color) }.map(\.path.bounds)
        .sorted { ($0.minX, $0.minY) < ($1.minX, $1.minY) }
}

extension Chart {
    /// The layers of every plot.
    var layers: [VegaLite.Layer] { compiled.layers }

    /// The scales of a chart whose layers share all of them.
    var models: [Channel: ScaleModel] {
        compiled.scalesOfLayer.reduce(into: [:]) { models, scales in
            models.merge(scales.mapValues { compiled.scales[$0] }) { first, _ in first }
        }
    }
}
