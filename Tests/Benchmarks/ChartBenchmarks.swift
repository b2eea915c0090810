import FoundationEssentials
import Glibc
import Processes
import Scene
import VegaLite
import Wall

/// Measures charts: `swift run -c release benchmarks charts [--charts FOLDER] [--python PATH]`.
///
/// FOLDER holds specifications NAME.vl.json with the files they name. PATH is a python that can import `vl_convert`
/// (PyPI vl-convert-python), also found in the variable VL_CONVERT_PYTHON; without it the charts are measured alone.
struct ChartBenchmarks {
    private static let size = Size(1920, 1080)
    private let scratch: Scratch
    private let fonts: Fonts
    private let canvas: OffscreenCanvas

    init(_ scratch: Scratch) throws {
        self.scratch = scratch
        fonts = try Fonts()
        canvas = OffscreenCanvas(size: Self.size, fonts: fonts, images: Images())
    }

    func run(_ arguments: Arguments) throws {
        var table = Table(columns: ["what", "median", "p95", "baseline", "ratio"])
        let folder = arguments.value("--charts") ?? "\(Daemon.checkout)/../shared/vega-lite/school"
        let charts = try ChartFile.all(in: folder)
        if charts.isEmpty { print("There are no charts in \(folder): name a folder with --charts.") }
        try measure(charts, VegaConvert(arguments.value("--python"), scratch), &table)
        for rows in [10_000, 100_000, 1_000_000] { try grow(rows, &table) }
        try scatter(&table)
        table.print()
    }

    // MARK: Charts of a folder

    private func measure(_ charts: [ChartFile], _ other: VegaConvert?, _ table: inout Table) throws {
        if other == nil { print("vl-convert is not measured: give a python that imports it with --python.") }
        var all: [Double] = []
        var pictures: [Double] = []
        var words: [Double] = []
        for chart in charts {
            let own = Samples(try (0..<41).map { _ in try pixels(chart) })
            let theirs = try other?.warm(chart, .png)
            table.add("\(chart.name), bytes to pixels, ms", own, baseline: theirs, "vl-convert PNG")
            all.append(own.median)
            if let theirs { pictures.append(theirs.median) }
            if let svg = try other?.warm(chart, .svg) { words.append(svg.median) }
        }
        guard let first = charts.first else { return }
        for (name, medians) in [("PNG", pictures), ("SVG, no pixels", words)] where !medians.isEmpty {
            table.add("all charts, ms", Samples(all), baseline: Samples(medians), "vl-convert \(name)")
        }
        let cold = Samples(
            try (0..<15).map { _ in
                try Daemon.time {
                    try Child(
                        "\(Daemon.folder)/retreatd", ["render", first.path, "--out", scratch.path],
                        environment: ["RETREATD_ASSETS=\(Daemon.checkout)/Assets"]
                    ).wait()
                }
            })
        table.add("`retreatd render` of one chart, ms", cold, baseline: try other?.cold(first), "vl-convert process")
    }

    /// Milliseconds from the bytes of a chart and its data to a painted picture. The ground is painted before, so that
    /// nothing is kept of the last picture.
    private func pixels(_ chart: ChartFile) throws -> Double {
        canvas.paint(Scene(size: Self.size, background: .black, layers: []))
        return try Daemon.time { try paint(try draw(chart)) }
    }

    private func draw(_ chart: ChartFile) throws -> ChartDrawing {
        let compiled = try Chart(specification: chart.specification) { chart.files[$0] }
        return try compiled.draw(
            in: Rect(x: 40, y: 40, width: 1840, height: 1000), theme: .paper(labelSize: 34), measurer: fonts)
    }

    private func paint(_ drawing: ChartDrawing) throws {
        canvas.paint(Scene(size: Self.size, background: .white, layers: [Layer("chart", drawing.items)]))
    }

    // MARK: Growth

    /// A process of its own for every number of rows, so that each has its own greatest memory.
    private func grow(_ rows: Int, _ table: inout Table) throws {
        let output = "\(scratch.path)/growth"
        try Child("/proc/self/exe", ["growth", "\(rows)"], output: output).wait()
        let figures = try String(contentsOfFile: output, encoding: .utf8).split(whereSeparator: \.isWhitespace)
            .compactMap {
                Double($0)
            }
        guard figures.count == 2 else { throw RemoteFailed(command: "growth", status: 1) }
        table.add(name: "\(rows) rows of CSV to bars, bytes to pixels, ms", number: figures[0])
        table.add(name: "\(rows) rows of CSV to bars, greatest memory, MB", number: figures[1])
    }

    /// What the process of one number of rows does: writes the median of some runs and the greatest memory.
    func printGrowth(_ rows: Int) throws {
        let chart = ChartFile.bars(rows: rows)
        let times = Samples(try (0..<5).map { _ in try pixels(chart) })
        print(times.median, Double(Daemon.kilobytes("/proc/self/status", "VmHWM:")) / 1024)
    }

    // MARK: A scatter

    /// How long the thread of the wall is busy with a hundred thousand points, in parts that others can come between.
    private func scatter(_ table: inout Table) throws {
        let chart = ChartFile.scatter(rows: 100_000)
        var parts: [String: [Double]] = [:]
        let names = ["read and compiled", "composed", "painted"]
        for _ in 0..<9 {
            canvas.paint(Scene(size: Self.size, background: .black, layers: []))
            var compiled: Chart?
            var drawing: ChartDrawing?
            let times = [
                try Daemon.time { compiled = try Chart(specification: chart.specification) { chart.files[$0] } },
                try Daemon.time {
                    drawing = try compiled?.draw(
                        in: Rect(x: 40, y: 40, width: 1840, height: 1000), theme: .paper(labelSize: 34),
                        measurer: fonts)
                },
                try Daemon.time { if let drawing { try paint(drawing) } },
            ]
            for (name, time) in zip(names, times) { parts[name, default: []].append(time) }
        }
        for name in names {
            table.add("100000 points \(name), ms", Samples(parts[name] ?? []), baseline: nil, "")
        }
    }
}
