import Scene

extension Theme {
    /// The theme as a `config` over Vega-Lite's defaults; `null` takes a default away. What a specification sets lies
    /// over it.
    var configuration: JSONNode {
        takesOwnSize ? .empty : wall
    }

    private var wall: JSONNode {
        [
            "font": JSONNode(.string(family)), "background": JSONNode(background),
            // Marks take their colours from the theme's own palette, text on them the ink that stands out.
            "mark": ["color": .null], "rule": ["color": .null], "text": ["color": .null], "tick": ["thickness": .null],
            "view": ["stroke": .null],
            "axis": [
                "domain": false, "ticks": false, "domainColor": JSONNode(axisLineColor),
                "tickColor": JSONNode(axisLineColor), "gridColor": JSONNode(gridColor),
                "gridWidth": JSONNode(gridWidth), "domainWidth": JSONNode(gridWidth), "tickWidth": JSONNode(gridWidth),
                "tickSize": JSONNode(tickSize), "labelPadding": JSONNode(labelGap),
                "titlePadding": JSONNode(axisTitleGap), "labelLimit": 0,
            ],
            "header": ["titlePadding": JSONNode(rowGap / 2), "labelPadding": JSONNode(rowGap / 2)],
            "facet": ["spacing": JSONNode(viewGap)], "concat": ["spacing": JSONNode(viewGap)],
            "title": ["offset": JSONNode(rowGap), "subtitlePadding": 0],
            "style": [
                "guide-label": text(labelSize, labelWeight, labelColor),
                "guide-title": text(axisTitleSize, axisTitleWeight, axisTitleColor),
                "group-title": text(titleSize, titleWeight, titleColor),
                "group-subtitle": text(subtitleSize, labelWeight, axisTitleColor),
            ],
            "range": [
                "category": JSONNode(palette), "ordinal": ["scheme": JSONNode(sequential)],
                "ramp": ["scheme": JSONNode(sequential)], "heatmap": ["scheme": JSONNode(sequential)],
            ],
        ]
    }

    private func text(_ size: Double, _ weight: Int, _ color: Color) -> JSONNode {
        ["fontSize": JSONNode(size), "fontWeight": JSONNode(Double(weight)), "fill": JSONNode(color)]
    }
}
