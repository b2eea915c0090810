import TestSupport
import Testing

/// Axes, legends, headers and titles in Vega-Lite's own look, as `Goldens/guides/NAME.svg`.
struct GuideGoldenTests {
    private static let rows = """
        "width": 140, "height": 90, "data": {"values": [{"k": "Autumn term", "g": "x", "w": 1, "n": 12},
         {"k": "Autumn term", "g": "y", "w": 3, "n": 31}, {"k": "Spring term", "g": "x", "w": 4, "n": 22},
         {"k": "Spring term", "g": "z", "w": 6, "n": 48}, {"k": "Summer term", "g": "y", "w": 7, "n": 5},
         {"k": "Summer term", "g": "z", "w": 9, "n": 37}]}
        """
    private static let both = """
        "x": {"field": "w", "type": "quantitative"}, "y": {"field": "n", "type": "quantitative"}
        """

    /// Points whose colour has a legend with these members.
    private static func colored(_ color: String) -> String {
        """
        {\(rows), "mark": {"type": "point", "filled": true, "opacity": 1}, "encoding": {\(both), "color": {\(color)}}}
        """
    }

    private static let specifications: [String: String] = [
        "axis-grid-and-titles": """
        {\(rows), "mark": "point", "encoding": {
         "x": {"field": "w", "type": "quantitative", "axis": {"title": "Week", "titleAnchor": "start", "values": [0, 5, 10],
          "gridDash": [3, 3], "gridColor": "steelblue", "titleColor": "steelblue"}},
         "y": {"field": "n", "type": "quantitative", "title": "Students",
          "axis": {"tickCount": 3, "format": "03d"}}}}
        """,
        "axis-turned-labels": """
        {\(rows), "mark": "bar", "encoding": {"x": {"field": "k", "axis": {"labelAngle": -30}},
         "y": {"field": "n", "aggregate": "sum"}}}
        """,
        "axis-label-expression": """
        {\(rows), "mark": "bar", "encoding": {"y": {"field": "k", "title": null,
          "axis": {"labelExpr": "[split(datum.label, ' ')[0], 'no. ' + (datum.index + 1)]"}},
         "x": {"field": "n", "aggregate": "sum", "axis": {"labelExpr": "datum.value > 40 ? datum.label + ' !' : datum.label"}}}}
        """,
        "axis-conditions": """
        {\(rows), "mark": "point", "encoding": {"x": {"field": "w", "type": "quantitative", "axis": {
          "labelColor": {"condition": {"test": "datum.value > 5", "value": "red"}, "value": "black"},
          "gridColor": {"condition": {"test": "datum.value == 4", "value": "red"}, "value": "#ddd"},
          "gridWidth": {"condition": {"test": "datum.value == 4", "value": 3}, "value": 1},
          "labelFontWeight": {"condition": {"test": "datum.value == 8", "value": "bold"}, "value": "normal"}}},
         "y": {"field": "n", "type": "quantitative", "axis": {
          "gridDash": {"condition": {"test": "datum.value % 20", "value": [2, 2]}, "value": []}}}}}
        """,
        "axis-other-sides": """
        {\(rows), "mark": "point", "encoding": {
         "x": {"field": "w", "type": "quantitative", "axis": {"orient": "top", "offset": 6, "domainColor": "red"}},
         "y": {"field": "n", "type": "quantitative", "axis": {"orient": "right", "ticks": false, "grid": false,
          "domain": false, "labelPadding": 10}}}}
        """,
        "axis-between-bands": """
        {\(rows), "mark": "bar", "encoding": {"x": {"field": "g", "axis": {"tickBand": "extent", "labelAngle": 0}},
         "y": {"field": "n", "aggregate": "sum", "axis": {"minExtent": 50, "translate": 0}}}}
        """,
        "axis-title-level": """
        {\(rows), "mark": "point", "encoding": {"x": {"field": "w", "type": "quantitative"}, "y": {"field": "n",
          "type": "quantitative", "axis": {"title": "Students", "titleAngle": 0, "titleAlign": "right"}}}}
        """,
        "legend-frame-and-texts": colored(
            """
            "field": "g", "legend": {"padding": 8, "fillColor": "#eef", "strokeColor": "navy", "cornerRadius": 4,
             "titleFontWeight": "normal", "titleFontStyle": "italic", "titlePadding": 10, "labelFontWeight": "bold",
             "labelOffset": 12, "labelColor": "navy", "symbolOffset": 6}
            """),
        "legend-title-beside": colored(#""field": "g", "legend": {"titleOrient": "left", "orient": "top"}"#),
        "legend-columns-upright": colored(
            #""field": "w", "type": "nominal", "legend": {"columns": 2, "titleLimit": 20, "title": "Many weeks"}"#),
        "legend-gradient-faded": colored(
            """
            "field": "n", "type": "quantitative", "legend": {"gradientOpacity": 0.4, "gradientStrokeColor": "black"}
            """),
        "title-left": """
        {\(rows), "title": {"text": "Weeks", "subtitle": "by term", "orient": "left", "anchor": "end"}, "mark": "point",
         "encoding": {\(both)}}
        """,
        "title-bottom": """
        {\(rows), "title": {"text": "Weeks", "subtitle": "by term", "orient": "bottom"}, "mark": "point",
         "encoding": {\(both)}}
        """,
        "title-right": """
        {\(rows), "title": {"text": ["Weeks", "by term"], "orient": "right", "anchor": "start"}, "mark": "point",
         "encoding": {\(both)}}
        """,
        "legend-symbols": """
        {\(rows), "mark": "point", "encoding": {\(both), "color": {"field": "g"}, "shape": {"field": "g"},
         "size": {"field": "n", "type": "quantitative", "legend": {"values": [10, 30, 50], "title": ["Students", "in all"]}}}}
        """,
        "legend-gradient": colored(
            #""field": "n", "type": "quantitative", "scale": {"scheme": "viridis"}, "legend": {"gradientLength": 70}"#),
        "legend-binned": colored(#""field": "n", "bin": {"step": 20}"#),
        "legend-left": colored(#""field": "g", "legend": {"orient": "left", "symbolType": "square", "offset": 4}"#),
        "legend-top": colored(#""field": "k", "legend": {"orient": "top", "title": "Term"}"#),
        "legend-bottom": colored(
            #""field": "n", "type": "quantitative", "legend": {"orient": "bottom", "tickCount": 3, "format": ".1f"}"#),
        "legend-bottom-columns": colored(
            #""field": "k", "legend": {"orient": "bottom", "columns": 2, "labelLimit": 50}"#),
        "legend-in-corner": colored(
            #""field": "g", "legend": {"orient": "top-left"}"#
        ),
        "header-row": """
        {\(rows), "height": 40, "mark": "bar", "encoding": {"x": {"field": "n", "aggregate": "sum"}, "y": {"field": "g"},
         "row": {"field": "k", "header": {"labelAngle": 0, "labelAlign": "left", "title": "Term", "labelColor": "teal"}}}}
        """,
        "header-column": """
        {\(rows), "width": 60, "mark": "bar", "encoding": {"y": {"field": "n", "aggregate": "sum"}, "x": {"field": "g"},
         "column": {"field": "k", "header": {"labelExpr": "upper(datum.label)", "labelOrient": "bottom",
          "titleFontSize": 14}}}}
        """,
        "title-and-subtitle": """
        {\(rows), "title": {"text": ["Readers in", "every class"], "subtitle": "Grade 3, spring", "anchor": "start",
          "offset": 12, "subtitleColor": "gray", "frame": "group"}, "mark": "point", "encoding": {\(both)}}
        """,
    ]

    @Test(arguments: specifications.keys.sorted())
    func guideLooksAsBefore(name: String) throws {
        let specification = try #require(Self.specifications[name])
        try expectGolden(ownSizeScene(specification), "guides/\(name)")
    }
}
