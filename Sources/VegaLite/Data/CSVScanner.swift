/// Finds the cells of comma- or tab-separated values (RFC 4180; LF, CRLF and a byte order mark are taken too).
struct CSVScanner {
    private let source: [UInt8]
    private let delimiter: UInt8
    private let file: String
    private var place = 0
    private(set) var line = 1
    /// The content of the last quoted cell.
    private var content: [UInt8] = []
    private var isQuoted = false
    private var range = 0..<0

    init(_ bytes: [UInt8], delimiter: UInt8, file: String) {
        source = bytes
        self.delimiter = delimiter
        self.file = file
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    /// What follows a cell.
    enum End {
        case cell, row
    }

    /// Goes over empty lines; false at the end of the file.
    mutating func startsRow() -> Bool {
        while place < source.count {
            guard isLineEnd(source[place]) else { return true }
            endLine()
        }
        return false
    }

    /// Calls `body` with the bytes of the last cell.
    func cell<Result>(_ body: ([UInt8], Range<Int>) -> Result) -> Result {
        isQuoted ? body(content, 0..<content.count) : body(source, range)
    }

    /// The text of the last cell.
    func text() throws(ChartError) -> String {
        guard let text = cell({ String(validating: $0[$1], as: UTF8.self) }) else { throw notUTF8 }
        return text
    }

    /// Reads a cell and what ends it.
    mutating func next() throws(ChartError) -> End {
        if place < source.count, source[place] == UInt8(ascii: "\"") {
            try readQuoted()
        } else {
            isQuoted = false
            let start = place
            while place < source.count, !endsCell(source[place]) { place += 1 }
            range = start..<place
        }
        guard place < source.count else { return .row }
        if source[place] == delimiter {
            place += 1
            return .cell
        }
        endLine()
        return .row
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    private func endsCell(_ byte: UInt8) -> Bool { byte == delimiter || isLineEnd(byte) }

    private mutating func endLine() {
        if source[place] == UInt8(ascii: "\r"), place + 1 < source.count, source[place + 1] == UInt8(ascii: "\n") {
            place += 1
        }
        place += 1
        line += 1
    }

    private mutating func readQuoted() throws(ChartError) {
        let start = line
        isQuoted = true
        content.removeAll(keepingCapacity: true)
        place += 1
        while place < source.count {
            let byte = source[place]
            place += 1
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == UInt8(ascii: "\"") else {
                content.append(byte)
                continue
            }
            if place < source.count, source[place] == UInt8(ascii: "\"") {
                content.append(byte)
                place += 1
            } else if place == source.count || endsCell(source[place]) {
                return
            } else {
                throw problem("there is text after the closing double quote", mend: "double the quotes inside a value")
            }
        }
        line = start
        throw problem("a double quote is not closed", mend: "close it, or double it where it belongs to the value")
    }

    var notUTF8: ChartError { problem("this is not UTF-8", mend: "save the file as UTF-8") }

    private func problem(_ message: String, mend: String) -> ChartError {
        ChartError(ChartProblem(path: file, message: message, mend: mend, line: line))
    }
}
