/// Reads comma- or tab-separated values (RFC 4180; LF, CRLF and a byte order mark are taken too) into rows of text.
struct CSVParser {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let file: String
    private var place = 0
    private var line = 1

    /// The cells of every row, the first row the names. Every row has as many cells as there are names.
    static func parse(_ bytes: [UInt8], delimiter: UInt8, file: String) throws(ChartError) -> [[String]] {
        var parser = CSVParser(bytes: bytes, delimiter: delimiter, file: file)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.place = 3 }
        var rows: [[String]] = []
        while parser.place < bytes.count {
            let start = parser.line
            let row = try parser.row()
            if row == [""] { continue }
            if let names = rows.first, row.count != names.count {
                throw ChartError(parser.ragged(row, names, line: start))
            }
            rows.append(row)
        }
        if let names = rows.first, let twice = firstRepeated(names) {
            throw ChartError(
                ChartProblem(
                    path: file, message: "the column \"\(twice)\" stands twice", mend: "give every column its own name",
                    line: 1))
        }
        return rows
    }

    private init(bytes: [UInt8], delimiter: UInt8, file: String) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.file = file
    }

    private func ragged(_ row: [String], _ names: [String], line: Int) -> ChartProblem {
        let mend =
            row.count < names.count
            ? "add what is missing after \"\(row.last ?? "")\""
            : "put values that hold a comma or a line break in double quotes"
        return ChartProblem(
            path: file, message: "the row has \(row.count) values, the first row has \(names.count)", mend: mend,
            line: line)
    }

    private static func firstRepeated(_ names: [String]) -> String? {
        var seen: Set<String> = []
        return names.first { !seen.insert($0).inserted }
    }

    private mutating func row() throws(ChartError) -> [String] {
        var cells: [String] = []
        while true {
            cells.append(try cell())
            guard place < bytes.count else { return cells }
            if bytes[place] == delimiter {
                place += 1
                if place == bytes.count { return cells + [""] }
                continue
            }
            endLine()
            return cells
        }
    }

    private mutating func endLine() {
        if bytes[place] == UInt8(ascii: "\r"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "\n") {
            place += 1
        }
        place += 1
        line += 1
    }

    private mutating func cell() throws(ChartError) -> String {
        if place < bytes.count, bytes[place] == UInt8(ascii: "\"") { return try quoted() }
        let start = place
        while place < bytes.count, !endsCell(bytes[place]) { place += 1 }
        return try text(bytes[start..<place])
    }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private mutating func quoted() throws(ChartError) -> String {
        let start = line
        place += 1
        var content: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == UInt8(ascii: "\"") else {
                content.append(byte)
                continue
            }
            if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
                content.append(byte)
                place += 1
            } else if place == bytes.count || endsCell(bytes[place]) {
                return try text(content[...])
            } else {
                throw problem("there is text after the closing double quote", mend: "double the quotes inside a value")
            }
        }
        line = start
        throw problem("a double quote is not closed", mend: "close it, or double it where it belongs to the value")
    }

    private func text(_ content: ArraySlice<UInt8>) throws(ChartError) -> String {
        guard let text = String(validating: content, as: UTF8.self) else {
            throw problem("this is not UTF-8", mend: "save the file as UTF-8")
        }
        return text
    }

    private func problem(_ message: String, mend: String) -> ChartError {
        ChartError(ChartProblem(path: file, message: message, mend: mend, line: line))
    }
}
