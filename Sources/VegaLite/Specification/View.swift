import Scene

/// A view of a specification: one mark, or views on top of each other.
indirect enum View: Sendable, Hashable {
    case unit(UnitView)
    case layer(LayerView)
}

/// What every view may have.
struct ViewCommon: Sendable, Hashable {
    var path: String
    var data: DataSource?
    var transforms: [PlacedTransform]
    var encoding: Encoding
    /// The plot's own width and height where the view gives them as numbers: pixel values refer to them.
    var size: Size
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
        }
    }

    /// Views inside each other; hand-written specifications have three.
    private static let deepest = 20

    /// Nil, with errors reported, where the view cannot be drawn. `reader` is left with the names read.
    init?(_ reader: inout ObjectReader, depth: Int = 0) {
        if let word = Self.composition(reader.node) {
            let name = word == "spec" ? "facet" : word
            reader.report.error(reader.path(word), "\(name) views are not drawn", at: reader.node[word]?.position)
            return nil
        }
        guard depth < Self.deepest else {
            reader.report.error(
                reader.path, "views are nested more than \(Self.deepest) deep", at: reader.node.position)
            return nil
        }
        let common = Self.common(&reader)
        if let nodes = reader.array("layer") {
            self = .layer(Self.layer(nodes, common, &reader, depth))
        } else if let node = reader.node("mark") {
            guard let mark = MarkDefinition(node, path: reader.path("mark"), report: reader.report) else { return nil }
            reader.ignore(["resolve"])
            self = .unit(UnitView(common: common, mark: mark))
        } else {
            reader.report.error(
                reader.path, "the view has no mark", mend: "add \"mark\": \"bar\" or \"layer\": […]",
                at: reader.node.position)
            return nil
        }
    }

    /// The member that makes `node` a composition that is not drawn.
    private static func composition(_ node: JSONNode) -> String? {
        ["facet", "repeat", "concat", "hconcat", "vconcat", "spec"].first { node[$0] != nil }
    }

    private static func common(_ reader: inout ObjectReader) -> ViewCommon {
        let data = reader.object("data").flatMap { DataSource($0, report: reader.report) }
        let transforms = PlacedTransform.all(&reader)
        let encoding = reader.object("encoding").map { Encoding($0) } ?? Encoding()
        // The frame decides on the size, the caller on the ground.
        reader.ignore(["view", "name", "description", "bounds", "spacing", "align", "center"])
        if reader.has("params") { reader.report.error(reader.path("params"), "parameters are not drawn") }
        if reader.has("selection") { reader.report.error(reader.path("selection"), "live interaction is not drawn") }
        reader.notDrawn(["projection"])
        return ViewCommon(
            path: reader.path, data: data, transforms: transforms, encoding: encoding,
            size: Size(side("width", &reader), side("height", &reader)))
    }

    /// A side in pixels, or Vega-Lite's default where the view gives none or a step.
    private static func side(_ name: String, _ reader: inout ObjectReader) -> Double {
        guard case .number(let number)? = reader.node(name)?.content, number > 0 else { return 300 }
        return number
    }

    private static func layer(
        _ nodes: [JSONNode], _ common: ViewCommon, _ reader: inout ObjectReader, _ depth: Int
    ) -> LayerView {
        let path = reader.path("layer")
        let report = reader.report
        let layers = nodes.enumerated().compactMap { index, node -> View? in
            guard var inner = ObjectReader(node, path: "\(path)[\(index)]", report: report) else { return nil }
            let view = View(&inner, depth: depth + 1)
            inner.ignore(["title"])
            if view != nil { inner.finish() }
            return view
        }
        refuseIndependence(&reader)
        return LayerView(common: common, layers: layers)
    }

    /// Layers share their scales, axes and legends.
    private static func refuseIndependence(_ reader: inout ObjectReader) {
        guard var resolve = reader.object("resolve") else { return }
        for part in ["scale", "axis", "legend"] {
            guard var inner = resolve.object(part), case .object(let members) = inner.node.content else { continue }
            for member in members where inner.string(member.name) == "independent" {
                reader.report.error(
                    inner.path(member.name), "independent \(part)s are not drawn", at: member.value.position)
            }
        }
        resolve.finish()
    }
}
