import Testing

@testable import VegaLite

struct ParameterTests {
    /// A chart of ten rows, n from 0 to 9, in two groups.
    private func bars(_ members: String, encoding: String = "") -> String {
        let rows = (0..<10).map { "{\"n\": \($0), \"g\": \"\($0 < 4 ? "a" : "b")\", \"d\": \"2020-01-0\($0 + 1)\"}" }
        return """
            {"data": {"values": [\(rows.joined(separator: ", "))]}, "mark": "point", \(members),
             "encoding": {"x": {"field": "n", "type": "quantitative"}, "y": {"field": "g", "type": "nominal"}\(encoding)}}
            """
    }

    private func count(_ specification: String) throws -> Int {
        try chart(specification).compiled.layers[0].table.count
    }

    @Test(arguments: [
        ("{\"name\": \"p\", \"value\": 4}", "\"datum.n < p\"", 4),
        ("{\"name\": \"p\", \"expr\": \"2 + q\"}, {\"name\": \"q\", \"value\": 1}", "\"datum.n < p\"", 3),
        ("{\"name\": \"p\", \"value\": false}", "{\"param\": \"p\"}", 0),
        ("{\"name\": \"p-1\", \"value\": 1}", "{\"param\": \"p-1\"}", 10),
        (
            "{\"name\": \"p\", \"value\": 1, \"bind\": {\"input\": \"range\"}}",
            "{\"field\": \"n\", \"lt\": {\"expr\": \"p\"}}", 1
        ),
        ("{\"name\": \"s\", \"select\": \"interval\"}", "{\"param\": \"s\"}", 10),
        ("{\"name\": \"s\", \"select\": \"interval\"}", "{\"param\": \"s\", \"empty\": false}", 0),
        ("{\"name\": \"s\", \"select\": \"point\"}", "{\"not\": {\"param\": \"s\"}}", 0),
        ("{\"name\": \"s\", \"select\": \"interval\", \"value\": {\"x\": [2, 5]}}", "{\"param\": \"s\"}", 4),
        (
            "{\"name\": \"s\", \"select\": \"interval\", \"value\": {\"x\": [5, 2], \"y\": [\"b\"]}}",
            "{\"param\": \"s\"}", 2
        ),
        ("{\"name\": \"s\", \"select\": \"point\", \"value\": [{\"g\": \"a\"}]}", "{\"param\": \"s\"}", 4),
        (
            "{\"name\": \"s\", \"select\": {\"type\": \"point\", \"encodings\": [\"y\"]}, \"value\": \"b\"}",
            "{\"param\": \"s\"}", 6
        ),
        (
            "{\"name\": \"s\", \"select\": {\"type\": \"point\", \"fields\": [\"n\", \"g\"]}, \"value\": [{\"n\": 1, \"g\": \"a\"}, {\"n\": 1, \"g\": \"b\"}]}",
            "{\"param\": \"s\"}", 1
        ),
        ("{\"name\": \"s\", \"select\": \"interval\", \"value\": {\"x\": [2, 5]}}", "\"datum.n > s.n[1]\"", 4),
        ("{\"name\": \"s\", \"select\": \"point\", \"value\": {\"g\": \"a\"}}", "\"indexof(s.g, datum.g) < 0\"", 6),
        ("{\"name\": \"s\", \"select\": \"point\"}", "\"isValid(s.g)\"", 0),
        (
            "{\"name\": \"s\", \"select\": \"interval\", \"value\": {\"x\": [2, 5]}}",
            "{\"and\": [{\"param\": \"s\"}, \"datum.n != 3\"]}", 3
        ),
        ("", "{\"field\": \"d\", \"gt\": {\"year\": 2020, \"month\": \"jan\", \"date\": 8}}", 2),
        ("", "{\"field\": \"d\", \"range\": [{\"year\": 2020, \"date\": 3}, null]}", 8),
        ("", "{\"field\": \"g\", \"range\": [\"aa\", \"c\"]}", 6),
        ("", "{\"field\": \"n\", \"range\": [3, 5]}", 3),
    ])
    func filter(params: String, test: String, rows: Int) throws {
        #expect(try count(bars("\"params\": [\(params)], \"transform\": [{\"filter\": \(test)}]")) == rows)
    }

    @Test func selectionsMayNameTheViewsOfARepetition() throws {
        let view = bars("\"name\": \"v\", \"transform\": [{\"filter\": {\"param\": \"s\"}}]")
        let text = """
            {"repeat": {"column": ["n", "g"]}, "spec": \(view), "params": [{"name": "s", "value": {"x": [0, 2]},
             "select": {"type": "interval", "encodings": ["x"]}, "views": ["child__column_n_v", "child__column_g_v"]}]}
            """
        #expect(try chart(text).compiled.layers.map(\.table.count) == [3, 3])
    }

    @Test func bindsOfOtherViewsCount() throws {
        let inner = bars("\"params\": [{\"name\": \"s\", \"select\": \"interval\", \"value\": {\"x\": [0, 2]}}]")
        let other = bars("\"transform\": [{\"filter\": {\"param\": \"s\"}}]")
        #expect(try chart("{\"hconcat\": [\(other), \(inner)]}").compiled.layers.map(\.table.count) == [3, 10])
    }

    @Test func selectionsSetDomainsAndBins() throws {
        let select = "\"params\": [{\"name\": \"s\", \"select\": \"interval\", \"value\": {\"x\": [2.5, 5]}}]"
        let domain = "{\"field\": \"n\", \"type\": \"quantitative\", \"scale\": {\"domain\": {\"param\": \"s\"}}}"
        let zoomed = bars("\"transform\": []", encoding: ", \"x\": \(domain)")
        let charts = try chart("{\"hconcat\": [\(bars(select)), \(zoomed)]}").compiled
        #expect(charts.scales[charts.scalesOfLayer[1][.x] ?? 0].domain == .numbers([2.5, 5]))
    }

    @Test(arguments: [("datum.n < 5 ? 10 : 20", [10.0, 20]), ("width / 10", [20]), ("2 * 3", [6])])
    func expressionsComputeMarks(text: String, sizes: [Double]) throws {
        let text = bars("\"width\": 200").replacing(
            "\"mark\": \"point\"", with: "\"mark\": {\"type\": \"point\", \"size\": {\"expr\": \"\(text)\"}}")
        let layer = try chart(text).compiled.layers[0]
        let pieces = layer.computed(size: ViewSize(width: 200, height: 200), runs: nil)
        #expect(pieces.compactMap(\.properties.size) == sizes)
        #expect(pieces.map(\.table.count).reduce(0, +) == 10)
    }

    @Test func conditionsChooseFieldOrValue() throws {
        let color = """
            , "color": {"condition": {"test": "datum.n > 7", "field": "g", "type": "nominal"}, "value": "grey"},
            "size": {"condition": [{"test": {"field": "n", "lt": 2}, "value": 5},
             {"test": "datum.n == 5", "value": {"expr": "datum.n * 2"}}], "value": {"expr": "datum.n"}}
            """
        let layer = try chart(bars("\"height\": 100", encoding: color)).compiled.layers[0]
        func fixed(_ channel: Channel, _ row: Int) -> Value? {
            layer.encoding[channel]?.fixed(layer.table, row, size: ViewSize())
        }
        #expect(fixed(.color, 0) == .string("grey") && fixed(.color, 9) == nil)
        #expect([0, 5, 7].map { fixed(.size, $0) } == [.number(5), .number(10), .number(7)])
    }

    @Test(arguments: [("", false), (", \"bind\": \"scales\"", true)])
    func marksStayInPlotsWhoseScalesMove(bind: String, clips: Bool) throws {
        let select = "{\"name\": \"s\", \"select\": \"interval\", \"value\": {\"x\": [2, 5]}\(bind)}"
        let compiled = try chart(bars("\"params\": [\(select)]")).compiled
        #expect((compiled.layers[0].properties.clip == true) == clips)
        let domain = compiled.scales[compiled.scalesOfLayer[0][.x] ?? 0].domain
        #expect(domain == .numbers(clips ? [2, 5] : [0, 9]))
    }

    @Test func lookupsFindWhatIsSelected() throws {
        let select = "\"params\": [{\"name\": \"s\", \"select\": \"point\", \"value\": {\"n\": 4}}]"
        let looking = bars("\"transform\": [{\"lookup\": \"g\", \"from\": {\"param\": \"s\", \"key\": \"g\"}}]")
        let layers = try chart("{\"hconcat\": [\(bars(select)), \(looking)]}").compiled.layers
        let found = layers[1].table.column(FieldPath("s")).map { $0.member(.string("n")) }
        #expect(found == Array(repeating: .null, count: 4) + Array(repeating: .number(4), count: 6))
    }

    @Test func conditionsOfOrderDrawLast() throws {
        let order = ", \"order\": {\"condition\": {\"test\": \"datum.n == 2\", \"value\": 1}, \"value\": 0}"
        let layer = try chart(bars("\"height\": 100", encoding: order)).compiled.layers[0]
        let numbers = layer.inDrawingOrder(size: ViewSize()).table.column(FieldPath("n")).map(\.number)
        #expect(numbers == [0, 1, 3, 4, 5, 6, 7, 8, 9, 2])
    }
}
