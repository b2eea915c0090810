import TestSupport
import Testing

/// Each way to put views together in Vega-Lite's own look, as `Goldens/compositions/NAME.svg`.
struct CompositionGoldenTests {
    private static let rows = """
        "data": {"values": [{"k": "A", "g": "x", "a": 1, "b": 20}, {"k": "A", "g": "y", "a": 3, "b": 35},
         {"k": "B", "g": "x", "a": 4, "b": 28}, {"k": "B", "g": "y", "a": 6, "b": 50}, {"k": "C", "g": "x", "a": 2, "b": 44},
         {"k": "C", "g": "z", "a": 5, "b": 31}]}
        """
    private static let small = """
        "width": 70, "height": 50
        """
    private static let points = """
        {\(small), "mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative"},
         "y": {"field": "b", "type": "quantitative"}, "color": {"field": "g"}}}
        """
    private static let bars = """
        {\(small), "mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "b", "aggregate": "sum"}}}
        """

    private static let specifications: [String: String] = [
        "layer": """
        {\(rows), "width": 120, "height": 90, "encoding": {"x": {"field": "k"}}, "layer": [
          {"mark": {"type": "bar", "color": "#ddd"}, "encoding": {"y": {"field": "b", "aggregate": "mean"}}},
          {"mark": "point", "encoding": {"y": {"field": "b", "type": "quantitative"}, "color": {"field": "g"}}},
          {"data": {"values": [{"goal": 40}]}, "mark": {"type": "rule", "color": "red"}, "encoding": {
           "x": {}, "y": {"field": "goal", "type": "quantitative"}}}]}
        """,
        "layer-of-layers": """
        {\(rows), "width": 120, "height": 90, "encoding": {"x": {"field": "k"}}, "layer": [
          {"encoding": {"y": {"field": "b", "aggregate": "max", "title": "b"}}, "layer": [{"mark": "area"},
           {"mark": {"type": "line", "color": "black"}}]},
          {"mark": {"type": "line", "color": "firebrick"}, "encoding": {"y": {"field": "a", "aggregate": "sum"}}}],
         "resolve": {"scale": {"y": "independent"}}}
        """,
        "facet-row": """
        {\(rows), "facet": {"row": {"field": "k"}}, "spec": \(points), "spacing": 8}
        """,
        "facet-column": """
        {\(rows), "facet": {"column": {"field": "g", "sort": "descending"}}, "spec": \(points),
         "resolve": {"scale": {"x": "independent"}}}
        """,
        "facet-row-and-column": """
        {\(rows), "facet": {"row": {"field": "k"}, "column": {"field": "g", "title": "Group"}}, "spec": {"layer": [\(points),
          {"mark": "rule", "encoding": {"y": {"field": "b", "aggregate": "mean"}}}]}}
        """,
        "hconcat": """
        {\(rows), "title": "Side by side", "hconcat": [\(points), \(bars)], "spacing": 30}
        """,
        "vconcat": """
        {\(rows), "vconcat": [\(bars), \(points)], "spacing": 40}
        """,
        "concat-columns": """
        {\(rows), "columns": 2, "concat": [\(points), \(bars), {\(small), "mark": "rect", "encoding": {
          "x": {"field": "k"}, "y": {"field": "g"}}}]}
        """,
        "concat-of-facets": """
        {\(rows), "vconcat": [{"hconcat": [\(points), {"vconcat": [\(bars), \(bars)]}]},
          {"facet": {"column": {"field": "g"}}, "spec": \(bars)}]}
        """,
        "concat-own-legends": """
        {\(rows), "hconcat": [\(points), {\(small), "mark": "bar", "encoding": {"x": {"field": "b", "aggregate": "sum"},
          "y": {"field": "k"}, "color": {"field": "g"}}}], "resolve": {"legend": {"color": "independent"}}}
        """,
        "layer-own-legends": """
        {\(rows), "width": 120, "height": 90, "encoding": {"x": {"field": "k"}, "color": {"field": "g"}}, "layer": [
          {"mark": "bar", "encoding": {"y": {"field": "b", "aggregate": "sum"}}},
          {"mark": "point", "encoding": {"y": {"field": "b", "type": "quantitative"}}}],
         "resolve": {"legend": {"color": "independent"}}}
        """,
        "layer-one-legend-off": """
        {\(rows), "width": 120, "height": 90, "encoding": {"x": {"field": "k"}, "y": {"field": "b", "aggregate": "sum"}},
         "layer": [{"mark": "bar", "encoding": {"color": {"field": "g", "legend": null}}},
          {"mark": "text", "encoding": {"text": {"field": "g"}, "color": {"field": "g"}}}]}
        """,
        "facet-wrapped-anchored": """
        {\(rows), "mark": "bar", \(small), "encoding": {"x": {"field": "b", "type": "quantitative"}, "y": {"field": "g"},
         "facet": {"field": "k", "columns": 2, "header": {"labelAnchor": "end", "labelOrient": "bottom", "title": null}}}}
        """,
        "facet-of-bins": """
        {\(rows), "mark": "bar", \(small), "encoding": {"row": {"field": "b", "bin": {"step": 20}, "type": "ordinal"},
         "x": {"aggregate": "count"}, "y": {"field": "k"}}}
        """,
        "repeat-row-and-column": """
        {\(rows), "repeat": {"row": ["a", "b"], "column": ["b", "a"]}, "spec": {\(small), "mark": "point", "encoding": {
          "x": {"field": {"repeat": "column"}, "type": "quantitative"}, "y": {"field": {"repeat": "row"}, "type": "quantitative"},
          "color": {"field": "g"}}}}
        """,
        "repeat-layer": """
        {\(rows), "repeat": {"layer": ["a", "b"]}, "spec": {"width": 120, "height": 90, "mark": "line", "encoding": {
          "x": {"field": "k"}, "y": {"field": {"repeat": "layer"}, "aggregate": "sum", "title": "Sum"},
          "color": {"datum": {"repeat": "layer"}}}}}
        """,
        "repeat-wrapped": """
        {\(rows), "repeat": ["a", "b", "k"], "columns": 2, "spec": {\(small), "mark": "bar", "encoding": {
          "x": {"field": {"repeat": "repeat"}, "type": "ordinal"}, "y": {"aggregate": "count"}}}}
        """,
    ]

    @Test(arguments: specifications.keys.sorted())
    func compositionLooksAsBefore(name: String) throws {
        let specification = try #require(Self.specifications[name])
        try expectGolden(ownSizeScene(specification), "compositions/\(name)")
    }
}
