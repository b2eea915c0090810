extension Configuration {
    /// What `font`, `fontSize` and `color` of a specification's `config` set for text, guides and marks, beneath
    /// whatever the `config` sets there by itself.
    static func families(_ given: JSONNode) -> JSONNode {
        font(given).under(sizes(given)).under(colors(given))
    }

    private static func font(_ given: JSONNode) -> JSONNode {
        guard let font = given["font"], case .string = font.content else { return .empty }
        return [
            "text": ["font": font],
            "style": [
                "guide-label": ["font": font], "guide-title": ["font": font], "group-title": ["font": font],
                "group-subtitle": ["font": font],
            ],
        ]
    }

    private static func sizes(_ given: JSONNode) -> JSONNode {
        guard let sizes = given["fontSize"] else { return .empty }
        if case .bool(true) = sizes.content { return self.sizes(["fontSize": [:]]) }
        guard case .object = sizes.content else { return .empty }
        return [
            "text": ["fontSize": sizes["text"] ?? 11],
            "style": [
                "guide-label": ["fontSize": sizes["guideLabel"] ?? 10],
                "guide-title": ["fontSize": sizes["guideTitle"] ?? 11],
                "group-title": ["fontSize": sizes["groupTitle"] ?? 13],
                "group-subtitle": ["fontSize": sizes["groupSubtitle"] ?? 12],
            ],
        ]
    }

    /// Vega-Lite's names for the colours of its look.
    private static let colorNames: JSONNode = [
        "blue": "#4c78a8", "orange": "#f58518", "red": "#e45756", "teal": "#72b7b2", "green": "#54a24b",
        "yellow": "#eeca3b", "purple": "#b279a2", "pink": "#ff9da6", "brown": "#9d755d", "gray0": "#000",
        "gray8": "#888", "gray13": "#ddd",
    ]

    private static func colors(_ given: JSONNode) -> JSONNode {
        guard let own = given["color"] else { return .empty }
        if case .bool(true) = own.content { return colors(["color": [:]]) }
        guard case .object = own.content else { return .empty }
        let all = colorNames.under(own)
        func color(_ name: String) -> JSONNode { all[name] ?? "#000" }
        let category = ["blue", "orange", "red", "teal", "green", "yellow", "purple", "pink", "brown", "gray8"]
        return [
            "mark": ["color": color("blue")], "rule": ["color": color("gray0")], "text": ["color": color("gray0")],
            "view": ["stroke": color("gray13")],
            "style": [
                "guide-label": ["fill": color("gray0")], "guide-title": ["fill": color("gray0")],
                "group-title": ["fill": color("gray0")], "group-subtitle": ["fill": color("gray0")],
            ],
            "axis": ["domainColor": color("gray8"), "gridColor": color("gray13"), "tickColor": color("gray8")],
            "range": ["category": JSONNode(.array(category.map { color($0) }))],
        ]
    }
}
