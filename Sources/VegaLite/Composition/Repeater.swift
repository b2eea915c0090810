/// Writes a repeated view out: wherever it says `{"repeat": "column"}`, a field of the list stands.
struct Repeater {
    /// The most views that a repetition may make.
    private static let most = 400

    /// The fields of each direction; `all` for a plain list.
    private var lists: [(name: String, fields: [String])] = []
    private let isPlain: Bool

    /// Reads `repeat`; nil, with an error reported, where it is neither a list nor an object of lists.
    init?(_ reader: inout ObjectReader) {
        guard let node = reader.node("repeat") else { return nil }
        if case .array = node.content {
            isPlain = true
            lists = [("repeat", reader.strings("repeat") ?? [])]
        } else {
            isPlain = false
            guard var inner = reader.object("repeat") else { return nil }
            for name in ["row", "column", "layer"] {
                if let fields = inner.strings(name) { lists.append((name, fields)) }
            }
            inner.finish()
        }
        let count = lists.reduce(1) { $0 * max(1, min(Self.most + 1, $1.fields.count)) }
        if lists.isEmpty || lists.contains(where: { $0.fields.isEmpty }) || count > Self.most {
            let message = count > Self.most ? "this makes more than \(Self.most) views" : "a repetition wants fields"
            reader.report.error(reader.path("repeat"), message, at: node.position)
            return nil
        }
    }

    private func fields(_ name: String) -> [String?] { lists.first { $0.name == name }?.fields ?? [nil] }

    /// Whether the views stand on top of each other rather than beside each other.
    var hasLayers: Bool { lists.contains { $0.name == "layer" } }

    /// The number of columns where the repetition itself decides on it.
    var columns: Int? { isPlain ? nil : fields("column").count }

    /// The views, row after row; where layers are repeated, each is a layer of them.
    func views(of spec: JSONNode) -> [JSONNode] {
        if isPlain { return fields("repeat").map { Self.written(spec, ["repeat": $0 ?? ""]) } }
        return fields("row").flatMap { row in
            fields("column").map { column in
                let places = ["row": row, "column": column].compactMapValues { $0 }
                guard hasLayers else { return Self.written(spec, places) }
                let layers = fields("layer").map { layer in
                    Self.written(spec, places.merging(["layer": layer ?? ""]) { $1 })
                }
                let content = JSONNode.Content.object([
                    JSONMember(name: "layer", value: JSONNode(content: .array(layers), position: spec.position))
                ])
                return JSONNode(content: content, position: spec.position)
            }
        }
    }

    private static func written(_ node: JSONNode, _ fields: [String: String]) -> JSONNode {
        switch node.content {
        case .null, .bool, .number, .string: return node
        case .array(let items):
            return JSONNode(content: .array(items.map { written($0, fields) }), position: node.position)
        case .object(let members):
            if members.count == 1, case .string(let name)? = node["repeat"]?.content, let field = fields[name] {
                return JSONNode(content: .string(field), position: node.position)
            }
            // Rows are not specification.
            let content = members.map { member in
                member.name == "values"
                    ? member : JSONMember(name: member.name, value: written(member.value, fields))
            }
            return JSONNode(content: .object(content), position: node.position)
        }
    }
}
