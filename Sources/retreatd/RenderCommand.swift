import ArgumentParser
import Library
import Retreat
import Stage

struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Draws every screen of a retreat, or one chart, into PNG files; needs no display.")

    @Argument(help: "A folder NAME.retreat, or a Vega-Lite file.", completion: .file())
    var path: String

    @Option(help: ArgumentHelp("The folder for the PNG files.", valueName: "folder"))
    var out: String

    @Option(help: ArgumentHelp("The size of the pictures in pixels.", valueName: "WxH"))
    var size = PixelSize(width: 1920, height: 1080)

    @OptionGroup var protocolOptions: ProtocolOptions

    func run() throws {
        try Places.makeFolder(Places.absolute(out))
        let rendering = try Rendering(size)
        if path.hasSuffix(".json") {
            try drawChart(rendering)
        } else {
            try drawRetreat(rendering)
        }
    }

    private func drawRetreat(_ rendering: Rendering) throws {
        let folder = RetreatFolder(Places.absolute(path))
        let plan = try ProblemReport.plan(of: folder, protocols: protocolOptions.protocolShelf)
        try rendering.write(
            Rehearsal(plan, script: folder.rehearsal(of: plan).script).frames, contents: VisualContent.all(of: plan),
            into: out)
    }

    private func drawChart(_ rendering: Rendering) throws {
        let plan = try ChartPlan.plan(for: Places.absolute(path))
        let contents = VisualContent.all(of: plan)
        if case .problem(let message, let mend)? = contents.values.first {
            throw StartError.problem(message, mend: mend ?? "Mend the file.")
        }
        let frames = Rehearsal(plan, script: [:]).frames.suffix(1)
        try rendering.write(
            frames.map { .init(name: plan.name, state: $0.state, now: $0.now) }, contents: contents, into: out)
    }
}
