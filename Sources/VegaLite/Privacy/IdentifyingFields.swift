/// Finds where a specification would put onto the wall who somebody is.
struct IdentifyingFields {
    private let report: Report
    /// The fields, and the names that the specification gives to what it computes of them.
    private var names: Set<String>

    /// Aggregates that tell how many there are and not who.
    private static let counts: Set<String> = ["count", "distinct", "valid", "missing"]

    /// Reports every place in `node` that shows one of the fields.
    static func check(_ node: JSONNode, _ privacy: Privacy, _ report: Report) {
        guard !privacy.identifying.isEmpty else { return }
        var search = IdentifyingFields(report: report, names: Set(privacy.identifying))
        search.collectNames(node)
        search.search(node, "$")
    }

    /// Reports layers whose marks stand for rows that still have one of the fields.
    static func check(_ layers: [Layer], _ privacy: Privacy, _ report: Report) {
        var told: Set<String> = []
        for layer in layers where layer.encoding.usesFields {
            for field in privacy.identifying where layer.table.has(FieldPath(field)) && told.insert(layer.path).inserted
            {
                report.error(
                    layer.path,
                    "each mark would be one student: its rows still have \"\(field)\", an identifying field",
                    mend: "aggregate the rows, or take \"\(field)\" out of the data")
            }
        }
    }

    /// Names computed of an identifying field tell the same.
    private mutating func collectNames(_ node: JSONNode) {
        if case .string(let expression)? = node["calculate"]?.content, case .string(let name)? = node["as"]?.content,
            names.contains(where: { Self.mentions(expression, $0) })
        {
            names.insert(name)
        }
        for child in Self.children(node, "$") { collectNames(child.node) }
    }

    private static func mentions(_ expression: String, _ field: String) -> Bool {
        for way in ["datum.\(field)", "datum['\(field)']", "datum[\"\(field)\"]"] {
            guard let place = expression.range(ofText: way) else { continue }
            let next = expression[place...].first
            if way.last == "]" || next == nil || next.map({ !$0.isLetter && !$0.isNumber && $0 != "_" }) == true {
                return true
            }
        }
        return false
    }

    private func search(_ node: JSONNode, _ path: String) {
        if let name = shown(node) {
            report.error(
                "\(path).field", "\"\(name)\" is declared as identifying and must not be shown",
                mend: "leave it out, or count it: \"aggregate\": \"distinct\"", at: node["field"]?.position)
        }
        for list in ["repeat", "fold"] { searchList(node[list], "\(path).\(list)") }
        for child in Self.children(node, path) { search(child.node, child.path) }
    }

    /// The identifying field that an object shows: a channel, a sort key, a facet or the result of an aggregation.
    private func shown(_ node: JSONNode) -> String? {
        guard case .string(let field)? = node["field"]?.content, isIdentifying(field) else { return nil }
        for operation in ["aggregate", "op"] {
            if case .string(let word)? = node[operation]?.content, Self.counts.contains(word) { return nil }
        }
        // What a filter or a bin is about is not shown by that.
        let isPredicate = ["equal", "oneOf", "lt", "lte", "gt", "gte", "range", "valid"].contains { node[$0] != nil }
        return isPredicate ? nil : field
    }

    private func searchList(_ node: JSONNode?, _ path: String) {
        switch node?.content {
        case .array(let items):
            for (index, item) in items.enumerated() {
                guard case .string(let field) = item.content, isIdentifying(field) else { continue }
                report.error(
                    "\(path)[\(index)]", "\"\(field)\" is declared as identifying and must not be shown",
                    mend: "leave it out", at: item.position)
            }
        case .object(let members): for member in members { searchList(member.value, "\(path).\(member.name)") }
        case .null, .bool, .number, .string, nil: break
        }
    }

    private func isIdentifying(_ field: String) -> Bool {
        names.contains(field) || FieldPath(field).parts.contains { names.contains($0) }
    }

    /// What stands in an object or array; not the rows, which are no specification.
    private static func children(_ node: JSONNode, _ path: String) -> [(node: JSONNode, path: String)] {
        switch node.content {
        case .object(let members):
            members.filter { !["data", "datasets", "values", "config", "usermeta"].contains($0.name) }
                .map { ($0.value, "\(path).\($0.name)") }
        case .array(let items): items.enumerated().map { ($1, "\(path)[\($0)]") }
        case .null, .bool, .number, .string: []
        }
    }
}

extension String {
    /// Where the text after the first `word` begins; nil where it does not occur.
    fileprivate func range(ofText word: String) -> Index? {
        var start = startIndex
        while start < endIndex {
            let rest = self[start...]
            if rest.hasPrefix(word) { return index(start, offsetBy: word.count) }
            start = index(after: start)
        }
        return nil
    }
}
