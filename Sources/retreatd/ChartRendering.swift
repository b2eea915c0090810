import Glibc
import Library
import Retreat
import Scene
import Stage
import VegaLite
import Wall

/// Draws charts alone, without a display.
struct ChartRendering {
    private let size: Size
    private let theme: RenderTheme
    private let isVeiled: Bool
    private let protocols: ProtocolShelf
    private let fonts: Fonts
    private let images = Images()

    /// - Parameter pixels: the size of the picture; in Vega-Lite's own look every chart has its own.
    init(_ pixels: PixelSize, theme: RenderTheme, isVeiled: Bool, protocols: ProtocolShelf) throws {
        size = Size(Double(pixels.width), Double(pixels.height))
        self.theme = theme
        self.isVeiled = isVeiled
        self.protocols = protocols
        fonts = try Fonts()
    }

    /// A chart that was drawn.
    struct Drawn {
        fileprivate let scene: Scene
        fileprivate let drawing: ChartDrawing
        fileprivate let fonts: Fonts
        fileprivate let images: Images

        /// What it shows, as JSON.
        var description: String { drawing.description }

        func writePNG(to path: String) throws {
            let canvas = OffscreenCanvas(size: scene.size, fonts: fonts, images: images)
            canvas.paint(scene)
            try canvas.writePNG(to: path)
        }
    }

    /// Draws a chart; what is wrong with it is said on standard error, a line a problem. Nil where it cannot be drawn.
    func draw(_ file: ChartFile) -> Drawn? {
        let path = Places.real(file.path)
        let plan = ChartPlan.plan(for: path, protocols: protocols)
        guard let visual = plan.visuals.first else { return nil }
        let (loaded, problems) = LoadedVisual.load(visual, in: plan)
        let folder = plan.folder == "/" ? "" : plan.folder
        for problem in problems { say("\(folder)/\(problem)") }
        guard case .chart(let chart) = loaded else { return nil }
        do throws(ChartError) {
            let (scene, drawing) = try draw(chart)
            return Drawn(scene: scene, drawing: drawing, fonts: fonts, images: images)
        } catch {
            for problem in error.problems { say(Problem(problem, in: path).description) }
            return nil
        }
    }

    private func draw(_ chart: Chart) throws(ChartError) -> (Scene, ChartDrawing) {
        switch theme {
        case .vega:
            let drawing = try chart.draw(in: Rect(size), theme: .vega, measurer: fonts, isVeiled: isVeiled)
            let whole = Size(drawing.size.width.rounded(.up), drawing.size.height.rounded(.up))
            return (
                Scene(size: whole, background: Theme.vega.background, layers: [Layer("chart", drawing.items)]), drawing
            )
        case .paper, .night:
            return try Stage(theme: theme.stage).scene(of: chart, size: size, measurer: fonts, isVeiled: isVeiled)
        }
    }

    private func say(_ line: String) {
        var line = line + "\n"
        line.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
