import TestSupport
import Testing

/// Each mark in Vega-Lite's own look, as `Goldens/marks/NAME.svg`.
struct MarkGoldenTests {
    private static let rows = """
        "width": 140, "height": 90, "data": {"values": [
         {"k": "A", "g": "x", "w": 1, "n": 3}, {"k": "A", "g": "x", "w": 2, "n": 5}, {"k": "A", "g": "y", "w": 3, "n": 4},
         {"k": "A", "g": "y", "w": 4, "n": 16}, {"k": "A", "g": "x", "w": 5, "n": 6}, {"k": "B", "g": "x", "w": 1, "n": 7},
         {"k": "B", "g": "y", "w": 2, "n": 9}, {"k": "B", "g": "x", "w": 3, "n": 8}, {"k": "B", "g": "y", "w": 4, "n": 11},
         {"k": "B", "g": "y", "w": 5, "n": 10}]}
        """
    private static let both = """
        "x": {"field": "w", "type": "quantitative"}, "y": {"field": "n", "type": "quantitative"}
        """
    private static let shares = """
        "width": 110, "height": 110, "data": {"values": [{"k": "yes", "n": 5}, {"k": "no", "n": 3}, {"k": "later", "n": 2}]}
        """

    private static let specifications: [String: String] = [
        "arc-pie": """
        {\(shares), "mark": "arc", "encoding": {"theta": {"field": "n", "type": "quantitative"}, "color": {"field": "k"}}}
        """,
        "arc-donut": """
        {\(shares), "mark": {"type": "arc", "innerRadius": 25, "padAngle": 0.06, "cornerRadius": 6}, "encoding": {
         "theta": {"field": "n", "type": "quantitative"}, "color": {"field": "k", "sort": null, "legend": null}}}
        """,
        "arc-rose": """
        {\(shares), "layer": [{"mark": {"type": "arc", "innerRadius": 10, "stroke": "#fff"}},
          {"mark": {"type": "text", "radiusOffset": 10}, "encoding": {"text": {"field": "n"}}}], "encoding": {
         "theta": {"field": "n", "type": "quantitative", "stack": true}, "color": {"field": "k", "legend": null},
         "radius": {"field": "n", "scale": {"type": "sqrt", "zero": true, "rangeMin": 15}}}}
        """,
        "area-gradient": """
        {\(rows), "transform": [{"filter": "datum.k == 'A'"}], "mark": {"type": "area", "line": {"color": "darkgreen"},
          "color": {"gradient": "linear", "x1": 1, "y1": 1, "x2": 1, "y2": 0,
           "stops": [{"offset": 0, "color": "white"}, {"offset": 1, "color": "darkgreen"}]}}, "encoding": {\(both)}}
        """,
        "bar-ranged": """
        {\(rows), "mark": {"type": "bar", "cornerRadius": 4, "height": 14}, "encoding": {"y": {"field": "k"},
         "x": {"field": "n", "aggregate": "min", "title": "from least to most"}, "x2": {"field": "n", "aggregate": "max"}}}
        """,
        "boxplot": """
        {\(rows), "mark": "boxplot", "encoding": {"x": {"field": "k"},
         "y": {"field": "n", "type": "quantitative"}, "color": {"field": "k", "legend": null}}}
        """,
        "boxplot-whole-range": """
        {\(rows), "mark": {"type": "boxplot", "extent": "min-max", "median": {"color": "red"}, "ticks": true}, "encoding": {
         "y": {"field": "k"}, "x": {"field": "n", "type": "quantitative"}}}
        """,
        "circle": """
        {\(rows), "mark": "circle", "encoding": {\(both), "size": {"field": "n", "type": "quantitative", "legend": null},
         "color": {"field": "k"}}}
        """,
        "errorband": """
        {\(rows), "layer": [{"mark": {"type": "errorband", "extent": "stdev", "borders": {"strokeDash": [4, 3]}},
          "encoding": {"y": {"field": "n", "type": "quantitative", "title": "n"}}},
          {"mark": "line", "encoding": {"y": {"field": "n", "aggregate": "mean"}}}],
         "encoding": {"x": {"field": "w", "type": "ordinal"}}}
        """,
        "errorbar": """
        {\(rows), "layer": [{"mark": {"type": "errorbar", "extent": "stdev", "ticks": true}, "encoding": {
           "x": {"field": "n", "type": "quantitative", "scale": {"zero": false}, "title": "n"}}},
          {"mark": {"type": "point", "filled": true, "color": "black"}, "encoding": {"x": {"field": "n", "aggregate": "mean"}}}],
         "encoding": {"y": {"field": "k"}}}
        """,
        "point-shapes": """
        {"width": 220, "height": 60, "data": {"values": ["circle", "square", "cross", "diamond", "triangle-up",
          "triangle-down", "triangle-right", "triangle-left", "arrow", "wedge", "M-1,-1H1V1H-1Z M0,-1V1"]},
         "layer": [{"mark": {"type": "point", "size": 200}, "encoding": {"y": {"datum": "open"}}},
          {"mark": {"type": "point", "size": 200, "filled": true}, "encoding": {"y": {"datum": "filled"}}}],
         "encoding": {"x": {"field": "data", "axis": null, "sort": null}, "shape": {"field": "data", "scale": null}}}
        """,
        "rect-ranged": """
        {\(rows), "transform": [{"filter": "datum.w < 3"}], "mark": {"type": "rect", "opacity": 0.5, "stroke": "black"},
         "encoding": {"x": {"field": "w", "type": "quantitative"}, "x2": {"field": "n"},
          "y": {"field": "n", "type": "quantitative"}, "y2": {"value": 90}, "color": {"field": "k"}}}
        """,
        "rule": """
        {\(rows), "layer": [{"mark": {"type": "rule", "strokeWidth": 3}, "encoding": {"x": {"field": "w",
           "type": "quantitative"}, "y": {"field": "n", "aggregate": "min", "title": "n"},
           "y2": {"field": "n", "aggregate": "max"}}},
          {"data": {"values": [{}]}, "mark": {"type": "rule", "color": "red", "strokeDash": [6, 4]},
           "encoding": {"y": {"datum": 10}}}]}
        """,
        "square": """
        {\(rows), "mark": {"type": "square", "size": 80}, "encoding": {\(both), "color": {"field": "g"},
         "opacity": {"field": "k", "type": "nominal"}}}
        """,
        "text": """
        {\(rows), "transform": [{"filter": "datum.k == 'A'"}], "layer": [
          {"mark": {"type": "text", "angle": 300, "align": "left", "dx": 4, "fontWeight": "bold", "fontSize": 12},
           "encoding": {"text": {"field": "n", "type": "quantitative", "format": ".1f"}}},
          {"mark": {"type": "text", "text": ["of two", "lines"], "align": "center", "baseline": "top", "dy": 6,
            "color": "teal"}, "encoding": {"opacity": {"condition": {"test": "datum.w == 3", "value": 1}, "value": 0}}},
          {"mark": {"type": "point", "size": 8}}], "encoding": {\(both)}}
        """,
        "tick": """
        {\(rows), "mark": {"type": "tick", "thickness": 2}, "encoding": {"x": {"field": "n", "type": "quantitative"},
         "y": {"field": "k"}, "color": {"field": "g"}}}
        """,
        "points-turned": """
        {\(rows), "mark": {"type": "point", "shape": "wedge", "size": 200, "filled": true}, "encoding": {\(both),
         "angle": {"field": "n", "type": "quantitative", "scale": {"domain": [0, 16], "range": [0, 180]}}}}
        """,
        "text-broken-and-cut": """
        {\(rows), "transform": [{"filter": "datum.k == 'A' && datum.w < 4"}], "mark": {"type": "text", "lineBreak": "|",
          "lineHeight": 16, "limit": 60, "ellipsis": " +"}, "encoding": {\(both),
          "text": {"value": "short|a line that is too long"}}}
        """,
        "line-caps-and-joins": """
        {\(rows), "layer": [{"mark": {"type": "rule", "strokeWidth": 8, "strokeCap": "round", "opacity": 0.5}},
          {"mark": {"type": "line", "strokeWidth": 8, "strokeCap": "square", "strokeJoin": "bevel", "color": "teal"},
           "encoding": {"y": {"field": "n", "type": "quantitative"}}}],
         "encoding": {"x": {"field": "w", "type": "quantitative"}, "detail": {"field": "k"}}}
        """,
        "tick-months": """
        {"width": 140, "height": 60, "data": {"values": [{"d": "2026-01-08", "k": "A"}, {"d": "2026-02-02", "k": "B"},
          {"d": "2026-04-20", "k": "A"}]}, "mark": {"type": "tick", "thickness": 2}, "encoding": {
         "y": {"field": "d", "timeUnit": "yearmonth"}, "x": {"field": "k"}}}
        """,
        "bar-no-amount": """
        {\(rows), "mark": "bar", "encoding": {"x": {"field": "g"}, "y": {"field": "k"}}}
        """,
        "area-stacked-outline": """
        {\(rows), "mark": {"type": "area", "line": true, "point": true}, "encoding": {\(both), "color": {"field": "k"}}}
        """,
        "boxplot-own-color": """
        {\(rows), "mark": {"type": "boxplot", "color": "silver"}, "encoding": {"x": {"field": "k"},
         "y": {"field": "n", "type": "quantitative"}}}
        """,
        "trail": """
        {\(rows), "mark": "trail", "encoding": {\(both), "size": {"field": "n", "type": "quantitative"},
         "color": {"field": "k"}}}
        """,
        "bars-radial-gradient": """
        {\(shares), "mark": {"type": "bar", "fill": {"gradient": "radial", "stops": [{"offset": 0, "color": "gold"},
          {"offset": 1, "color": "firebrick"}]}}, "encoding": {"x": {"field": "k"}, "y": {"field": "n", "type": "quantitative"}}}
        """,
    ]

    @Test(arguments: specifications.keys.sorted())
    func markLooksAsBefore(name: String) throws {
        let specification = try #require(Self.specifications[name])
        try expectGolden(ownSizeScene(specification), "marks/\(name)")
    }

    private static let interpolations = [
        "linear", "linear-closed", "step", "step-before", "step-after", "monotone", "natural", "basis", "basis-open",
        "basis-closed", "cardinal", "cardinal-open", "cardinal-closed", "catmull-rom",
    ]

    /// Every way to join points, in a view of its own. Vega has no bundled areas.
    @Test(arguments: [("line", interpolations + ["bundle"]), ("area", interpolations)])
    func joinsLookAsBefore(mark: String, interpolations: [String]) throws {
        let views = interpolations.map { interpolation in
            """
            {"title": "\(interpolation)", "width": 70, "height": 40,
             "mark": {"type": "\(mark)", "interpolate": "\(interpolation)", "opacity": 0.8, "point": {"size": 12}},
             "encoding": {"x": {"field": "a", "type": "quantitative", "axis": null},
              "y": {"field": "b", "type": "quantitative", "axis": null}}}
            """
        }
        let specification = """
            {"data": {"values": [{"a": 0, "b": 2}, {"a": 1, "b": 5}, {"a": 2, "b": 1}, {"a": 4, "b": 1}, {"a": 5, "b": 6}]},
             "columns": 5, "concat": [\(views.joined(separator: ", "))]}
            """
        try expectGolden(ownSizeScene(specification), "marks/\(mark)-joins")
    }
}
