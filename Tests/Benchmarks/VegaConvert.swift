import FoundationEssentials
import Glibc
import Processes

/// Vega-Lite itself, as vl-convert runs it: the baseline of charts.
struct VegaConvert {
    private let python: String
    private let scratch: Scratch

    /// Nil where no python is given that can import `vl_convert`.
    init?(_ path: String?, _ scratch: Scratch) {
        guard let python = path ?? getenv("VL_CONVERT_PYTHON").map({ String(cString: $0) }),
            let status = try? Child(python, ["-c", "import vl_convert"], environment: Self.environment).wait(),
            status == 0
        else { return nil }
        self.python = python
        self.scratch = scratch
    }

    /// What it makes of a chart.
    enum Product: String {
        /// Items in words, no pixels: the least that it needs.
        case svg
        /// A picture that fills 1920x1080, as ours does; it cannot be had without being encoded.
        case png
    }

    /// Milliseconds a picture in one process, the first left out.
    func warm(_ chart: ChartFile, _ product: Product) throws -> Samples {
        let output = "\(scratch.path)/vl-convert"
        try run(chart, product, times: 21, output: output)
        let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
        return Samples(lines.compactMap { Double($0) })
    }

    /// Milliseconds for a whole process that draws one picture.
    func cold(_ chart: ChartFile) throws -> Samples {
        Samples(try (0..<5).map { _ in try Daemon.time { try run(chart, .svg, times: 0, output: "/dev/null") } })
    }

    private func run(_ chart: ChartFile, _ product: Product, times: Int, output: String) throws {
        let status = try Child(
            python, ["-c", Self.script, chart.path, "\(times)", product.rawValue], environment: Self.environment,
            output: output
        ).wait()
        guard status == 0 else { throw RemoteFailed(command: "vl-convert", status: status) }
    }

    private static let environment = ["TZ=UTC", "HOME=/nonexistent"]

    /// Data files are put into the specification beforehand, so that only the drawing is timed, in vl-convert's favour.
    private static let script = """
        import json, os, re, sys, time
        import vl_convert

        path, times = sys.argv[1], int(sys.argv[2])

        def inline(node):
            if isinstance(node, dict):
                data = node.get("data")
                if isinstance(data, dict) and isinstance(data.get("url"), str):
                    url = data.pop("url")
                    data.setdefault("format", {}).setdefault("type", url.rsplit(".", 1)[-1])
                    text = open(os.path.join(os.path.dirname(path), url), encoding="utf-8").read()
                    data["values"] = json.loads(text) if data["format"]["type"] == "json" else text
                for name, inner in node.items():
                    if name != "values":
                        inline(inner)
            elif isinstance(node, list):
                for inner in node:
                    inline(inner)

        specification = json.load(open(path, encoding="utf-8"))
        inline(specification)
        text = json.dumps(specification)
        size = re.search(r'width="([0-9.]+)" height="([0-9.]+)"', vl_convert.vegalite_to_svg(text))
        scale = min(1920 / float(size[1]), 1080 / float(size[2]))

        def draw():
            if sys.argv[3] == "png":
                vl_convert.vegalite_to_png(text, scale=scale)
            else:
                vl_convert.vegalite_to_svg(text)

        if times:
            draw()
        for _ in range(times):
            start = time.perf_counter()
            draw()
            print((time.perf_counter() - start) * 1000)
        """
}
