import Testing

@testable import VegaLite

/// Figures as real Vega-Lite draws them.
struct CurveTransformTests {
    private func table(_ transform: String) throws -> Table {
        let rows = zip(1..., [2, 3.5, 7, 4, 9, 12, 10, 14, 18, 30]).map { x, y in
            "{\"x\": \(x), \"y\": \(y), \"g\": \"\(x % 2)\"}"
        }
        let text = """
            {"data": {"values": [\(rows.joined(separator: ","))]}, "transform": [\(transform)], "mark": "point",
             "encoding": {"x": {"field": "x"}}}
            """
        return try #require(try chart(text).layers.first).source
    }

    private func near(_ table: Table, _ name: String, _ wanted: [Double]) -> Bool {
        let got = (table[name] ?? []).map(\.number)
        return got.count == wanted.count && zip(got, wanted).allSatisfy { abs($0 - $1) < 1e-9 }
    }

    @Test(arguments: [
        ("linear", [-2.7, 2.481818181818182]), ("log", [-2.622061108527016, 8.985494167922822]),
        ("exp", [2.317027168497612, 0.24356316794663196]), ("pow", [1.7163563835041393, 1.0454839438573882]),
        ("quad", [4.633333333333335, -1.1848484848484846, 0.3333333333333333]),
        ("poly", [-3.8, 6.295066045066045, -1.2884615384615383, 0.0982905982905983]),
    ])
    func regressions(method: String, wanted: [Double]) throws {
        let fit = try table(
            "{\"regression\": \"y\", \"on\": \"x\", \"method\": \"\(method)\", \"params\": true}")
        guard case .array(let got)? = fit["coef"]?.first else {
            Issue.record("there are no coefficients")
            return
        }
        #expect(got.count == wanted.count)
        #expect(zip(got, wanted).allSatisfy { abs($0.number - $1) < 1e-9 })
    }

    @Test func aLineHasTwoEnds() throws {
        let line = try table("{\"regression\": \"y\", \"on\": \"x\", \"extent\": [0, 20], \"as\": [\"u\", \"v\"]}")
        #expect(near(line, "u", [0, 20]))
        #expect(near(line, "v", [-2.7, 46.93636363636364]))
    }

    @Test func quantilesAreEven() throws {
        let quantiles = try table("{\"quantile\": \"x\", \"step\": 0.5, \"groupby\": [\"g\"]}")
        #expect(quantiles["g"] == ["1", "1", "0", "0"].map { .string($0) })
        #expect(near(quantiles, "prob", [0.25, 0.75, 0.25, 0.75]))
        #expect(near(quantiles, "value", [3, 7, 4, 8]))
    }

    @Test func densitiesAddUpToOne() throws {
        let density = try table("{\"density\": \"y\", \"extent\": [-100, 100], \"steps\": 1000}")
        #expect(abs((density["density"] ?? []).reduce(0) { $0 + $1.number } * 0.2 - 1) < 1e-6)
        let rising = try table("{\"density\": \"y\", \"extent\": [-100, 100], \"cumulative\": true}")
        #expect(abs((rising["density"]?.last?.number ?? 0) - 1) < 1e-9)
    }

    @Test func smoothCurvesPassEveryPlace() throws {
        let curve = try table("{\"loess\": \"y\", \"on\": \"x\"}")
        #expect(near(curve, "x", (1...10).map(Double.init)))
    }

    @Test(arguments: [
        ("{\"density\": \"y\", \"steps\": 1e9}", "$.transform[0].steps"),
        ("{\"quantile\": \"y\", \"step\": 1e-12}", "$.transform[0].step"),
        ("{\"regression\": \"y\", \"on\": \"x\", \"method\": \"poly\", \"order\": 1e6}", "$.transform[0].order"),
        ("{\"impute\": \"y\", \"key\": \"x\", \"keyvals\": {\"stop\": 1e12}}", "$.transform[0].keyvals"),
        ("{\"density\": \"y\", \"extent\": [3, 1]}", "$.transform[0].extent"),
    ])
    func whatHasNoEndIsRefused(transform: String, path: String) {
        #expect(throws: ChartError.self) { try table(transform) }
        do {
            _ = try table(transform)
        } catch let error as ChartError {
            #expect(error.problems.map(\.path) == [path])
        } catch {
            Issue.record("another error: \(error)")
        }
    }
}
