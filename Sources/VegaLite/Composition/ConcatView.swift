/// Views beside each other and below each other.
struct ConcatView: Sendable, Hashable {
    var common: ViewCommon
    /// Row after row.
    var children: [View]
    /// How many views stand in a row; nil for all.
    var columns: Int?
    /// Whether the configuration may say how many stand in a row.
    var wraps = false
    var spacing: GridSpacing

    /// Reads `hconcat`, `vconcat` or `concat`.
    init?(_ reader: inout ObjectReader, word: String, depth: Int) {
        guard let nodes = reader.array(word) else { return nil }
        let given = GridSpacing.columns(&reader)
        self.init(&reader, nodes, path: reader.path(word), depth: depth)
        columns = word == "vconcat" ? 1 : word == "concat" ? given : nil
        wraps = word == "concat"
    }

    /// Reads `repeat` and `spec`; nil for a repetition of layers alone too, which is no concatenation.
    init?(_ reader: inout ObjectReader, repeater: Repeater, spec: JSONNode, depth: Int) {
        let given = GridSpacing.columns(&reader)
        self.init(
            &reader, repeater.views(of: spec), path: reader.path("spec"), depth: depth, isRepetition: true)
        columns = repeater.columns ?? given
        wraps = repeater.columns == nil
    }

    private init?(
        _ reader: inout ObjectReader, _ nodes: [JSONNode], path: String, depth: Int, isRepetition: Bool = false
    ) {
        spacing = GridSpacing(&reader, align: .each)
        common = View.outerCommon(&reader)
        let report = reader.report
        children = nodes.enumerated().compactMap { index, node in
            let own = isRepetition ? path : "\(path)[\(index)]"
            guard var inner = ObjectReader(node, path: own, report: report) else { return nil }
            guard let view = View(&inner, depth: depth + 1) else { return nil }
            inner.finish()
            return view
        }
        guard !children.isEmpty else {
            report.error(path, "there is no view in it", at: reader.node.position)
            return nil
        }
    }
}
