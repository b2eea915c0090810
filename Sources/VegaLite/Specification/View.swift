/// A view of a specification: one mark, views on top of each other, or views beside each other.
indirect enum View: Sendable, Hashable {
    case unit(UnitView)
    case layer(LayerView)
    case facet(FacetView)
    case concat(ConcatView)
}

/// What every view may have.
struct ViewCommon: Sendable, Hashable {
    var path: String
    var data: DataSource?
    var transforms: [PlacedTransform]
    var encoding = Encoding()
    var title = ViewTitle()
    var resolve = Resolve()
    var width = ViewLength.unset
    var height = ViewLength.unset
    var style = ViewStyle()
}

/// One mark with its encoding.
struct UnitView: Sendable, Hashable {
    var common: ViewCommon
    var mark: MarkDefinition
}

/// Views on top of each other, the first one at the bottom. What the layer encodes and its data hold for all of them.
struct LayerView: Sendable, Hashable {
    var common: ViewCommon
    var layers: [View]
}

extension View {
    var common: ViewCommon {
        switch self {
        case .unit(let unit): unit.common
        case .layer(let layer): layer.common
        case .facet(let facet): facet.common
        case .concat(let concat): concat.common
        }
    }

    /// Views inside each other; hand-written specifications have three.
    private static let deepest = 20

    /// Nil, with errors reported, where the view cannot be drawn. `reader` is left with the names read.
    init?(_ reader: inout ObjectReader, depth: Int = 0) {
        guard depth < Self.deepest else {
            reader.report.error(
                reader.path, "views are nested more than \(Self.deepest) deep", at: reader.node.position)
            return nil
        }
        guard reader.report.countsView() else {
            reader.report.error(reader.path, "there are too many views", at: reader.node.position)
            return nil
        }
        if let word = Self.composition(reader.node) {
            guard let view = View(composed: word, &reader, depth) else { return nil }
            self = view
            return
        }
        let common = Self.common(&reader)
        if let nodes = reader.array("layer") {
            self = .layer(Self.layer(nodes, common, &reader, depth))
        } else if let node = reader.node("mark") {
            guard let mark = MarkDefinition(node, path: reader.path("mark"), report: reader.report) else { return nil }
            self = .unit(UnitView(common: common, mark: mark))
        } else {
            reader.report.error(
                reader.path, "the view has no mark", mend: "add \"mark\": \"bar\" or \"layer\": […]",
                at: reader.node.position)
            return nil
        }
    }

    /// The member that makes `node` a composition; `encoding` where its encoding does.
    private static func composition(_ node: JSONNode) -> String? {
        let words = ["facet", "repeat", "concat", "hconcat", "vconcat", "spec"]
        if let word = words.first(where: { node[$0] != nil }) { return word }
        let isFacet = FacetView.channels.contains { name in
            node["encoding"]?[name].map { $0.content != .null } ?? false
        }
        return isFacet ? "encoding" : nil
    }

    private init?(composed word: String, _ reader: inout ObjectReader, _ depth: Int) {
        switch word {
        case "hconcat", "vconcat", "concat":
            guard let view = ConcatView(&reader, word: word, depth: depth) else { return nil }
            self = .concat(view)
        case "repeat":
            guard let repeater = Repeater(&reader), let spec = reader.object("spec") else { return nil }
            guard let view = ConcatView(&reader, repeater: repeater, spec: spec.node, depth: depth) else { return nil }
            self = .concat(view)
        case "encoding":
            guard let view = FacetView(encodingOf: &reader, depth: depth) else { return nil }
            self = .facet(view)
        default:
            guard let view = FacetView(&reader, depth: depth) else { return nil }
            self = .facet(view)
        }
    }

    /// What a composition has in common with other views.
    static func outerCommon(_ reader: inout ObjectReader) -> ViewCommon {
        let data = reader.object("data").flatMap { DataSource($0, report: reader.report) }
        let transforms = PlacedTransform.all(&reader)
        reader.ignore(["name", "description", "params"])
        return ViewCommon(
            path: reader.path, data: data, transforms: transforms, title: ViewTitle(&reader),
            resolve: Resolve(&reader))
    }

    private static func common(_ reader: inout ObjectReader) -> ViewCommon {
        var common = outerCommon(&reader)
        common.encoding = reader.object("encoding").map { Encoding($0) } ?? Encoding()
        reader.ignore(["bounds", "spacing", "align", "center"])
        if let node = reader.node("selection") {
            reader.report.error(
                reader.path("selection"), "selections of Vega-Lite 4 are not drawn",
                mend: "write \"params\": [{\"name\": …, \"select\": …}]", at: node.position)
        }
        reader.notDrawn(["projection"])
        common.width = ViewLength(&reader, "width")
        common.height = ViewLength(&reader, "height")
        if let inner = reader.object("view") { common.style = ViewStyle(inner) }
        return common
    }

    private static func layer(
        _ nodes: [JSONNode], _ common: ViewCommon, _ reader: inout ObjectReader, _ depth: Int
    ) -> LayerView {
        let path = reader.path("layer")
        let report = reader.report
        let layers = nodes.enumerated().compactMap { index, node -> View? in
            guard var inner = ObjectReader(node, path: "\(path)[\(index)]", report: report) else { return nil }
            let view = View(&inner, depth: depth + 1)
            if view != nil { inner.finish() }
            return view
        }
        return LayerView(common: common, layers: layers)
    }
}
