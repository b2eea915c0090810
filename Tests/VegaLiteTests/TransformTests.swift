import Testing

@testable import VegaLite

struct StackTests {
    private func ends(_ numbers: [Double], _ offset: StackOffset, descending: Bool = false) -> [[Value]] {
        let table = Table([
            ("n", numbers.map { .number($0) }), ("o", numbers.indices.map { .number(Double($0)) }),
        ])
        let stack = StackTransform(
            field: FieldPath("n"), groupby: [],
            sort: [SortField(field: FieldPath("o"), order: descending ? .descending : .ascending)], offset: offset,
            start: "a", end: "b")
        let result = stack.run(table)
        return [result["a"] ?? [], result["b"] ?? []]
    }

    @Test(arguments: [
        ([1.0, 2, 3], StackOffset.zero, false, [0.0, 1, 3], [1.0, 3, 6]),
        ([1, 2, 3], .zero, true, [5, 3, 0], [6, 5, 3]),
        ([1, -2, 3], .zero, false, [0, 0, 1], [1, -2, 4]),
        ([1, 1, 2], .normalize, false, [0, 0.25, 0.5], [0.25, 0.5, 1]),
        ([0, 0], .normalize, false, [0, 0], [0, 0]),
        ([1, 3], .center, false, [0, 1], [1, 4]),
    ])
    func stacks(numbers: [Double], offset: StackOffset, descending: Bool, starts: [Double], ends wanted: [Double]) {
        let got = ends(numbers, offset, descending: descending)
        #expect(got == [starts.map { .number($0) }, wanted.map { .number($0) }])
    }

    @Test func centredStacksShareTheirMiddle() {
        let table = Table([("g", [.string("a"), .string("b")]), ("n", [.number(4), .number(2)])])
        let stack = StackTransform(
            field: FieldPath("n"), groupby: [FieldPath("g")], sort: [], offset: .center, start: "a", end: "b")
        #expect(stack.run(table)["a"] == [.number(0), .number(1)])
    }
}

struct AggregateTests {
    @Test(arguments: [
        (Aggregate.count, Value.number(4)), (.sum, .number(9)), (.mean, .number(3)), (.median, .number(2)),
        (.min, .number(1)),
        (.max, .number(6)), (.distinct, .number(4)), (.valid, .number(3)), (.missing, .number(1)),
        (.product, .number(12)),
        (.q1, .number(1.5)), (.q3, .number(4)), (.variance, .number(7)), (.stdevp, .number(2.160246899469287)),
        (.argmax, .number(6)),
    ])
    func computes(operation: Aggregate, wanted: Value) {
        #expect(operation.value([.number(1), .number(2), .number(6), .null]) == wanted)
    }

    @Test func textHasALeastAndAGreatest() {
        #expect(Aggregate.min.value([.string("b"), .string("a"), .null]) == .string("a"))
        #expect(Aggregate.max.value([.string("b"), .string("a"), .null]) == .string("b"))
    }

    @Test func confidenceIsTheSameEveryTime() throws {
        let numbers = (1...100).map(Double.init)
        let interval = try #require(ConfidenceInterval(numbers))
        #expect(interval == ConfidenceInterval(numbers))
        #expect(interval.low > 43 && interval.low < 47 && interval.high > 54 && interval.high < 58)
    }

    @Test func ofNothingThereIsNothing() {
        #expect(Aggregate.count.value([]) == .number(0))
        #expect(Aggregate.mean.value([]) == .null)
        #expect(Aggregate.sum.value([.string("")]) == .null)
        #expect(Aggregate.stdev.value([.number(1)]) == .null)
    }
}

struct TransformTests {
    private func table(_ transforms: String) throws -> Table {
        let text = """
            {"data": {"values": [{"k": "a", "n": 1, "m": 5}, {"k": "a", "n": 3, "m": 6}, {"k": "b", "n": 4, "m": 7}]},
             "transform": \(transforms), "mark": "point", "encoding": {"x": {"field": "n"}}}
            """
        return try #require(try chart(text).layers.first).source
    }

    @Test func filters() throws {
        for (test, count) in [
            ("\"datum.n > 2\"", 2), ("{\"field\": \"k\", \"equal\": \"a\"}", 2),
            ("{\"field\": \"n\", \"range\": [2, 3]}", 1),
            ("{\"field\": \"k\", \"oneOf\": [\"b\", \"c\"]}", 1), ("{\"not\": {\"field\": \"n\", \"lt\": 2}}", 2),
            ("{\"or\": [\"datum.n == 1\", {\"field\": \"n\", \"gte\": 4}]}", 2),
            ("{\"and\": [\"datum.n < 4\", {\"field\": \"m\", \"gt\": 5}]}", 1),
            ("{\"field\": \"zz\", \"valid\": true}", 0),
        ] {
            #expect(try table("[{\"filter\": \(test)}]").count == count, "\(test)")
        }
    }

    @Test func calculatesAndJoins() throws {
        let joined = try table(
            """
            [{"joinaggregate": [{"op": "sum", "field": "n", "as": "t"}], "groupby": ["k"]},
             {"calculate": "datum.n / datum.t", "as": "p"}]
            """)
        #expect(joined["p"] == [.number(0.25), .number(0.75), .number(1)])
    }

    @Test func aggregatesByGroups() throws {
        let groups = try table(
            "[{\"aggregate\": [{\"op\": \"mean\", \"field\": \"m\"}, {\"op\": \"count\"}], \"groupby\": [\"k\"]}]")
        #expect(groups["mean_m"] == [.number(5.5), .number(7)])
        #expect(groups["count"] == [.number(2), .number(1)])
    }

    @Test func folds() throws {
        let folded = try table("[{\"fold\": [\"n\", \"m\"], \"as\": [\"what\", \"much\"]}]")
        #expect(folded.count == 6)
        #expect(folded["what"]?.prefix(2) == [.string("n"), .string("m")])
        #expect(folded["much"]?.prefix(2) == [.number(1), .number(5)])
    }
}

struct BinTests {
    private func bins(_ text: String, low: Double, high: Double) throws -> Bins {
        let node = try JSONParser.parse(Array("{\"bin\": \(text)}".utf8), name: "$")
        var reader = try #require(ObjectReader(node, path: "$", report: Report()))
        return Bins(try #require(BinParameters(&reader, maxbins: 10)), low: low, high: high)
    }

    @Test(arguments: [
        ("true", 0.0, 100.0, 0.0, 100.0, 10.0), ("true", 1, 9.6, 1, 10, 1), ("true", 340, 640, 300, 650, 50),
        ("{\"step\": 20}", 5, 95, 0, 100, 20), ("{\"maxbins\": 20}", 0, 100, 0, 100, 5), ("true", 5, 5, 5, 5.5, 0.5),
        ("{\"extent\": [0, 10], \"maxbins\": 5}", 3, 4, 0, 10, 2), ("{\"steps\": [1, 25, 50]}", 0, 300, 0, 300, 25),
        ("{\"step\": 10, \"nice\": false}", 3, 33, 3, 33, 10), ("{\"step\": 10, \"anchor\": 5}", 0, 30, 5, 35, 10),
    ])
    func areThoseOfVega(text: String, low: Double, high: Double, start: Double, stop: Double, step: Double) throws {
        #expect(try bins(text, low: low, high: high) == Bins(start: start, stop: stop, step: step))
    }

    @Test func theLastBinHoldsItsEnd() throws {
        let tens = try bins("{\"step\": 10}", low: 0, high: 30)
        #expect([0, 9.99, 10, 30, 31, -1].map { tens.start(of: $0) } == [0, 0, 10, 20, nil, nil])
    }

    @Test func aHistogramCounts() throws {
        let layer = try #require(
            try chart(
                """
                {"data": {"values": [1, 2, 11, 12, 13, 29]}, "mark": "bar", "encoding": {
                 "x": {"bin": {"step": 10}, "field": "data"}, "y": {"aggregate": "count"}}}
                """
            ).layers.first)
        #expect(layer.cells(.x) == [.number(0), .number(10), .number(20)])
        #expect(layer.cells(.y) == [.number(2), .number(3), .number(1)])
        #expect(layer.orientation == .vertical)
    }
}
