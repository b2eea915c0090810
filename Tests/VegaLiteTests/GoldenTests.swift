import TestSupport
import Testing

/// Whole charts as pictures: `Goldens/NAME.svg`.
struct GoldenTests {
    private static let bands = """
        [{"class": "Small", "band": "Beginning", "n": 21}, {"class": "Small", "band": "Secure", "n": 47},
         {"class": "Small", "band": "Extending", "n": 32}, {"class": "Regular", "band": "Beginning", "n": 26},
         {"class": "Regular", "band": "Secure", "n": 51}, {"class": "Regular", "band": "Extending", "n": 23}]
        """
    private static let growth = """
        [{"grade": "K", "class": "Small", "mean": 440.5}, {"grade": "1", "class": "Small", "mean": 530},
         {"grade": "2", "class": "Small", "mean": 590.4}, {"grade": "K", "class": "Regular", "mean": 435},
         {"grade": "1", "class": "Regular", "mean": 513.5}, {"grade": "2", "class": "Regular", "mean": 579.8}]
        """
    private static let bandScale = """
        "scale": {"domain": ["Beginning", "Secure", "Extending"], "range": ["#B5573A", "#7FB7A8", "#1F6F78"]}
        """

    private static let specifications: [String: String] = [
        "bars": """
        {"data": {"values": \(bands)}, "mark": "bar", "encoding": {"x": {"field": "class", "type": "nominal"},
         "y": {"aggregate": "mean", "field": "n"}}}
        """,
        "bars-sorted-labelled": """
        {"data": {"values": \(bands)}, "transform": [{"filter": "datum.band == 'Secure'"}],
         "encoding": {"y": {"field": "class", "type": "nominal", "sort": "-x", "title": null},
          "x": {"field": "n", "type": "quantitative", "title": "Students"}},
         "layer": [{"mark": {"type": "bar", "cornerRadiusEnd": 6}},
          {"mark": {"type": "text", "align": "left", "dx": 8}, "encoding": {"text": {"field": "n", "type": "quantitative"}}}]}
        """,
        "stacked": """
        {"title": "Reading bands", "data": {"values": \(bands)}, "mark": "bar", "encoding": {
         "x": {"field": "class", "type": "nominal"}, "y": {"aggregate": "sum", "field": "n"},
         "color": {"field": "band", "type": "ordinal", \(bandScale)}}}
        """,
        "stacked-normalized-labelled": """
        {"data": {"values": \(bands)},
         "transform": [{"joinaggregate": [{"op": "sum", "field": "n", "as": "all"}], "groupby": ["class"]},
          {"calculate": "datum.n / datum.all", "as": "share"},
          {"calculate": "indexof(['Beginning', 'Secure', 'Extending'], datum.band)", "as": "o"}],
         "encoding": {"y": {"field": "class", "type": "nominal", "title": null, "sort": ["Small", "Regular"]},
          "x": {"field": "share", "type": "quantitative", "stack": "normalize", "title": "Share of students"},
          "order": {"field": "o"}},
         "layer": [{"mark": {"type": "bar", "height": {"band": 0.6}}, "encoding": {
           "color": {"field": "band", "title": null, \(bandScale)}}},
          {"mark": "text", "encoding": {"x": {"bandPosition": 0.5, "field": "share"}, "detail": {"field": "band"},
           "text": {"field": "share", "type": "quantitative", "format": ".0%"}}}]}
        """,
        "grouped": """
        {"data": {"values": \(bands)}, "mark": "bar", "encoding": {"x": {"field": "band", "type": "nominal", "sort": null},
         "xOffset": {"field": "class"}, "y": {"field": "n", "type": "quantitative"}, "color": {"field": "class"}}}
        """,
        "lines": """
        {"data": {"values": \(growth)}, "mark": {"type": "line", "point": true}, "encoding": {
         "x": {"field": "grade", "type": "ordinal", "sort": ["K", "1", "2"], "title": null},
         "y": {"field": "mean", "type": "quantitative", "scale": {"zero": false}, "title": "Mean score"},
         "color": {"field": "class", "title": null}}}
        """,
        "points-with-rules": """
        {"data": {"values": [{"a": 20, "g": 35, "k": "x"}, {"a": 60, "g": 70, "k": "y"}, {"a": 80, "g": 40, "k": "x"}]},
         "layer": [
          {"mark": {"type": "point", "filled": true, "size": 300}, "encoding": {
           "x": {"field": "a", "type": "quantitative", "scale": {"domain": [0, 100]}, "title": "Achievement"},
           "y": {"field": "g", "type": "quantitative", "scale": {"domain": [0, 100]}, "title": "Growth"},
           "color": {"field": "k"}, "shape": {"field": "k"}}},
          {"mark": {"type": "rule", "strokeDash": [8, 6]}, "encoding": {"x": {"datum": 50}}},
          {"mark": {"type": "rule", "strokeDash": [8, 6]}, "encoding": {"y": {"datum": 50}}}]}
        """,
        "heat-map": """
        {"data": {"values": \(bands)}, "encoding": {"x": {"field": "band", "type": "nominal", "sort": null, "title": null},
          "y": {"field": "class", "type": "nominal", "title": null}},
         "layer": [{"mark": "rect", "encoding": {"color": {"field": "n", "type": "quantitative", "scale": {"scheme": "blues"}}}},
          {"mark": "text", "encoding": {"text": {"field": "n", "type": "quantitative"}}}]}
        """,
        "histogram": """
        {"data": {"values": [312, 355, 361, 388, 402, 405, 418, 421, 433, 437, 440, 462, 470, 495, 530]},
         "layer": [{"mark": "bar", "encoding": {"x": {"bin": {"step": 50}, "field": "data", "title": "Score"},
           "y": {"aggregate": "count", "title": "Students"}}},
          {"mark": {"type": "rule", "color": "#B5573A"}, "encoding": {"x": {"datum": 425}}}]}
        """,
        "points-one-legend": """
        {"data": {"values": [{"a": 1, "b": 20, "k": "North", "n": 5}, {"a": 3, "b": 300, "k": "South", "n": 40},
          {"a": 4, "b": 4000, "k": "West", "n": 90}, {"a": 6, "b": 900, "k": "North", "n": 60}]},
         "mark": {"type": "point", "filled": true}, "encoding": {"x": {"field": "a", "type": "quantitative"},
         "y": {"field": "b", "type": "quantitative", "scale": {"type": "log"}}, "color": {"field": "k"},
         "shape": {"field": "k"}, "size": {"field": "n", "type": "quantitative"}}}
        """,
        "steps-of-thresholds": """
        {"data": {"values": \(bands)}, "mark": "rect", "encoding": {
          "x": {"field": "band", "sort": null, "title": null}, "y": {"field": "class", "title": null},
          "color": {"field": "n", "type": "quantitative", "title": "Students",
            "scale": {"type": "threshold", "domain": [5, 8], "scheme": "tealblues"}}}}
        """,
        "time-lines": """
        {"data": {"values": "day,n,k\\n2024-01-15,3,a\\n2024-03-01,5,a\\n2024-06-20,4,a\\n2024-01-15,2,b\\n2024-06-20,6,b",
          "format": {"type": "csv"}}, "mark": "line", "encoding": {"x": {"field": "day", "type": "temporal"},
         "y": {"field": "n", "type": "quantitative"}, "color": {"field": "k"}}}
        """,
        "time-bars": """
        {"data": {"values": [{"d": "2024-01-15", "n": 3}, {"d": "2024-01-20", "n": 2}, {"d": "2024-02-01", "n": 4},
          {"d": "2024-04-30", "n": 1}]}, "mark": "bar", "encoding": {"x": {"field": "d", "timeUnit": "yearmonth"},
         "y": {"field": "n", "aggregate": "sum"}}}
        """,
        "areas": """
        {"data": {"values": [{"w": 1, "k": "a", "n": 3}, {"w": 2, "k": "a", "n": 5}, {"w": 3, "k": "a", "n": 4},
          {"w": 1, "k": "b", "n": 2}, {"w": 3, "k": "b", "n": 6}]},
         "mark": {"type": "area", "interpolate": "monotone"}, "encoding": {"x": {"field": "w", "type": "quantitative"},
         "y": {"field": "n", "type": "quantitative"}, "color": {"field": "k"}}}
        """,
        "facet": """
        {"data": {"values": \(bands)}, "mark": "bar", "encoding": {"column": {"field": "class", "title": null},
         "row": {"field": "band", "sort": null, "header": {"labelAngle": 0, "title": null}},
         "x": {"aggregate": "sum", "field": "n", "title": "Students"}}}
        """,
        "facet-wrapped": """
        {"data": {"values": \(growth)}, "facet": {"field": "grade", "sort": ["K", "1", "2"]}, "columns": 2,
         "spec": {"mark": "point", "encoding": {"x": {"field": "mean", "type": "quantitative"}, "y": {"field": "class"}}},
         "resolve": {"axis": {"x": "independent"}}}
        """,
        "concat-nested": """
        {"data": {"values": \(bands)}, "vconcat": [{"hconcat": [
          {"title": "Whole", "mark": "bar", "encoding": {"x": {"aggregate": "sum", "field": "n"}, "y": {"field": "class"}}},
          {"title": "Parts", "mark": "bar", "encoding": {"x": {"field": "n", "type": "quantitative"},
           "y": {"field": "class"}, "color": {"field": "band", \(bandScale)}}}]},
         {"mark": "tick", "encoding": {"x": {"field": "n", "type": "quantitative"}}}]}
        """,
        "repeat": """
        {"data": {"values": \(bands)}, "repeat": {"column": ["class", "band"]}, "spec": {"mark": "bar",
         "encoding": {"x": {"field": {"repeat": "column"}}, "y": {"aggregate": "sum", "field": "n"}}}}
        """,
        "title-beside-the-axis": """
        {"data": {"values": \(growth)}, "mark": "bar", "encoding": {"x": {"field": "grade", "sort": ["K", "1", "2"]},
         "y": {"aggregate": "mean", "field": "mean", "title": "Mean score of all classes", "axis": {"titleAngle": 0}}}}
        """,
        "two-axes": """
        {"data": {"values": \(growth)}, "encoding": {"x": {"field": "grade", "sort": ["K", "1", "2"]}}, "layer": [
          {"mark": "bar", "encoding": {"y": {"aggregate": "count", "title": "Classes"}}},
          {"mark": "line", "encoding": {"y": {"aggregate": "mean", "field": "mean", "title": "Score"}}}],
         "resolve": {"scale": {"y": "independent"}}}
        """,
    ]

    @Test(arguments: specifications.keys.sorted())
    func chartLooksAsBefore(name: String) throws {
        let specification = try #require(Self.specifications[name])
        try expectGolden(scene(specification), name)
    }
}
