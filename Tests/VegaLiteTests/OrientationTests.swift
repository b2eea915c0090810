import Testing

@testable import VegaLite

/// Which way marks stand, as Vega-Lite 5 tells it from what x and y show.
struct OrientationTests {
    private static let channels: [Character: String] = [
        "N": #""field": "k""#, "T": #""field": "t", "type": "temporal""#, "Q": #""field": "n", "type": "quantitative""#,
        "A": #""field": "n", "aggregate": "mean""#, "B": #""field": "n", "bin": true"#,
    ]

    /// The orientation of a mark whose x and y show what two letters stand for.
    private func orientation(_ mark: String, _ both: String, more: String = "") throws -> Orientation? {
        let x = try #require(both.first.flatMap { Self.channels[$0] })
        let y = try #require(both.last.flatMap { Self.channels[$0] })
        return try chart(
            """
            {"data": {"values": [{"k": "a", "t": "2026-01-05", "n": 1}, {"k": "b", "t": "2026-02-05", "n": 2}]},
             "mark": {"type": "\(mark)"\(more)}, "encoding": {"x": {\(x)}, "y": {\(y)}}}
            """
        ).layers.first?.orientation
    }

    @Test(arguments: [
        ("NQ", Orientation.vertical), ("QN", .horizontal), ("TQ", .vertical), ("QT", .horizontal), ("NT", .horizontal),
        ("TN", .vertical), ("BN", .vertical), ("NN", .vertical), ("AQ", .vertical), ("QA", .vertical),
    ])
    func linesRunAlongMomentsAndGroups(both: String, wanted: Orientation) throws {
        #expect(try orientation("line", both) == wanted)
    }

    @Test(arguments: [
        ("NQ", Orientation.horizontal), ("QN", .vertical), ("TQ", .horizontal), ("QT", .vertical), ("QQ", .vertical),
        ("NN", .vertical), ("TN", .vertical), ("NT", .horizontal),
    ])
    func ticksLieAcrossAmounts(both: String, wanted: Orientation) throws {
        #expect(try orientation("tick", both) == wanted)
    }

    @Test(arguments: [("AQ", Orientation.horizontal), ("QA", .vertical), ("AN", .horizontal), ("BA", .vertical)])
    func barsGrowAlongWhatIsSummedUp(both: String, wanted: Orientation) throws {
        #expect(try orientation("bar", both) == wanted)
        let other = wanted == .vertical ? "horizontal" : "vertical"
        #expect(try orientation("bar", both, more: ", \"orient\": \"\(other)\"") == wanted)
    }

    @Test func trailsNeverLie() throws {
        #expect(try orientation("trail", "QN") == .vertical)
    }
}
