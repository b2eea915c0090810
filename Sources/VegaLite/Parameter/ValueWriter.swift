/// Writes a specification out: wherever `{"expr": …}` or `{"signal": …}` stands for a value that no row decides, the
/// value stands. What rows decide is left to those who know the rows.
struct ValueWriter {
    let parameters: Parameters
    let report: Report

    /// The size of the view around, where the specification gives it in pixels.
    private var size = ViewSize()
    /// What the views around encode, and the selections that they give to the views inside.
    private var encodings: [JSONNode] = []
    private var selections: [JSONNode] = []

    init(parameters: Parameters, report: Report) {
        self.parameters = parameters
        self.report = report
    }

    /// Names that hold something else than values to be written out.
    private static let closed = ParameterReader.closed.union(["params", "tooltip", "href", "description"])

    /// `node` with its values written out.
    func written(_ node: JSONNode, path: String) -> JSONNode {
        switch node.content {
        case .null, .bool, .number, .string: return node
        case .array(let items):
            let content = items.enumerated().map { written($1, path: "\(path)[\($0)]") }
            return JSONNode(content: .array(content), position: node.position)
        case .object(let members):
            if let text = Self.expression(node) { return value(text, node, path) }
            let inner = within(node, path)
            let members = node["mark"] == nil ? members : inner.bound(node)
            let content = members.map { member in
                Self.closed.contains(member.name)
                    ? member
                    : JSONMember(name: member.name, value: inner.written(member.value, path: "\(path).\(member.name)"))
            }
            return JSONNode(content: .object(content), position: node.position)
        }
    }

    /// The text of an expression that stands for a value; nil for anything else.
    static func expression(_ node: JSONNode) -> String? {
        guard case .object(let members) = node.content, members.count == 1, let member = members.first,
            member.name == "expr" || member.name == "signal", case .string(let text) = member.value.content
        else { return nil }
        return text
    }

    private func value(_ text: String, _ node: JSONNode, _ path: String) -> JSONNode {
        do throws(ExpressionError) {
            let expression = try Expression(text, parameters)
            guard !expression.namesRow, let value = try expression.constant(in: size) else { return node }
            return JSONNode(value, at: node.position)
        } catch {
            report.error(path, error.message, mend: error.mend, at: node.position)
            return JSONNode(content: .null, position: node.position)
        }
    }

    /// A view knows its size where it gives it itself.
    private func within(_ node: JSONNode, _ path: String) -> ValueWriter {
        var inner = self
        if case .array(let items)? = node["params"]?.content { inner.selections += items }
        guard node["mark"] != nil || node["layer"] != nil else { return inner }
        if let encoding = node["encoding"] { inner.encodings.append(encoding) }
        inner.size.width = length(node["width"], path) ?? size.width
        inner.size.height = length(node["height"], path) ?? size.height
        return inner
    }

    /// The members of a view with one mark, with the scales that selections move bound to them.
    private func bound(_ view: JSONNode) -> [JSONMember] {
        var view = view
        for parameter in selections {
            guard case .string(let name)? = parameter["name"]?.content, let selection = parameters.selection(name),
                selection.bindsScales
            else { continue }
            for channel in selection.projections.compactMap(\.channel) {
                let definitions = encodings.reversed().compactMap { $0[channel] }
                guard let definition = definitions.first else { continue }
                let scale = definitions.lazy.compactMap { $0["scale"] }.first
                if scale?.content == .null { continue }
                let domain = Value.object(["param": .string(name), "encoding": .string(channel)])
                let plain = scale ?? JSONNode(content: .object([]), position: definition.position)
                let whole = definition.with("scale", plain.with("domainRaw", JSONNode(domain, at: definition.position)))
                let empty = JSONNode(content: .object([]), position: view.position)
                view = view.with("encoding", (view["encoding"] ?? empty).with(channel, whole))
            }
        }
        guard case .object(let members) = view.content else { return [] }
        return members
    }

    private func length(_ node: JSONNode?, _ path: String) -> Double? {
        guard let node, case .number(let number) = written(node, path: path).content else { return nil }
        return number
    }
}

extension JSONNode {
    /// A value as JSON, standing where something else stood. Numbers that JSON has not are null.
    init(_ value: VegaLite.Value, at position: JSONPosition) {
        let content: Content =
            switch value {
            case .null: .null
            case .bool(let bool): .bool(bool)
            case .number(let number): number.isFinite ? .number(number) : .null
            case .string(let text): .string(text)
            case .array(let items): .array(items.map { JSONNode($0, at: position) })
            case .object(let members):
                .object(
                    members.sorted { $0.key < $1.key }.map {
                        JSONMember(name: $0.key, value: JSONNode($0.value, at: position))
                    })
            }
        self.init(content: content, position: position)
    }
}
