/// A mark with its own properties.
struct MarkDefinition: Sendable, Hashable {
    var type: Form
    var path: String
    var properties: MarkProperties
    /// Points on a line's or an area's corners.
    var point: Overlay = .none
    /// A line on an area's edge.
    var line: Overlay = .none

    /// One mark, or several that show a summary together.
    enum Form: Sendable, Hashable {
        case plain(MarkType)
        case composite(CompositeMark)
    }

    /// A second mark drawn over the first.
    enum Overlay: Sendable, Hashable {
        case none
        case drawn(MarkProperties)
    }

    init(type: Form, path: String, properties: MarkProperties) {
        self.type = type
        self.path = path
        self.properties = properties
    }

    /// Nil, with an error reported, where `node` is no mark that is drawn.
    init?(_ node: JSONNode, path: String, report: Report) {
        switch node.content {
        case .string:
            guard let type = Self.type(node, path, report) else { return nil }
            self.init(type: type, path: path, properties: MarkProperties())
        case .object:
            guard var reader = ObjectReader(node, path: path, report: report) else { return nil }
            guard let word = reader.node("type") else {
                report.error(path, "the mark has no \"type\"", at: node.position)
                return nil
            }
            guard let type = Self.type(word, reader.path("type"), report) else { return nil }
            self.init(type: type, path: path, properties: MarkProperties())
            if case .composite(let composite) = type {
                self.type = .composite(CompositeMark(kind: composite.kind, reading: &reader))
            } else {
                point = Self.overlay(&reader, "point")
                line = Self.overlay(&reader, "line")
            }
            properties = MarkProperties(reading: &reader)
            reader.finish()
        case .null, .bool, .number, .array:
            report.error(path, "a mark's name or an object must stand here, not \(node.kind)", at: node.position)
            return nil
        }
    }

    private static func overlay(_ reader: inout ObjectReader, _ name: String) -> Overlay {
        guard let node = reader.node(name) else { return .none }
        switch node.content {
        case .bool(true): return .drawn(MarkProperties())
        case .object:
            guard var inner = reader.object(name) else { return .none }
            defer { inner.finish() }
            return .drawn(MarkProperties(reading: &inner))
        // "transparent" points only catch the mouse.
        case .null, .bool(false), .string("transparent"): return .none
        case .number, .string, .array:
            reader.report.error(
                reader.path(name), "true, false or an object must stand here, not \(node.kind)", at: node.position)
            return .none
        }
    }

    private static func type(_ node: JSONNode, _ path: String, _ report: Report) -> Form? {
        guard case .string(let word) = node.content else {
            report.error(path, "a mark's name must stand here, not \(node.kind)", at: node.position)
            return nil
        }
        if let type = MarkType(rawValue: word) { return .plain(type) }
        if let kind = CompositeMark.Kind(rawValue: word) { return .composite(CompositeMark(kind: kind)) }
        if MarkType.notDrawn.contains(word) {
            report.error(path, "\(word) marks are not drawn", at: node.position)
        } else {
            let words = MarkType.allCases.map(\.rawValue) + CompositeMark.Kind.allCases.map(\.rawValue)
            let mend =
                Spelling.nearest(to: word, in: words).map { "write \"\($0)\"" }
                ?? "one of \(words.joined(separator: ", "))"
            report.error(path, "\"\(word)\" is not a mark", mend: mend, at: node.position)
        }
        return nil
    }
}
