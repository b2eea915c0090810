import Scene
import TestSupport
import Testing

@testable import VegaLite

/// Specifications and data that ask for endless work or for endless memory: each ends in a drawing or in errors that
/// say where.
@Suite(.timeLimit(.minutes(10)))
struct HostileWorkTests {
    /// Draws a specification in both looks. What is refused must name a place.
    private func settle(_ specification: String, files: [String: String] = [:]) throws {
        #expect(try computingSeconds { try draw(specification, files) } < 20)
    }

    private func draw(_ specification: String, _ files: [String: String]) throws {
        do throws(ChartError) {
            let chart = try chart(specification, files: files)
            for theme in [Theme.vega, .paper(labelSize: 30)] {
                let drawing = try chart.draw(in: frame, theme: theme, measurer: FixedMeasurer())
                #expect(drawing.items.allSatisfy { $0.isFinite })
                #expect(drawing.items.count < 500_000)
            }
        } catch {
            #expect(!error.problems.isEmpty)
            #expect(error.problems.allSatisfy { !$0.path.isEmpty && !$0.message.isEmpty })
        }
    }

    private static let rows =
        "{\"values\": [{\"a\": 0, \"c\": \"p\"}, {\"a\": 0.5, \"c\": \"q\"}, {\"a\": 1, \"c\": \"p\"}]}"

    @Test(arguments: ["word ", "w", "\u{1F600}"])
    func endlessTexts(piece: String) throws {
        let text = String(repeating: piece, count: 100_000)
        let encoding = """
            {"x": {"field": "a", "type": "nominal", "title": "\(text)"},
             "y": {"field": "b", "type": "quantitative"}, "color": {"field": "a", "type": "nominal"}}
            """
        try settle(
            """
            {"title": {"text": "\(text)", "subtitle": "\(text)"}, "mark": "bar", "encoding": \(encoding),
             "data": {"values": [{"a": "\(text)", "b": 1}, {"a": "\(text)!", "b": 2}]}}
            """)
    }

    @Test(arguments: [
        "{\"step\": 1e-9}", "{\"step\": 1e-300}", "{\"maxbins\": 1e9}", "{\"minstep\": 1e-12, \"maxbins\": 1e12}",
        "{\"step\": 1, \"extent\": [0, 1e9]}", "{\"steps\": [1e-9]}", "{\"extent\": [1, 1]}",
        "{\"extent\": [-1e308, 1e308], \"step\": 1e-308}", "{\"base\": 1.0000001}",
        "{\"anchor\": 1e300, \"step\": 1e-9}",
        "{\"divide\": [1e300, 1e-300]}",
    ])
    func bins(parameters: String) throws {
        for channel in ["x", "color", "size", "row", "column", "detail"] {
            try settle(
                """
                {"data": \(Self.rows), "mark": "bar", "encoding": {
                 "\(channel)": {"bin": \(parameters), "field": "a"}, "y": {"aggregate": "count"}}}
                """)
        }
        try settle(
            """
            {"data": \(Self.rows), "transform": [{"bin": \(parameters), "field": "a", "as": ["s", "e"]}], "mark": "bar",
             "encoding": {"x": {"field": "s", "bin": {"binned": true}}, "x2": {"field": "e"},
             "y": {"aggregate": "count"}}}
            """)
        try settle(
            """
            {"data": \(Self.rows), "mark": "bar", "encoding": {"x": {"bin": \(parameters), "field": "a",
             "type": "ordinal"}, "y": {"aggregate": "count"}, "color": {"bin": \(parameters), "field": "a",
             "type": "ordinal"}}}
            """)
    }

    @Test(arguments: [
        "\"type\": \"log\"", "\"type\": \"log\", \"domain\": [0, 1]", "\"type\": \"log\", \"domain\": [-1, 1]",
        "\"type\": \"log\", \"base\": 1", "\"type\": \"log\", \"base\": 0", "\"type\": \"log\", \"base\": 1.0000001",
        "\"type\": \"pow\", \"exponent\": 1e9", "\"type\": \"pow\", \"exponent\": 0",
        "\"type\": \"symlog\", \"constant\": 0",
        "\"type\": \"sqrt\"", "\"domain\": [5, 5]", "\"domain\": [0, 0]", "\"domain\": [1e308, -1e308]",
        "\"domain\": [1, 0]",
        "\"domain\": []", "\"domain\": [null, null]", "\"domain\": [1e-320, 2e-320]", "\"nice\": 1e9",
        "\"domain\": [0, 1], \"nice\": 1e300", "\"range\": [0, 0]", "\"range\": [0, 1e308]", "\"padding\": 1e9",
        "\"type\": \"quantize\", \"domain\": [1, 1]", "\"type\": \"threshold\", \"domain\": []",
        "\"type\": \"quantile\"", "\"type\": \"bin-ordinal\"", "\"type\": \"time\", \"domain\": [0, 8.64e15]",
        "\"type\": \"time\", \"nice\": {\"interval\": \"second\", \"step\": 1}, \"domain\": [0, 8.64e15]",
        "\"type\": \"time\", \"domain\": [-8.64e15, 8.64e15], \"nice\": \"millisecond\"",
    ])
    func scales(scale: String) throws {
        for channel in ["x", "color", "size", "opacity"] {
            try settle(
                """
                {"data": \(Self.rows), "mark": "point", "encoding": {"y": {"field": "c"},
                 "\(channel)": {"field": "a", "type": "quantitative", "scale": {\(scale)}}}}
                """)
        }
    }

    @Test(arguments: [
        "\"tickCount\": 1e9", "\"tickMinStep\": 1e-12", "\"tickCount\": 1e9, \"tickMinStep\": 1e-12",
        "\"tickCount\": -5",
        "\"tickCount\": {\"interval\": \"millisecond\", \"step\": 1}", "\"format\": \".1000000f\"",
        "\"format\": \"1000000d\"", "\"gridDash\": [1e-9]", "\"gridDash\": [1e-9, 1e-9], \"grid\": true",
        "\"labelAngle\": 1e300", "\"labelLimit\": -1", "\"labelFontSize\": 1e300", "\"labelPadding\": -1e300",
        "\"titleFontSize\": 1e-300", "\"offset\": 1e300", "\"values\": [1e308, -1e308, 1e-320]",
        "\"labelExpr\": \"repeat('a', 1e9)\"",
    ])
    func axes(axis: String) throws {
        for type in ["quantitative", "temporal", "ordinal"] {
            try settle(
                """
                {"data": {"values": [{"a": 0}, {"a": 8.64e15}]}, "mark": "point",
                 "encoding": {"x": {"field": "a", "type": "\(type)", "axis": {\(axis)}}}}
                """)
        }
    }

    @Test(arguments: [
        "\"width\": 1e9", "\"width\": 1e-9", "\"width\": -1", "\"width\": {\"step\": 1e9}", "\"height\": {\"step\": 0}",
        "\"padding\": 1e9", "\"config\": {\"view\": {\"continuousWidth\": 1e300}}",
        "\"config\": {\"font\": \"\", \"axis\": {\"labelFontSize\": 1e9}}",
        "\"title\": {\"text\": \"t\", \"fontSize\": 1e300}",
    ])
    func sizes(part: String) throws {
        try settle(
            """
            {"data": \(Self.rows), "mark": "bar", \(part), "encoding": {"x": {"field": "c"},
             "y": {"field": "a", "type": "quantitative"}}}
            """)
    }

    @Test(arguments: [
        "{\"type\": \"line\", \"strokeDash\": [1e-9, 1e-9]}", "{\"type\": \"rule\", \"strokeDash\": [1e-9]}",
        "{\"type\": \"line\", \"strokeWidth\": 1e300}", "{\"type\": \"bar\", \"cornerRadius\": 1e300}",
        "{\"type\": \"bar\", \"binSpacing\": 1e9}", "{\"type\": \"line\", \"interpolate\": \"monotone\"}",
        "{\"type\": \"line\", \"interpolate\": \"cardinal\", \"tension\": 1e300}",
        "{\"type\": \"point\", \"size\": -1}",
        "{\"type\": \"point\", \"shape\": \"M0,0L1e308,1e308Z\"}",
        "{\"type\": \"text\", \"angle\": 1e300, \"text\": \"t\"}",
        "{\"type\": \"tick\", \"thickness\": 1e300}", "{\"type\": \"arc\", \"innerRadius\": 1e300}",
        "{\"type\": \"arc\", \"padAngle\": 1e300}", "{\"type\": \"boxplot\", \"extent\": 1e300}",
        "{\"type\": \"errorbar\", \"extent\": \"ci\"}", "{\"type\": \"trail\"}",
    ])
    func marks(mark: String) throws {
        try settle(
            """
            {"data": \(Self.rows), "mark": \(mark), "encoding": {"x": {"field": "a", "type": "quantitative"},
             "y": {"field": "a", "type": "quantitative"}, "theta": {"field": "a", "type": "quantitative"}}}
            """)
    }

    @Test(arguments: [
        "{\"calculate\": \"repeat('a', 1e9)\", \"as\": \"b\"}", "{\"calculate\": \"pad('a', 1e9)\", \"as\": \"b\"}",
        "{\"calculate\": \"sequence(1e12)\", \"as\": \"b\"}",
        "{\"calculate\": \"sequence(0, 1, 1e-12)\", \"as\": \"b\"}",
        "{\"calculate\": \"/(a+)+$/.test('\(String(repeating: "a", count: 60))!')\", \"as\": \"b\"}",
        "{\"calculate\": \"test(/(a+)+$/, '\(String(repeating: "a", count: 60))!')\", \"as\": \"b\"}",
        "{\"calculate\": \"replace('\(String(repeating: "a", count: 60))!', /(a|aa)+$/g, 'b')\", \"as\": \"b\"}",
        "{\"calculate\": \"test(/(((a{1,1000}){1,1000}){1,1000})/, 'a')\", \"as\": \"b\"}",
        "{\"calculate\": \"split(pad('', 100000, ','), ',')\", \"as\": \"b\"}",
        "{\"calculate\": \"1e308 * 10 - 1e308 * 10\", \"as\": \"b\"}", "{\"filter\": \"0 / 0\"}",
        "{\"density\": \"a\", \"steps\": 1e9}", "{\"density\": \"a\", \"minsteps\": 1e9, \"bandwidth\": 1e-300}",
        "{\"density\": \"a\", \"extent\": [-1e308, 1e308]}",
        "{\"impute\": \"a\", \"key\": \"c\", \"keyvals\": {\"start\": 0, \"stop\": 1e12}}",
        "{\"impute\": \"a\", \"key\": \"c\", \"keyvals\": {\"start\": 0, \"stop\": 1, \"step\": 1e-12}}",
        "{\"quantile\": \"a\", \"step\": 1e-12}",
        "{\"regression\": \"a\", \"on\": \"a\", \"method\": \"poly\", \"order\": 1e6}",
        "{\"loess\": \"a\", \"on\": \"a\", \"bandwidth\": 0}", "{\"sample\": 1e12}",
        "{\"window\": [{\"op\": \"sum\", \"field\": \"a\", \"as\": \"b\"}], \"frame\": [-1e300, 1e300]}",
        "{\"window\": [{\"op\": \"ntile\", \"param\": 1e300, \"as\": \"b\"}]}",
        "{\"window\": [{\"op\": \"lag\", \"field\": \"a\", \"param\": 1e300, \"as\": \"b\"}]}",
        "{\"timeUnit\": {\"unit\": \"year\", \"step\": 1e300}, \"field\": \"a\", \"as\": \"b\"}",
        "{\"timeUnit\": {\"unit\": \"milliseconds\", \"maxbins\": 1e300}, \"field\": \"a\", \"as\": \"b\"}",
        "{\"stack\": \"a\", \"groupby\": [], \"as\": [\"a\", \"a\"]}", "{\"fold\": [\"a\", \"a\", \"a\"]}",
        "{\"pivot\": \"c\", \"value\": \"a\", \"limit\": 1e300}", "{\"flatten\": [\"a\", \"c\"]}",
    ])
    func transforms(transform: String) throws {
        try settle(
            """
            {"data": \(Self.rows), "transform": [\(transform)], "mark": "point",
             "encoding": {"x": {"field": "a", "type": "quantitative"}, "y": {"field": "b", "type": "quantitative"}}}
            """)
    }

    @Test(arguments: [
        "{\"sequence\": {\"start\": 0, \"stop\": 1e12}}",
        "{\"sequence\": {\"start\": 0, \"stop\": 1, \"step\": 1e-12}}",
        "{\"sequence\": {\"start\": 0, \"stop\": 10, \"step\": 0}}", "{\"sequence\": {\"start\": 0, \"stop\": -10}}",
        "{\"values\": []}", "{\"values\": \"\"}", "{\"values\": [[], {}, null, 1, \"x\"]}", "{\"values\": {}}",
        "{\"values\": \"a,b\\n\", \"format\": {\"type\": \"csv\"}}",
        "{\"values\": \"a\\n1e999\\n-inf\", \"format\": {\"type\": \"csv\"}}",
        "{\"values\": [{\"a\": \"NaN\"}, {\"a\": \"Infinity\"}, {\"a\": \"-Infinity\"}]}",
        "{\"values\": [{\"a\": 1e308}, {\"a\": -1e308}]}", "{\"values\": [{\"a\": 1e999}]}",
        "{\"values\": [{\"a\": 5}, {\"a\": 5}]}",
        "{\"values\": [{\"a\": {\"a\": {\"a\": 1}}}]}",
    ])
    func data(source: String) throws {
        for mark in ["bar", "line", "area", "point", "rect", "text", "boxplot", "arc"] {
            try settle(
                """
                {"data": \(source), "mark": "\(mark)", "encoding": {"x": {"field": "a", "type": "quantitative"},
                 "y": {"field": "a", "type": "quantitative", "stack": "normalize"}, "color": {"field": "a"}}}
                """)
        }
    }

    @Test(arguments: [
        "[{\"name\": \"p\", \"expr\": \"q + 1\"}, {\"name\": \"q\", \"expr\": \"p + 1\"}]",
        "[{\"name\": \"p\", \"expr\": \"p\"}]",
        "[{\"name\": \"p\", \"value\": 1}, {\"name\": \"p\", \"value\": 2}]", "[{\"name\": \"p\", \"expr\": \"q\"}]",
        "[{\"name\": \"p\", \"select\": {\"type\": \"point\"}, \"value\": [{\"a\": {\"a\": 1}}]}]",
    ])
    func parameters(parameters: String) throws {
        try settle(
            """
            {"params": \(parameters), "data": \(Self.rows), "mark": {"type": "point", "size": {"expr": "p"}},
             "transform": [{"filter": "datum.a > p"}], "encoding": {"x": {"field": "a", "type": "quantitative"}}}
            """)
    }

    @Test(arguments: [("layer", 3000), ("hconcat", 3000), ("vconcat", 100), ("concat", 20), ("layer", 20)])
    func nestedViews(word: String, depth: Int) throws {
        let inner = "{\"mark\": \"bar\"}"
        let open = String(repeating: "{\"\(word)\": [", count: depth)
        try settle(
            "{\"data\": {\"values\": [1]}, \"\(word)\": [\(open)\(inner)\(String(repeating: "]}", count: depth))]}")
    }

    @Test(arguments: ["[", "{\"a\":", "[[],"])
    func nestedText(part: String) throws {
        #expect(!problems(String(repeating: part, count: 200_000)).isEmpty)
        #expect(
            !problems(
                "{\"data\": {\"url\": \"f.json\"}, \"mark\": \"bar\"}",
                files: ["f.json": String(repeating: part, count: 200_000)]
            ).isEmpty)
    }

    @Test(arguments: ["(", "-", "!", "[", "a?", "f(", "1+(", "datum.", "if(1,"])
    func nestedExpressions(part: String) throws {
        let text = String(repeating: part, count: 100_000) + "1"
        try settle("{\"data\": {\"values\": [1]}, \"transform\": [{\"filter\": \"\(text)\"}], \"mark\": \"bar\"}")
    }

    @Test func nestedPredicatesAndRepetitions() throws {
        let nots = String(repeating: "{\"not\": ", count: 5000) + "\"true\"" + String(repeating: "}", count: 5000)
        try settle("{\"data\": {\"values\": [1]}, \"transform\": [{\"filter\": \(nots)}], \"mark\": \"bar\"}")
        var view = "{\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": {\"repeat\": \"column\"}}}}"
        for _ in 0..<8 {
            view = "{\"repeat\": {\"column\": [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"]}, \"spec\": \(view)}"
        }
        try settle("{\"data\": \(Self.rows), \"vconcat\": [\(view)]}")
    }

    @Test func manyFacets() throws {
        let rows = (0..<100_000).map { "\($0)\n" }.joined()
        for facet in ["row", "column", "facet"] {
            let error = problems(
                """
                {"data": {"url": "f.csv"}, "mark": "bar", "encoding": {"x": {"field": "f", "type": "quantitative"},
                 "\(facet)": {"field": "f", "type": "nominal"}}}
                """, files: ["f.csv": "f\n\(rows)"])
            #expect(error.first?.path.contains("$") == true)
        }
    }

    @Test(arguments: ["x", "y", "color", "shape", "size", "detail", "text"])
    func manyCategories(channel: String) throws {
        let rows = (0..<10_000).map { "k\($0),\($0)\n" }.joined()
        try settle(
            """
            {"data": {"url": "f.csv"}, "mark": "\(channel == "text" ? "text" : "bar")", "encoding": {
             "\(channel)": {"field": "c", "type": "nominal"}, "\(channel == "x" ? "y" : "x")": {"aggregate": "sum", "field": "n"}}}
            """, files: ["f.csv": "c,n\n\(rows)"])
    }
}
