/// Reads the members of one JSON object by name and type. Wrong types are errors; at the end, names that nobody
/// asked for are warnings with the nearest known name as the mend.
struct ObjectReader {
    let path: String
    private(set) var node: JSONNode
    let report: Report
    private var known: Set<String> = []

    /// Nil, with an error reported, where `node` is not an object.
    init?(_ node: JSONNode, path: String, report: Report) {
        guard case .object = node.content else {
            report.error(path, "an object must stand here, not \(node.kind)", at: node.position)
            return nil
        }
        self.path = path
        self.node = node
        self.report = report
    }

    /// Takes members away.
    mutating func remove(_ names: Set<String>) {
        if !names.isEmpty { node = node.without(names) }
    }

    /// The JSON path of a member.
    func path(_ name: String) -> String { "\(path).\(name)" }

    /// Whether anything stands under `name`, be it null.
    mutating func has(_ name: String) -> Bool { self.node(name) != nil }

    /// Whatever stands under `name`.
    mutating func node(_ name: String) -> JSONNode? {
        known.insert(name)
        return node[name]
    }

    /// Whether `null` stands under `name`.
    mutating func isNull(_ name: String) -> Bool { node(name)?.content == .null }

    private mutating func read<T>(_ name: String, _ wanted: String, _ take: (JSONNode.Content) -> T?) -> T? {
        guard let node = node(name), node.content != .null else { return nil }
        if let value = take(node.content) { return value }
        refuse(name, "\(wanted) must stand here, not \(node.kind)", node)
        return nil
    }

    /// Reports an error at `name`. What is computed by an expression is named as such.
    func refuse(_ name: String, _ message: String, _ node: JSONNode, mend: String? = nil) {
        if ["expr", "signal"].contains(where: { node[$0] != nil }) {
            report.error(path(name), "an expression of the row cannot stand here", at: node.position)
        } else {
            report.error(path(name), message, mend: mend, at: node.position)
        }
    }

    /// The string under `name`; nil where there is none, with an error where something else stands there.
    mutating func string(_ name: String) -> String? {
        read(name, "a string") { if case .string(let text) = $0 { text } else { nil } }
    }

    /// The number under `name`, as `string` reads strings.
    mutating func number(_ name: String) -> Double? {
        read(name, "a number") { if case .number(let number) = $0 { number } else { nil } }
    }

    /// The truth value under `name`, as `string` reads strings.
    mutating func bool(_ name: String) -> Bool? {
        read(name, "true or false") { if case .bool(let bool) = $0 { bool } else { nil } }
    }

    /// The items of the array under `name`.
    mutating func array(_ name: String) -> [JSONNode]? {
        read(name, "an array") { if case .array(let items) = $0 { items } else { nil } }
    }

    /// The items of an array of strings; each that is none is an error.
    mutating func strings(_ name: String) -> [String]? {
        guard let items = array(name) else { return nil }
        return items.enumerated().compactMap { index, item in
            if case .string(let text) = item.content { return text }
            report.error("\(path(name))[\(index)]", "a string must stand here, not \(item.kind)", at: item.position)
            return nil
        }
    }

    /// The items of an array of numbers; each that is none is an error.
    mutating func numbers(_ name: String) -> [Double]? {
        guard let items = array(name) else { return nil }
        return items.enumerated().compactMap { index, item in
            if case .number(let number) = item.content { return number }
            report.error("\(path(name))[\(index)]", "a number must stand here, not \(item.kind)", at: item.position)
            return nil
        }
    }

    /// A reader for the object under `name`.
    mutating func object(_ name: String) -> ObjectReader? {
        guard let node = node(name), node.content != .null else { return nil }
        return ObjectReader(node, path: path(name), report: report)
    }

    /// One of the words of a closed set.
    mutating func choice<T: RawRepresentable & CaseIterable>(_ name: String, _ type: T.Type) -> T?
    where T.RawValue == String {
        guard let text = string(name) else { return nil }
        if let value = T(rawValue: text) { return value }
        let words = T.allCases.map(\.rawValue)
        let mend =
            Spelling.nearest(to: text, in: words).map { "write \"\($0)\"" } ?? "one of \(words.joined(separator: ", "))"
        report.error(path(name), "\"\(text)\" is not known here", mend: mend, at: node[name]?.position)
        return nil
    }

    /// A colour by name or code.
    mutating func color(_ name: String) -> ColorValue? {
        guard let node = node(name) else { return nil }
        return ColorValue(node, path: path(name), report: report)
    }

    /// Names that Vega-Lite knows and that change nothing in a still picture.
    mutating func ignore(_ names: [String]) { known.formUnion(names) }

    /// Names that Vega-Lite knows and that change what is shown: an error where one is used.
    mutating func notDrawn(_ names: [String]) {
        for name in names {
            guard let node = node(name), node.content != .null else { continue }
            report.error(path(name), "\"\(name)\" is not drawn", at: node.position)
        }
    }

    /// Names that Vega-Lite knows and that change the look only: a warning where one is used.
    mutating func withoutEffect(_ names: [String]) {
        for name in names {
            guard let node = node(name), node.content != .null else { continue }
            report.warning(path(name), "\"\(name)\" has no effect here", at: node.position)
        }
    }

    /// Warns of names that were never asked for.
    func finish() {
        guard case .object(let members) = node.content else { return }
        for member in members where !known.contains(member.name) {
            let mend = Spelling.nearest(to: member.name, in: known).map { "write \"\($0)\"" }
            report.warning(
                path(member.name), "\"\(member.name)\" is not known and has no effect", mend: mend,
                at: member.value.position)
        }
    }
}
