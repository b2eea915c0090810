import Testing

@testable import VegaLite

struct WindowTests {
    private func window(_ text: String) throws -> Table {
        let layer = try #require(
            try chart(
                """
                {"data": {"values": [
                  {"g": "a", "k": 1, "v": 3}, {"g": "b", "k": 1, "v": 5}, {"g": "a", "k": 2, "v": null},
                  {"g": "b", "k": 2, "v": 9}, {"g": "a", "k": 4, "v": 1}]},
                 "transform": [\(text)], "mark": "point", "encoding": {"x": {"field": "k"}}}
                """
            ).layers.first)
        return layer.source
    }

    @Test(arguments: [
        ("row_number", [1.0, 2, 3, 4, 5]), ("rank", [1, 1, 3, 3, 5]), ("dense_rank", [1, 1, 2, 2, 3]),
        ("percent_rank", [0, 0, 0.5, 0.5, 1]), ("cume_dist", [0.2, 0.4, 0.8, 0.8, 1]),
        ("ntile", [1, 1, 2, 2, 2]),
    ])
    func places(operation: String, wanted: [Double]) throws {
        let table = try window(
            """
            {"window": [{"op": "\(operation)", "param": 2, "as": "w"}], "sort": [{"field": "k"}]}
            """)
        #expect(table["w"] == wanted.map { .number($0) })
    }

    @Test func withoutAnOrderNoRowsAreAlike() throws {
        let table = try window("{\"window\": [{\"op\": \"rank\", \"as\": \"w\"}], \"groupby\": [\"g\"]}")
        #expect(table["w"] == [1, 1, 2, 2, 3].map { .number($0) })
    }

    @Test(arguments: [
        ("lag", [Value.null, .number(3), .number(5), .null, .number(9)]),
        ("lead", [.number(5), .null, .number(9), .number(1), .null]),
        ("first_value", [.number(3), .number(3), .number(5), .null, .number(9)]),
        ("last_value", [.number(5), .null, .number(9), .number(1), .number(1)]),
        ("sum", [.number(8), .number(8), .number(14), .number(10), .number(10)]),
        ("median", [.number(4), .number(4), .number(7), .number(5), .number(5)]),
        ("min", [.number(3), .number(3), .number(5), .number(1), .number(1)]),
        ("max", [.number(5), .number(5), .number(9), .number(9), .number(9)]),
        ("distinct", [.number(2), .number(3), .number(3), .number(3), .number(2)]),
        ("missing", [.number(0), .number(1), .number(1), .number(1), .number(0)]),
        (
            "stdev",
            [
                .number(1.4142135623730951), .number(1.4142135623730951), .number(2.8284271247461903),
                .number(5.656854249492381), .number(5.656854249492381),
            ]
        ),
    ])
    func framesMoveWithTheRow(operation: String, wanted: [Value]) throws {
        let table = try window(
            "{\"window\": [{\"op\": \"\(operation)\", \"field\": \"v\", \"as\": \"w\"}], \"frame\": [-1, 1]}")
        #expect(zip(table["w"] ?? [], wanted).allSatisfy { $0 == $1 || abs($0.number - $1.number) < 1e-9 })
    }

    @Test func peersShareTheirFrame() throws {
        let sum = "{\"window\": [{\"op\": \"sum\", \"field\": \"v\", \"as\": \"w\"}], \"sort\": [{\"field\": \"k\"}]"
        #expect(try window(sum + "}")["w"] == [8, 8, 17, 17, 18].map { .number($0) })
        #expect(try window(sum + ", \"ignorePeers\": true}")["w"] == [3, 8, 8, 17, 18].map { .number($0) })
    }

    @Test func manyRowsTakeNoTimeOfTheirOwn() throws {
        let table = Table([("v", (0..<50_000).map { .number(Double($0 * 7919 % 50_000)) })])
        for operation in [Aggregate.median, .max, .mean, .distinct] {
            let window = WindowTransform(
                fields: [.init(operation: .aggregate(operation), field: FieldPath("v"), name: "w")])
            #expect(try window.run(table)["w"]?.count == 50_000)
        }
    }
}
