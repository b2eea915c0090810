/// How the bytes of a data file become rows.
struct DataFormat: Sendable, Hashable {
    /// The kinds of files that are read.
    enum Kind: String, CaseIterable, Sendable {
        case json, csv, tsv, dsv, ndjson
    }

    /// The type that a column is given.
    enum ColumnType: String, CaseIterable, Sendable {
        case number, integer, boolean, string, date
    }

    var kind: Kind?
    /// One byte; for `dsv`.
    var delimiter: UInt8 = UInt8(ascii: ",")
    /// Where the rows stand in a JSON document.
    var property: FieldPath?
    var parse: [String: ColumnType] = [:]
    /// How columns of dates are written, where that is said.
    var dateFormats: [String: TimeFormat] = [:]

    init() {}

    init(_ reader: ObjectReader, report: Report) {
        var reader = reader
        kind = reader.choice("type", Kind.self)
        property = reader.string("property").map { FieldPath($0) }
        if let text = reader.string("delimiter") {
            if text.utf8.count == 1, let byte = text.utf8.first {
                delimiter = byte
            } else {
                report.error(reader.path("delimiter"), "a delimiter is one ASCII character")
            }
        }
        if !reader.isNull("parse"), let node = reader.node("parse"), node.content != .string("auto") {
            readParse(node, reader.path("parse"), report)
        }
        reader.notDrawn(["feature", "mesh"])
        reader.finish()
    }

    private mutating func readParse(_ node: JSONNode, _ path: String, _ report: Report) {
        guard var parsing = ObjectReader(node, path: path, report: report), case .object(let members) = node.content
        else { return }
        for member in members {
            if parsing.isNull(member.name) {
                parse[member.name] = .string
                continue
            }
            if case .string(let text) = member.value.content, text.hasPrefix("date:") || text.hasPrefix("utc:") {
                parse[member.name] = .date
                let written = text.drop { $0 != ":" }.dropFirst().filter { $0 != "'" && $0 != "\"" }
                dateFormats[member.name] = TimeFormat(String(written))
                if dateFormats[member.name] == nil {
                    report.error(
                        "\(path).\(member.name)", "\"\(written)\" is not a time format", at: member.value.position)
                }
                continue
            }
            if member.value.content == .string("utc") {
                parse[member.name] = .date
                continue
            }
            parse[member.name] = parsing.choice(member.name, ColumnType.self)
        }
    }
}
