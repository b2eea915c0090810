import Scene

/// The configuration that a chart is drawn with: Vega-Lite's defaults beneath a theme's look beneath the
/// specification's `config`, one JSON object over the other, so that the specification always has the last word. Its
/// parts are read from it with the readers of the specification itself.
struct Configuration: Sendable, Hashable {
    /// Everything, merged.
    let node: JSONNode
    let view: ViewStyle
    /// What holds for all legends.
    let legend: LegendDefinition
    /// The font family of all text.
    let font: String?

    /// - Parameters:
    ///   - theme: the look beneath the specification's own; `null` takes one of Vega-Lite's defaults away.
    ///   - given: the specification's `config`.
    init(theme: JSONNode = .empty, given: JSONNode = .empty) {
        node = Self.defaults.patched(by: theme).under(Self.families(given)).under(given)
        view = Self.reader(node["view"]).map { ViewStyle($0) } ?? ViewStyle()
        legend = Self.reader(node["legend"]).map { LegendDefinition($0) } ?? LegendDefinition()
        if case .string(let name)? = node["font"]?.content { font = name } else { font = nil }
    }

    /// A reader whose problems nobody hears of: they were told when the specification was read.
    static func reader(_ node: JSONNode?) -> ObjectReader? {
        guard let node, case .object = node.content else { return nil }
        return ObjectReader(node, path: "$.config", report: Report())
    }

    /// Some members of an object in the configuration, such as `headerRow`; nil where it is none.
    private func part(_ name: String) -> JSONNode? { node[name] }

    /// The configuration of a style by its name, such as `guide-label`.
    func style(_ name: String) -> JSONNode? { node["style"]?[name] }

    // MARK: marks

    /// What is configured for marks of a type: by their styles, then by the type, then for all marks.
    /// - Parameter styles: those that a mark names; where two set the same, the last one wins.
    func mark(_ type: String, styles: [String] = []) -> JSONNode {
        JSONNode.flat([part("mark"), part(type), style(type)] + styles.map { style($0) })
    }

    /// The same, read.
    func properties(_ type: MarkType, styles: [String] = []) -> MarkProperties {
        guard var reader = Self.reader(mark(type.rawValue, styles: styles)) else { return MarkProperties() }
        return MarkProperties(reading: &reader)
    }

    // MARK: views

    /// How a view looks: what it says itself, then its styles, then what holds for all views.
    func view(_ own: ViewStyle) -> ViewStyle {
        let styles = JSONNode.flat(own.styles.map { style($0) })
        return own.over(Self.reader(styles).map { ViewStyle($0) } ?? ViewStyle()).over(view)
    }

    /// What is configured for the headers of rows, columns or the views of a facet.
    func header(_ kind: HeaderKind) -> HeaderDefinition {
        let merged = JSONNode.flat([part("header"), part(kind.rawValue)])
        return Self.reader(merged).map { HeaderDefinition($0) } ?? HeaderDefinition()
    }

    /// The three kinds of headers.
    enum HeaderKind: String, Sendable {
        case row = "headerRow", column = "headerColumn", facet = "headerFacet"
    }

    /// The room between the views of a facet.
    var facetSpacing: Double? { number("facet", "spacing") }

    /// The room between views beside each other.
    var concatSpacing: Double? { number("concat", "spacing") }

    /// How many columns wrapped views have.
    func columns(isFacet: Bool) -> Int? {
        number(isFacet ? "facet" : "concat", "columns").flatMap { $0 >= 1 && $0 < 1e6 ? Int($0) : nil }
    }

    // MARK: scales

    /// A number, as `number("scale", "minOpacity")`.
    func number(_ part: String, _ name: String) -> Double? {
        if case .number(let number)? = node[part]?[name]?.content { number } else { nil }
    }

    /// A truth value, as `bool("scale", "round")`.
    func bool(_ part: String, _ name: String) -> Bool? {
        if case .bool(let value)? = node[part]?[name]?.content { value } else { nil }
    }

    // MARK: texts

    /// A text at the top of the configuration, such as `countTitle`.
    func text(_ name: String) -> String? {
        if case .string(let text)? = node[name]?.content { text } else { nil }
    }
}
