import Scene
import TestSupport
import Testing

@testable import VegaLite

/// Bars of months that stand at the beginning or the end of their month.
struct UnitStretchTests {
    private static func months(_ position: String) -> String {
        """
        {"data": {"values": [{"d": "2026-02-10", "n": 3}, {"d": "2026-03-05", "n": 4}]}, "mark": "bar", "encoding": {
         "x": {"field": "d", "timeUnit": "yearmonth"\(position)}, "y": {"field": "n", "type": "quantitative"}}}
        """
    }

    private static func moment(_ month: Int, _ day: Double) -> Double {
        CivilDate(year: 2026, month: month - 1).moment + (day - 1) * CivilDate.dayLength
    }

    /// January and March have 31 days, February 28, April 30.
    @Test(arguments: [
        (", \"bandPosition\": 0", moment(1, 16.5), moment(3, 16.5)),
        (", \"bandPosition\": 1", moment(2, 15), moment(4, 16)),
        (", \"bandPosition\": 0.5", moment(2, 1), moment(4, 1)), ("", moment(2, 1), moment(4, 1)),
    ])
    func theDomainHoldsTheMovedBars(position: String, first: Double, last: Double) throws {
        let model = try #require(chart(Self.months(position)).models[.x])
        #expect(model.domain == .numbers([first, last]))
    }

    /// The bars touch each other where months do: at the end of the first one.
    @Test(arguments: [0.0, 1.0])
    func movedBarsFollowEachOther(position: Double) throws {
        let chart = try chart(Self.months(", \"bandPosition\": \(position)"))
        let drawing = try chart.draw(in: frame, theme: .vega, measurer: FixedMeasurer())
        let bars = shapes(drawing.items).filter { $0.fill == Color(hex: 0x4C78A8) }.map(\.path.bounds)
            .sorted { $0.minX < $1.minX }
        #expect(bars.count == 2)
        let first = try #require(bars.first)
        let second = try #require(bars.last)
        #expect(second.minX >= first.maxX && second.minX - first.maxX < 3)
        #expect(first.minX >= drawing.plot.minX - 1 && second.maxX <= drawing.plot.maxX + 1)
    }
}
