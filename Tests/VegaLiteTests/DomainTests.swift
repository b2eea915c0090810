import Testing

@testable import VegaLite

struct DomainTests {
    private static let rows = """
        [{"c": "b", "n": 3, "g": "x"}, {"c": "a", "n": 1, "g": "y"}, {"c": "c", "n": 2, "g": "x"}, {"c": "b", "n": 4, "g": "y"}]
        """

    private func domain(sort: String, y: String = "\"aggregate\": \"sum\", \"field\": \"n\"") throws -> [String] {
        let text = """
            {"data": {"values": \(Self.rows)}, "mark": "bar", "encoding": {
             "x": {"field": "c", "type": "nominal", "sort": \(sort)}, "y": {\(y), "type": "quantitative"},
             "color": {"field": "g"}}}
            """
        guard case .values(let values) = try chart(text).models[.x]?.domain else { return [] }
        return values.map(\.text)
    }

    @Test(arguments: [
        ("\"ascending\"", "abc"), ("\"descending\"", "cba"), ("null", "bac"), ("[\"c\", \"a\"]", "cab"),
        ("\"y\"", "acb"),
        ("\"-y\"", "bca"), ("{\"encoding\": \"y\", \"order\": \"descending\"}", "bca"),
        ("{\"field\": \"n\", \"op\": \"max\"}", "acb"),
        ("{\"field\": \"n\", \"op\": \"mean\", \"order\": \"descending\"}", "bca"),
        ("{\"op\": \"count\", \"order\": \"descending\"}", "bac"), ("\"x\"", "abc"), ("\"-x\"", "cba"),
    ])
    func discreteValuesAreSorted(sort: String, wanted: String) throws {
        #expect(try domain(sort: sort).joined() == wanted)
    }

    @Test(arguments: [(#""-y""#, ["b", "a", "none"]), ("null", ["b", "a"])])
    func sortedByRowsCountThoseThatHaveNoMark(sort: String, wanted: [String]) throws {
        let text = """
            {"data": {"values": [{"c": "b", "n": 3}, {"c": "a", "n": 1}, {"c": "none", "n": null}]}, "mark": "bar",
             "encoding": {"x": {"field": "c", "sort": \(sort)}, "y": {"field": "n", "type": "quantitative"}}}
            """
        guard case .values(let values)? = try chart(text).models[.x]?.domain else { return }
        #expect(values.map(\.text) == wanted)
    }

    @Test func stacksOfAFacetHaveOneMiddle() throws {
        let text = """
            {"data": {"values": [{"g": "x", "w": 1, "n": 10}, {"g": "x", "w": 2, "n": 4}, {"g": "y", "w": 1, "n": 2}]},
             "mark": "area", "encoding": {"row": {"field": "g"}, "x": {"field": "w", "type": "quantitative"},
             "y": {"field": "n", "type": "quantitative", "stack": "center"}, "color": {"field": "g"}}}
            """
        let layers = try chart(text).layers
        let middles = layers.map { layer in
            guard let stack = layer.stack else { return [Double]() }
            return zip(layer.table.column(FieldPath(stack.start)), layer.table.column(FieldPath(stack.end)))
                .map { ($0.number + $1.number) / 2 }
        }
        #expect(middles == [[5, 5], [5]])
    }

    @Test func viewsOfAFacetAreSortedTogether() throws {
        let text = """
            {"data": {"values": \(Self.rows)}, "mark": "point", "encoding": {"facet": {"field": "g"},
             "x": {"field": "c", "type": "nominal", "sort": "-y"}, "y": {"aggregate": "median", "field": "n"}}}
            """
        guard case .values(let values) = try chart(text).models[.x]?.domain else { return }
        #expect(values.map(\.text) == ["b", "c", "a"])
    }

    private func ends(_ y: String, mark: String = "bar") throws -> [Double] {
        let text = """
            {"data": {"values": \(Self.rows)}, "mark": "\(mark)", "encoding": {
             "x": {"field": "c"}, "y": {"type": "quantitative", \(y)}, "color": {"field": "g"}}}
            """
        guard case .numbers(let numbers) = try chart(text).models[.y]?.domain else { return [] }
        return numbers
    }

    @Test(arguments: [
        ("\"field\": \"n\"", "bar", [0.0, 7]), ("\"field\": \"n\", \"stack\": null", "bar", [0, 4]),
        ("\"field\": \"n\", \"stack\": \"normalize\"", "bar", [0, 1]), ("\"field\": \"n\"", "point", [0, 4]),
        ("\"field\": \"n\", \"scale\": {\"zero\": false}", "point", [1, 4]),
        ("\"field\": \"n\", \"scale\": {\"domain\": [2, 3]}", "point", [2, 3]),
        ("\"field\": \"n\", \"scale\": {\"domainMax\": 10}", "point", [0, 10]),
        ("\"aggregate\": \"count\"", "bar", [0, 2]),
        ("\"aggregate\": \"mean\", \"field\": \"n\"", "point", [0, 4]),
    ])
    func numbersSpanTheData(y: String, mark: String, wanted: [Double]) throws {
        #expect(try ends(y, mark: mark) == wanted)
    }

    @Test(arguments: [
        (#"["b", "a"]"#, ["$.encoding.color.scale.domain"]), (#"["b", "a", "c"]"#, []), ("null", []),
    ])
    func rowsThatADomainLeavesOutAreToldOf(domain: String, paths: [String]) throws {
        let found = try chart(
            """
            {"data": {"values": \(Self.rows)}, "mark": "bar", "encoding": {"x": {"field": "c"},
             "color": {"field": "c", "scale": {"domain": \(domain)}}}}
            """
        ).warnings
        #expect(found.map(\.path) == paths)
        #expect(found.allSatisfy { $0.message.contains("\"c\"") })
    }

    @Test func testsMayNameTheColumnsOfBinsAndUnits() throws {
        let drawn = try scene(
            """
            {"data": {"values": [{"n": 3}, {"n": 14}, {"n": 17}]}, "mark": "bar", "encoding": {
             "x": {"field": "n", "bin": {"step": 10}}, "y": {"aggregate": "count"},
             "color": {"condition": {"test": "datum.bin_step_10_n < 10", "value": "#112233"}, "value": "#445566"}}}
            """)
        #expect(boxes(drawn, 0x112233).count == 1)
        #expect(boxes(drawn, 0x445566).count == 1)
    }

    @Test func layersShareOneScale() throws {
        let shared = try chart(
            """
            {"layer": [
             {"data": {"values": [{"n": 1}]}, "mark": "point", "encoding": {"y": {"field": "n", "type": "quantitative"}}},
             {"mark": "rule", "encoding": {"y": {"datum": 9}}}]}
            """)
        #expect(shared.models[.y]?.domain == .numbers([0, 9]))
    }
}
