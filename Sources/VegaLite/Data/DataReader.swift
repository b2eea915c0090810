/// Turns the bytes of a data file into a table.
struct DataReader {
    var format: DataFormat
    /// The file's name as the specification writes it.
    var file: String

    /// The rows of a file. Throws with the line of what cannot be read.
    func table(_ bytes: [UInt8]) throws(ChartError) -> Table {
        switch kind {
        case .csv: try delimited(bytes, UInt8(ascii: ","))
        case .tsv: try delimited(bytes, UInt8(ascii: "\t"))
        case .dsv: try delimited(bytes, format.delimiter)
        case .json: try json(bytes)
        case .ndjson: try lines(bytes)
        }
    }

    private var kind: DataFormat.Kind {
        if let kind = format.kind { return kind }
        guard let dot = file.lastIndex(of: ".") else { return .json }
        return DataFormat.Kind(rawValue: file[file.index(after: dot)...].lowercased()) ?? .json
    }

    private func delimited(_ bytes: [UInt8], _ delimiter: UInt8) throws(ChartError) -> Table {
        let columns = try CSVParser.parse(bytes, delimiter: delimiter, file: file) { name in
            switch format.parse[name] {
            case .number, .integer: .numbers
            case .boolean, .string, .date: .text
            case nil: .writing
            }
        }.map { (name: $0.name, cells: typed($0.column, $0.name)) }
        var table = Table(count: columns.first?.cells.count ?? 0)
        for column in columns { table.set(column.name, column.cells) }
        return table
    }

    private func json(_ bytes: [UInt8]) throws(ChartError) -> Table {
        var node = try JSONParser.parse(bytes, name: file)
        for part in format.property?.parts ?? [] {
            guard let inner = node[part] else {
                throw ChartError(
                    ChartProblem(path: file, message: "there is no \"\(part)\" in the document", line: 1, column: 1))
            }
            node = inner
        }
        guard case .array(let items) = node.content else {
            throw ChartError(
                ChartProblem(
                    path: file, message: "an array of rows must stand here, not \(node.kind)",
                    line: Int(node.position.line), column: Int(node.position.column)))
        }
        return Self.table(items.map(Value.init), format)
    }

    private func lines(_ bytes: [UInt8]) throws(ChartError) -> Table {
        var values: [Value] = []
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do throws(ChartError) {
                values.append(Value(try JSONParser.parse(Array(line), name: file)))
            } catch {
                var problems = error.problems
                for place in problems.indices { problems[place].line = index + 1 }
                throw ChartError(problems: problems)
            }
        }
        return Self.table(values, format)
    }

    /// Rows from JSON values: objects give a column a member, anything else the column `data`.
    static func table(_ values: [Value], _ format: DataFormat) -> Table {
        var names: [String] = []
        var columns: [String: [Value]] = [:]
        func put(_ name: String, _ value: Value, _ row: Int) {
            if columns[name] == nil {
                names.append(name)
                columns[name] = Array(repeating: .null, count: values.count)
            }
            columns[name]?[row] = value
        }
        for (row, value) in values.enumerated() {
            if case .object(let members) = value {
                for name in members.keys.sorted() { put(name, members[name] ?? .null, row) }
            } else {
                put("data", value, row)
            }
        }
        var table = Table(count: values.count)
        for name in names {
            let cells = columns[name] ?? []
            table[name] =
                format.parse[name].map { type in
                    cells.map { converted($0, type, format.dateFormats[name]) }
                } ?? cells
        }
        return table
    }

    /// A column with its type. Texts are converted once for all cells that have them.
    private func typed(_ column: TextColumn, _ name: String) -> Column {
        switch column {
        case .numbers(let numbers):
            switch format.parse[name] {
            case .integer: return .numbers(numbers.map { $0.rounded(.towardZero) })
            case .number: return .numbers(numbers)
            case .boolean, .string, .date, nil: return .numerals(numbers)
            }
        case .texts(let codes, let texts):
            // Without a type, cells stay the texts that they are, as in Vega; and different texts stay different.
            guard let type = format.parse[name] else { return .coded(codes, texts.map(Value.string)) }
            return Column(codes, of: texts.map { Self.converted(.string($0), type, format.dateFormats[name]) })
        }
    }

    /// A cell with a type: nothing and empty text are nothing of any type.
    static func converted(
        _ value: Value, _ type: DataFormat.ColumnType, _ dateFormat: TimeFormat?
    ) -> Value {
        if value == .null || value == .string("") { return .null }
        switch type {
        case .date:
            let moment = dateFormat.map { $0.moment(value.text) } ?? DateText.moment(value)
            return moment.map { .number($0) } ?? .null
        case .string:
            return .string(value.text)
        case .number, .integer:
            let number = value.number
            return .number(type == .integer ? number.rounded(.towardZero) : number)
        case .boolean:
            switch value {
            case .string(let text): return .bool(text != "false" && text != "0")
            case .null, .bool, .number, .array, .object: return .bool(value.isTrue)
            }
        }
    }
}
