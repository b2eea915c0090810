/// Writes a specification out: wherever `{"expr": …}` or `{"signal": …}` stands for a value that no row decides, the
/// value stands. What rows decide is left to those who know the rows.
struct ValueWriter {
    let parameters: Parameters
    let report: Report

    /// The size of the view around, where the specification gives it in pixels.
    private var size = ViewSize()

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
        guard node["mark"] != nil || node["layer"] != nil else { return self }
        var inner = self
        inner.size.width = length(node["width"], path) ?? size.width
        inner.size.height = length(node["height"], path) ?? size.height
        return inner
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
