import ArgumentParser
import Library
import Retreat
import Stage

struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Draws every screen of a retreat, or charts alone, into PNG files; needs no display.",
        discussion: """
            A chart alone fills the picture, as it stands on the wall; with --theme vega it is drawn as Vega-Lite \
            draws it, in its own size. What cannot be drawn is named with its place in the file and the mend, and the \
            exit code is 1 then.
            """)

    @Argument(
        help: ArgumentHelp(
            "A folder NAME.retreat; or Vega-Lite files, or folders with files NAME.vl.json.", valueName: "path"),
        completion: .file())
    var paths: [String]

    @Option(help: ArgumentHelp("The folder for the files.", valueName: "folder"))
    var out: String?

    @Option(
        help: ArgumentHelp(
            "The size of the pictures in pixels; with --theme vega charts have their own.", valueName: "WxH"))
    var size = PixelSize(width: 1920, height: 1080)

    @Option(help: "How it looks: for a lit room, for a dark one, or charts as Vega-Lite draws them.")
    var theme = RenderTheme.paper

    @Flag(help: "Draws charts without their marks: axes, titles and legends only.")
    var veil = false

    @Flag(
        help: """
            Writes what charts show as JSON instead of pictures: NAME.json in the folder of --out; one chart without \
            --out goes to standard output.
            """)
    var describe = false

    @OptionGroup var protocolOptions: ProtocolOptions

    /// The only path, where it is a retreat's folder.
    private var retreat: String? {
        guard paths.count == 1, let path = paths.first, ChartFiles.isRetreat(path) else { return nil }
        return path
    }

    func validate() throws {
        if out == nil && !describe { throw ValidationError("Name the folder for the pictures: --out FOLDER.") }
        guard retreat != nil else { return }
        if describe || veil { throw ValidationError("--describe and --veil are for charts, not for a whole retreat.") }
        if theme == .vega { throw ValidationError("--theme vega is for charts; a retreat is drawn in paper or night.") }
    }

    func run() throws {
        if let out { try Places.makeFolder(Places.absolute(out)) }
        if let retreat, let out {
            try drawRetreat(retreat, into: out)
        } else {
            try drawCharts()
        }
    }

    private func drawRetreat(_ path: String, into out: String) throws {
        let folder = RetreatFolder(Places.absolute(path))
        let plan = try ProblemReport.plan(of: folder, protocols: protocolOptions.protocolShelf)
        let contents = VisualContent.all(of: plan)
        let rendering = try Rendering(size, theme: theme.stage)
        let rehearsal = Rehearsal(plan, script: folder.rehearsal(of: plan).script, aim: rendering.aim(contents))
        try rendering.write(rehearsal.frames, contents: contents, into: out)
    }

    /// Draws all charts that can be drawn, also where others cannot.
    private func drawCharts() throws {
        let charts = try ChartFiles.find(paths)
        if out == nil && charts.count > 1 {
            throw ValidationError("Name the folder for the descriptions of several charts: --out FOLDER.")
        }
        let rendering = try ChartRendering(size, theme: theme, isVeiled: veil, protocols: protocolOptions.protocolShelf)
        var progress = describe ? nil : ProgressLine(total: charts.count)
        var failures = 0
        for chart in charts {
            if let drawn = rendering.draw(chart) {
                if !describe, let out {
                    try drawn.writePNG(to: "\(out)/\(chart.name).png")
                } else if let out {
                    try TextFile.write(drawn.description + "\n", to: "\(out)/\(chart.name).json")
                } else {
                    print(drawn.description)
                }
            } else {
                failures += 1
            }
            progress?.advance(to: chart.name)
        }
        if failures > 0 { throw ExitCode(1) }
    }
}

/// How pictures look.
enum RenderTheme: String, ExpressibleByArgument, CaseIterable {
    case vega, paper, night

    /// The ground of the wall; that of a lit room for charts in Vega-Lite's own look.
    var stage: StageTheme {
        switch self {
        case .vega, .paper: .paper
        case .night: .night
        }
    }
}
