/// A property of a mark that an expression computes from each row or from the size of the view:
/// `"dx": {"expr": "datum.b < 0 ? -2 : 2"}`.
struct ComputedProperty: Sendable, Hashable {
    var name: String
    var expression: Expression
    var path: String
    var position: JSONPosition
}

extension ObjectReader {
    /// Takes the members out that rows decide, so that the others can be read as if they were not there.
    mutating func takeComputed() -> [ComputedProperty] {
        guard case .object(let members) = node.content else { return [] }
        var taken: [ComputedProperty] = []
        for member in members {
            guard let text = ValueWriter.expression(member.value),
                // An expression that is none was told of when the specification was written out.
                let expression = try? Expression(text, report.parameters, place: path(member.name))
            else { continue }
            taken.append(
                ComputedProperty(
                    name: member.name, expression: expression, path: path(member.name),
                    position: member.value.position))
        }
        remove(Set(taken.map(\.name)))
        return taken
    }
}

extension MarkProperties {
    /// The properties that a row of `table` has.
    func computed(_ table: Table, _ row: Int, size: ViewSize) -> MarkProperties {
        let evaluator = ExpressionEvaluator(table: table, row: row, size: size)
        let members = computed.compactMap { property -> JSONMember? in
            guard let value = try? evaluator.evaluate(property.expression) else { return nil }
            return JSONMember(name: property.name, value: JSONNode(value, at: property.position))
        }
        let node = JSONNode(content: .object(members), position: JSONPosition(line: 1, column: 1))
        guard var reader = ObjectReader(node, path: "", report: Report()) else { return self }
        return MarkProperties(reading: &reader).over(self)
    }
}

extension Layer {
    /// This layer in pieces that look alike, each with the properties that its rows have: neighbours where marks stand
    /// for themselves, whole runs where a mark joins rows, which look like their first row.
    func computed(size: ViewSize, runs: [[Int]]?) -> [Layer] {
        guard !properties.computed.isEmpty else { return [self] }
        let pieces = runs ?? (0..<table.count).map { [$0] }
        var result: [(layer: Layer, rows: [Int])] = []
        for rows in pieces {
            guard let first = rows.first else { continue }
            let properties = properties.computed(table, first, size: size)
            if runs == nil, result.last?.layer.properties == properties {
                result[result.count - 1].rows += rows
            } else {
                var layer = self
                layer.properties = properties
                result.append((layer, rows))
            }
        }
        return result.map { piece in
            var layer = piece.layer
            layer.table = table.rows(piece.rows)
            return layer
        }
    }
}
