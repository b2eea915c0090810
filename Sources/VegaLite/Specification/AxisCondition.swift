/// A property of an axis that a tick decides: `{"condition": {"test": "datum.value === 0", "value": "black"}, …}`.
struct AxisCondition: Sendable, Hashable {
    var name: String
    /// The first test that a tick passes decides.
    var cases: [Case]

    /// A test, and what holds for the ticks that pass it.
    struct Case: Sendable, Hashable {
        var test: Predicate
        var value: JSONNode
    }

    /// The conditional members of an axis; in `reader` each becomes what holds for the ticks that pass no test.
    static func take(from reader: inout ObjectReader) -> [AxisCondition] {
        guard case .object(let members) = reader.node.content else { return [] }
        var result: [AxisCondition] = []
        var plain: [JSONMember] = []
        for member in members {
            guard let node = member.value["condition"] else {
                plain.append(member)
                continue
            }
            result.append(AxisCondition(name: member.name, cases: cases(node, member.name, reader)))
            if let value = member.value["value"] { plain.append(JSONMember(name: member.name, value: value)) }
        }
        guard !result.isEmpty,
            let other = ObjectReader(
                JSONNode(content: .object(plain), position: reader.node.position), path: reader.path,
                report: reader.report)
        else { return [] }
        reader = other
        return result
    }

    private static func cases(_ node: JSONNode, _ name: String, _ reader: ObjectReader) -> [Case] {
        let items: [JSONNode] = if case .array(let items) = node.content { items } else { [node] }
        let path = "\(reader.path(name)).condition"
        return items.compactMap { item in
            guard let test = item["test"] else {
                reader.report.error(path, "a condition of an axis wants a \"test\"", at: item.position)
                return nil
            }
            return Predicate(test, path: "\(path).test", report: reader.report).map {
                Case(test: $0, value: item["value"] ?? .null)
            }
        }
    }
}

extension AxisDefinition {
    /// What holds for a tick: a row of `ticks` with its `value`, `label` and `index`.
    func at(_ row: Int, of ticks: Table) -> AxisDefinition {
        var passed: [JSONMember] = []
        for condition in conditions {
            let first = condition.cases.first { (try? $0.test.passes(ticks, row)) == true }
            if let first { passed.append(JSONMember(name: condition.name, value: first.value)) }
        }
        guard !passed.isEmpty else { return self }
        let plain = JSONNode.flat([
            node.replacing(conditions.map { JSONMember(name: $0.name, value: node[$0.name]?["value"] ?? .null) }),
            JSONNode(.object(passed)),
        ])
        return Configuration.reader(plain).map { AxisDefinition($0) } ?? self
    }
}

extension JSONNode {
    /// This object with other values for some of its members.
    fileprivate func replacing(_ members: [JSONMember]) -> JSONNode {
        JSONNode.flat([self, JSONNode(.object(members))])
    }
}
