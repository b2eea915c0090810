extension Configuration {
    /// What is configured for an axis, in Vega-Lite's order: styles that the axis names, then the kind of its scale with
    /// its direction, the kind alone, the side, the direction, all axes, and last the styles that those name.
    func axis(_ direction: Direction, _ side: Side, _ type: ScaleType, styles: [String] = []) -> JSONNode {
        let along = direction == .x ? "axisX" : "axisY"
        let kinds = Self.kinds(type)
        let names =
            ["axis", along, "axis" + side.rawValue.prefix(1).uppercased() + side.rawValue.dropFirst()]
            + kinds.map { "axis" + $0 } + kinds.map { along + $0 }
        let parts = names.map { node[$0] }
        let named = parts.compactMap { $0?["style"] }.flatMap { Self.names($0) }
        return JSONNode.flat(named.map { style($0) } + parts + styles.map { style($0) })
    }

    /// The names of styles: a string or an array of strings.
    static func names(_ node: JSONNode?) -> [String] {
        switch node?.content {
        case .string(let name): [name]
        case .array(let items): items.flatMap { names($0) }
        case .null, .bool, .number, .object, nil: []
        }
    }

    private static func kinds(_ type: ScaleType) -> [String] {
        switch type {
        case .band: ["Discrete", "Band"]
        case .point: ["Discrete", "Point"]
        case .ordinal: ["Discrete"]
        case .linear, .sqrt, .pow, .log, .symlog: ["Quantitative"]
        case .time, .utc: ["Temporal"]
        case .quantile, .quantize, .threshold, .binOrdinal: []
        }
    }

    /// Every name under which axes are configured.
    static let axisNames: [String] = {
        let kinds = ["Band", "Discrete", "Point", "Quantitative", "Temporal"]
        let sides = ["axisLeft", "axisRight", "axisTop", "axisBottom"]
        return ["axis", "axisX", "axisY"] + sides
            + kinds.flatMap { ["axis\($0)", "axisX\($0)", "axisY\($0)"] }
    }()
}
