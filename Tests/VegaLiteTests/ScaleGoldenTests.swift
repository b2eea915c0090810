import TestSupport
import Testing

/// Each type of scale in Vega-Lite's own look, as `Goldens/scales/NAME.svg`.
struct ScaleGoldenTests {
    private static let numbers = """
        "data": {"values": [{"k": "c", "a": -40, "b": 1}, {"k": "a", "a": -3, "b": 4}, {"k": "d", "a": 0, "b": 25},
         {"k": "b", "a": 8, "b": 150}, {"k": "e", "a": 30, "b": 900}, {"k": "f", "a": 90, "b": 4000}]}
        """
    private static let moments = """
        "data": {"values": [{"t": "2026-01-05T08:00:00", "n": 2}, {"t": "2026-03-01T00:00:00", "n": 5},
         {"t": "2026-07-20T12:30:00", "n": 3}, {"t": "2026-12-31T23:59:59", "n": 6}]}
        """

    /// Points on a horizontal axis of a scale with these members.
    private static func place(_ field: String, _ scale: String) -> String {
        """
        {\(numbers), "width": 220, "height": 50, "mark": "point", "encoding": {
         "x": {"field": "\(field)", "type": "quantitative", "scale": {\(scale)}}, "y": {"field": "k", "axis": null}}}
        """
    }

    /// Bars whose colour has a scale with these members.
    private static func color(_ channel: String) -> String {
        """
        {\(numbers), "width": 120, "height": 100, "mark": "bar", "encoding": {"y": {"field": "k"},
         "x": {"field": "a", "type": "quantitative"}, "color": {\(channel)}}}
        """
    }

    private static let specifications: [String: String] = [
        "linear": place("a", #""domain": [-50, 50], "clamp": true, "nice": 3"#),
        "linear-reversed": place("a", #""reverse": true, "padding": 10, "nice": false"#),
        "log": place("b", #""type": "log""#),
        "log-base-2": place("b", #""type": "log", "base": 2, "domain": [1, 4096]"#),
        "pow": place("b", #""type": "pow", "exponent": 0.25"#),
        "sqrt": place("b", #""type": "sqrt""#),
        "symlog": place("a", #""type": "symlog", "constant": 2"#),
        "time": """
        {\(moments), "width": 220, "height": 50, "mark": {"type": "line", "point": true}, "encoding": {
         "x": {"field": "t", "type": "temporal"}, "y": {"field": "n", "type": "quantitative"}}}
        """,
        "time-nice-weeks": """
        {\(moments), "transform": [{"filter": {"field": "t", "lt": {"year": 2026, "month": "mar", "date": 2}}}],
         "width": 220, "height": 50, "mark": "point", "encoding": {"x": {"field": "t", "type": "temporal",
          "scale": {"nice": {"interval": "week", "step": 2}}, "axis": {"tickCount": {"interval": "week", "step": 2}}}}}
        """,
        "time-quarters": """
        {\(moments), "width": 220, "height": 50, "mark": "point", "encoding": {
         "x": {"field": "t", "type": "temporal", "axis": {"tickCount": "quarter", "format": "%b"}}}}
        """,
        "utc": """
        {\(moments), "width": 220, "height": 50, "mark": "bar", "encoding": {
         "x": {"field": "t", "timeUnit": "utcyearmonth", "scale": {"type": "utc"}, "axis": {"format": "%B"}},
         "y": {"field": "n", "type": "quantitative"}}}
        """,
        "band": """
        {\(numbers), "width": {"step": 24}, "height": 60, "mark": "bar", "encoding": {
         "x": {"field": "k", "sort": "-y", "scale": {"paddingInner": 0.4, "paddingOuter": 0.5}},
         "y": {"field": "b", "type": "quantitative"}}}
        """,
        "point": """
        {\(numbers), "width": 160, "height": 60, "mark": "line", "encoding": {
         "x": {"field": "k", "scale": {"type": "point", "padding": 1, "align": 0, "reverse": true}},
         "y": {"field": "a", "type": "quantitative"}}}
        """,
        "ordinal": color(#""field": "k", "type": "ordinal", "scale": {"scheme": "plasma"}"#),
        "quantile": color(
            #""field": "b", "type": "quantitative", "scale": {"type": "quantile", "range": ["silver", "gray", "black"]}"#
        ),
        "quantize": color(
            #""field": "a", "type": "quantitative", "scale": {"type": "quantize", "scheme": {"name": "blues", "count": 4}}"#
        ),
        "threshold": color(
            #""field": "a", "type": "quantitative", "scale": {"type": "threshold", "domain": [0, 20], "scheme": "redyellowgreen"}"#
        ),
        "diverging": color(
            #""field": "a", "type": "quantitative", "scale": {"domainMid": 0, "scheme": "redblue"}"#),
        "bin-ordinal": color(
            #""field": "a", "bin": {"step": 50}, "type": "quantitative", "scale": {"type": "bin-ordinal", "scheme": "greens"}"#
        ),
        "linear-in-pieces": place("a", #""domain": [-50, 0, 100], "range": [0, 40, 220]"#),
        "domain-leaves-out": color(#""field": "k", "scale": {"domain": ["a", "b", "c"]}"#),
        "color-log": color(#""field": "b", "type": "quantitative", "scale": {"type": "log"}"#),
    ]

    @Test(arguments: specifications.keys.sorted())
    func scaleLooksAsBefore(name: String) throws {
        let specification = try #require(Self.specifications[name])
        try expectGolden(ownSizeScene(specification), "scales/\(name)")
    }
}
