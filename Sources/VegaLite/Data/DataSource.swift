/// Where the rows of a view come from.
enum DataSource: Sendable, Hashable {
    case values(Table)
    /// A relative path, to be asked of the caller.
    case file(String, DataFormat, path: String)
    /// One of the specification's `datasets`.
    case named(String, path: String)

    init?(_ reader: ObjectReader, report: Report) {
        var reader = reader
        let format = reader.object("format").map { DataFormat($0, report: report) } ?? DataFormat()
        reader.notDrawn(["sphere", "graticule"])
        let name = reader.string("name")
        defer { reader.finish() }
        if let url = reader.string("url") {
            self = .file(url, format, path: reader.path("url"))
        } else if let values = reader.node("values") {
            guard let table = Self.inline(values, format, reader.path("values"), report) else { return nil }
            self = .values(table)
        } else if var sequence = reader.object("sequence") {
            let column = sequence.string("as") ?? "data"
            guard let numbers = NumberSequence(&sequence)?.numbers else { return nil }
            sequence.finish()
            var table = Table(count: numbers.count)
            table.set(column, .numbers(numbers))
            self = .values(table)
        } else if let name {
            self = .named(name, path: reader.path("name"))
        } else {
            let words = ["sphere", "graticule"]
            if !words.contains(where: { reader.node[$0] != nil }) {
                report.error(reader.path, "data wants \"values\", \"url\" or \"name\"", at: reader.node.position)
            }
            return nil
        }
    }

    /// Rows that stand in the specification itself: an array, one object, or the text of a file.
    static func inline(_ node: JSONNode, _ format: DataFormat, _ path: String, _ report: Report) -> Table? {
        switch node.content {
        case .array(let items): return DataReader.table(items.map(Value.init), format)
        case .string(let text):
            do throws(ChartError) {
                return try DataReader(format: format, file: path).table(Array(text.utf8))
            } catch {
                report.add(error)
                return nil
            }
        case .object: return DataReader.table([Value(node)], format)
        case .null, .bool, .number:
            report.error(path, "rows must stand here, not \(node.kind)", at: node.position)
            return nil
        }
    }
}
