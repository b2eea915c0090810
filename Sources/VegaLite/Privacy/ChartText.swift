/// A text of a chart that may stand on the wall.
public struct ChartText: Sendable, Hashable {
    /// Where it stands in the specification: `$.title`.
    public var path: String
    public var text: String
    /// The line in the specification, from 1.
    public var line: Int
    /// The column in the line, from 1.
    public var column: Int
    /// Whether it is a value, or what a field is called, and no sentence.
    public var isLabel: Bool
}

extension Chart {
    /// Every text that a specification itself can put on the wall: titles, labels, values of scales, names of fields,
    /// and of files. Words that choose how things look are left out, and so are rows: `texts` has those that count.
    /// - Parameter letters: what classes are shown as; nil for what they are called.
    /// - Throws: where the specification is not JSON.
    public static func texts(
        in specification: [UInt8], letters: ClassLetters? = nil
    ) throws(ChartError) -> [ChartText] {
        let node = try JSONParser.parse(specification, name: "$")
        var search = TextSearch()
        search.visit(letters?.lettered(node) ?? node, "$", ["$"])
        return search.found
    }

    /// Where rows that stand in the specification have one of `texts`, as a value or as the name of a field.
    /// - Throws: where the specification is not JSON.
    public static func rows(in specification: [UInt8], having texts: Set<String>) throws(ChartError) -> [ChartText] {
        var search = TextSearch(wanted: texts)
        search.visit(try JSONParser.parse(specification, name: "$"), "$", ["$"])
        return search.found
    }

    /// The texts of the rows that marks are made of, and of the views that they are parted into, each once; and the
    /// names of their fields. What is aggregated away is not among them.
    public var texts: Set<String> {
        var texts = compiled.root.texts
        for layer in compiled.layers {
            for name in layer.table.names where !GroupCounts.isOwn(name) {
                texts.insert(name)
                guard layer.table.cells(named: name).hasText else { continue }
                for case .string(let text) in layer.table[name] ?? [] { texts.insert(text) }
            }
        }
        return texts
    }
}

/// Collects the texts of a specification.
private struct TextSearch {
    var found: [ChartText] = []
    /// The texts of rows that are looked for; nil for those of the specification itself.
    var wanted: Set<String>?

    /// What says how something looks or is computed, in words of the language.
    private static let words: Set<String> = [
        "$schema", "type", "mark", "aggregate", "op", "ops", "orient", "align", "baseline", "scheme", "interpolate",
        "stack", "timeUnit", "shape", "method", "anchor", "format", "formatType", "cursor", "resolve", "strokeCap",
        "strokeJoin", "blend", "dir", "bind", "nice", "style",
    ]
    private static let endings = [
        "color", "font", "weight", "style", "align", "baseline", "anchor", "orient", "fill", "stroke", "background",
    ]
    private static let sentences: Set<String> = ["title", "subtitle", "description", "text"]
    private static let expressions: Set<String> = ["calculate", "test", "expr", "filter", "labelExpr"]

    /// - Parameter names: the names of the members above, the nearest last.
    mutating func visit(_ node: JSONNode, _ path: String, _ names: [String]) {
        let name = names.last ?? "$"
        switch node.content {
        case .string(let text): add(text, path, names, node.position)
        case .array(let items):
            for (index, item) in items.enumerated() { visit(item, "\(path)[\(index)]", names) }
        case .object(let members):
            for member in members where member.name != "usermeta" {
                let isRows = member.name == "datasets" || (member.name == "values" && name == "data")
                if isRows && wanted != nil {
                    visitRows(member.value, "\(path).\(member.name)")
                } else if !isRows {
                    visit(member.value, "\(path).\(member.name)", names + [member.name])
                }
            }
        case .null, .bool, .number: break
        }
    }

    private mutating func visitRows(_ node: JSONNode, _ path: String) {
        switch node.content {
        case .string(let text): addRow(text, path, node.position)
        case .array(let items): for (index, item) in items.enumerated() { visitRows(item, "\(path)[\(index)]") }
        case .object(let members):
            for member in members {
                addRow(member.name, path, member.value.position)
                visitRows(member.value, "\(path).\(member.name)")
            }
        case .null, .bool, .number: break
        }
    }

    private mutating func addRow(_ text: String, _ path: String, _ position: JSONPosition) {
        if wanted?.contains(text) == true { add(text, path, position, isLabel: true) }
    }

    private mutating func add(_ text: String, _ path: String, _ names: [String], _ position: JSONPosition) {
        guard wanted == nil, let name = names.last, !Self.words.contains(name),
            !Self.endings.contains(where: { name.lowercased().hasSuffix($0) })
        else { return }
        if name == "url" {
            for part in text.split(whereSeparator: { $0 == "/" || $0 == "." }) {
                add(String(part), path, position, isLabel: true)
            }
        } else if Self.expressions.contains(name) {
            // What stands in quotes is a value.
            for part in text.split(whereSeparator: { $0 == "'" || $0 == "\"" }) {
                add(String(part), path, position, isLabel: true)
            }
        } else {
            // A value of any channel but text is a look: "olive".
            let isLook = name == "value" && !names.contains("text")
            add(text, path, position, isLabel: !isLook && !Self.sentences.contains(name))
        }
    }

    private mutating func add(_ text: String, _ path: String, _ position: JSONPosition, isLabel: Bool) {
        found.append(
            ChartText(
                path: path, text: text, line: Int(position.line), column: Int(position.column), isLabel: isLabel))
    }
}

extension Panel {
    /// What the views of facets are called.
    fileprivate var texts: Set<String> {
        switch self {
        case .plot(let plot): Set(plot.facets.flatMap { [$0.name, $0.value] })
        case .grid(let grid):
            grid.cells.reduce(into: Set((grid.headers?.rows ?? []) + (grid.headers?.columns ?? []))) {
                $0.formUnion($1.panel.texts)
            }
        }
    }
}
