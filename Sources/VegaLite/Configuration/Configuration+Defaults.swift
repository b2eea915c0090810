extension Configuration {
    /// What holds in Vega-Lite where a specification configures nothing: the values of vega-lite's `config.ts` and of
    /// vega-parser's `config.js` (version 6), as far as a still picture depends on them.
    static let defaults: JSONNode = [
        "background": "white", "padding": 5, "timeFormat": "%b %d, %Y", "countTitle": "Count of Records",
        "fieldTitle": "verbal", "normalizedNumberFormat": ".0%",
        "view": [
            "continuousWidth": 300, "continuousHeight": 300, "step": 20, "stroke": "#ddd",
        ],
        "mark": ["color": "#4c78a8", "invalid": "break-paths-show-path-domains", "timeUnitBandSize": 1],
        "bar": ["binSpacing": 1, "continuousBandSize": 5, "minBandSize": 0.25, "timeUnitBandPosition": 0.5],
        "rect": ["binSpacing": 0, "continuousBandSize": 5, "minBandSize": 0.25, "timeUnitBandPosition": 0.5],
        "rule": ["color": "black"], "text": ["color": "black"], "tick": ["thickness": 1],
        "boxplot": [
            "size": 14, "extent": 1.5, "box": [:], "median": ["color": "white"], "outliers": [:], "rule": [:],
            "ticks": .null,
        ],
        "errorbar": ["center": "mean", "rule": true, "ticks": false],
        "errorband": ["band": ["opacity": 0.3], "borders": false],
        "axis": [
            "domainColor": "#888", "domainWidth": 1, "gridColor": "#ddd", "gridWidth": 1, "labelLimit": 180,
            "labelOffset": 0, "labelPadding": 2, "tickColor": "#888", "tickSize": 5, "tickWidth": 1,
            "titlePadding": 4,
        ],
        "header": ["titlePadding": 10, "labelPadding": 10],
        "facet": ["spacing": 20], "concat": ["spacing": 20],
        "title": ["offset": 4, "subtitlePadding": 3],
        "style": [
            "guide-label": ["fill": "#000", "fontSize": 10],
            "guide-title": [
                "fill": "#000", "fontSize": 11, "fontWeight": "bold",
            ], "group-title": ["fill": "#000", "fontSize": 13, "fontWeight": "bold"],
            "group-subtitle": ["fill": "#000", "fontSize": 12],
        ],
        "range": [
            "category": ["scheme": "tableau10"], "diverging": ["scheme": "blueorange", "extent": [1, 0]],
            "heatmap": ["scheme": "yellowgreenblue"], "ordinal": ["scheme": "blues"], "ramp": ["scheme": "blues"],
            "symbol": [
                "circle", "square", "triangle-up", "cross", "diamond", "triangle-right", "triangle-down",
                "triangle-left",
            ],
        ],
        "scale": [
            "pointPadding": 0.5, "barBandPaddingInner": 0.1, "rectBandPaddingInner": 0, "tickBandPaddingInner": 0.25,
            "bandWithNestedOffsetPaddingInner": 0.2, "bandWithNestedOffsetPaddingOuter": 0.2,
            "offsetBandPaddingInner": 0,
            "offsetBandPaddingOuter": 0, "minBandSize": 2,
            "minFontSize": 8, "maxFontSize": 40, "minOpacity": 0.3, "maxOpacity": 0.8, "minSize": 4,
            "minStrokeWidth": 1, "maxStrokeWidth": 4, "quantileCount": 4, "quantizeCount": 4, "zero": true,
            "framesPerSecond": 2, "animationDuration": 5,
        ],
    ]
}
