/// Reads JSON (RFC 8259) and keeps the position of every value. Nesting is bounded, so that hostile input
/// cannot exhaust the stack.
struct JSONParser {
    /// Arrays and objects inside each other; a Vega-Lite specification stays under 30.
    static let deepestNesting = 100

    private let bytes: [UInt8]
    private var place = 0
    private var line: Int32 = 1
    private var lineStart = 0
    private var depth = 0

    /// Reads one document.
    /// - Parameter name: what a problem is reported under: `$` for a specification, or a file's name.
    static func parse(_ bytes: [UInt8], name: String) throws(ChartError) -> JSONNode {
        var parser = JSONParser(bytes: bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.place = 3 }
        do throws(Fault) {
            let node = try parser.value()
            parser.skipSpace()
            guard parser.place == bytes.count else { throw Fault("there is more after the end of the document") }
            return node
        } catch {
            let position = parser.position
            throw ChartError(
                ChartProblem(
                    path: name, message: "this is not JSON: \(error.message)", mend: error.mend,
                    line: Int(position.line), column: Int(position.column)))
        }
    }

    private struct Fault: Error {
        var message: String
        var mend: String?

        init(_ message: String, mend: String? = nil) {
            self.message = message
            self.mend = mend
        }
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private var position: JSONPosition {
        JSONPosition(line: line, column: Int32(clamping: place - lineStart + 1))
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipSpace() {
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                lineStart = place + 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
            default: return
            }
            place += 1
        }
    }

    private mutating func value() throws(Fault) -> JSONNode {
        skipSpace()
        let start = position
        guard let byte = next else { throw Fault("the document ends too early") }
        let content: JSONNode.Content
        switch byte {
        case UInt8(ascii: "{"): content = try nested { (parser) throws(Fault) in try parser.object() }
        case UInt8(ascii: "["): content = try nested { (parser) throws(Fault) in try parser.array() }
        case UInt8(ascii: "\""): content = .string(try string())
        case UInt8(ascii: "t"): content = try word("true", .bool(true))
        case UInt8(ascii: "f"): content = try word("false", .bool(false))
        case UInt8(ascii: "n"): content = try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
        case UInt8(ascii: "'"): throw Fault("strings stand in double quotes", mend: "write \" in place of '")
        case UInt8(ascii: "/"): throw Fault("JSON has no comments", mend: "remove the comment")
        default: throw Fault("\(shown(byte)) cannot begin a value")
        }
        return JSONNode(content: content, position: start)
    }

    private mutating func nested(
        _ read: (inout JSONParser) throws(Fault) -> JSONNode.Content
    ) throws(Fault) -> JSONNode.Content {
        guard depth < Self.deepestNesting else {
            throw Fault("arrays and objects are nested more than \(Self.deepestNesting) deep")
        }
        depth += 1
        defer { depth -= 1 }
        place += 1
        return try read(&self)
    }

    private mutating func object() throws(Fault) -> JSONNode.Content {
        var members: [JSONMember] = []
        skipSpace()
        if skip("}") { return .object(members) }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else {
                let mend = next == UInt8(ascii: "}") ? "remove the comma before }" : "put the name in double quotes"
                throw Fault("a name in double quotes must stand here", mend: mend)
            }
            let name = try string()
            skipSpace()
            guard skip(":") else { throw Fault("a colon is missing after \"\(name)\"") }
            members.append(JSONMember(name: name, value: try value()))
            skipSpace()
            if skip("}") { return .object(members) }
            guard skip(",") else { throw Fault("a comma or } is missing") }
        }
    }

    private mutating func array() throws(Fault) -> JSONNode.Content {
        var items: [JSONNode] = []
        skipSpace()
        if skip("]") { return .array(items) }
        while true {
            skipSpace()
            if next == UInt8(ascii: "]") { throw Fault("a value is missing", mend: "remove the comma before ]") }
            items.append(try value())
            skipSpace()
            if skip("]") { return .array(items) }
            guard skip(",") else { throw Fault("a comma or ] is missing") }
        }
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    private mutating func word(_ word: String, _ content: JSONNode.Content) throws(Fault) -> JSONNode.Content {
        guard bytes[place...].starts(with: word.utf8) else { throw Fault("this word is not known") }
        place += word.utf8.count
        return content
    }

    private mutating func number() throws(Fault) -> Double {
        let start = place
        while let byte = next, isNumberByte(byte) { place += 1 }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        let digits = text.drop { $0 == "-" }
        guard let value = Double(text), digits.first != ".", !digits.hasSuffix("."), !digits.hasPrefix("+"),
            !(digits.count > 1 && digits.hasPrefix("0") && digits.dropFirst().first?.isNumber == true)
        else {
            place = start
            throw Fault("\"\(text.prefix(40))\" is not a number")
        }
        return value
    }

    private func isNumberByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    private mutating func string() throws(Fault) -> String {
        place += 1
        var result: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                place += 1
                guard let text = String(validating: result, as: UTF8.self) else { throw Fault("this is not UTF-8") }
                return text
            case UInt8(ascii: "\\"):
                place += 1
                try escape(into: &result)
            case 0..<0x20: throw Fault("a string does not go over the end of a line", mend: "close the string with \"")
            default:
                result.append(byte)
                place += 1
            }
        }
        throw Fault("a string is not closed", mend: "close the string with \"")
    }

    private mutating func escape(into result: inout [UInt8]) throws(Fault) {
        guard let byte = next else { throw Fault("a string is not closed") }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "u"): try result.append(contentsOf: String(unicodeEscape()).utf8)
        default: throw Fault("\\\(shown(byte)) is not an escape", mend: "write \\\\ for a backslash")
        }
    }

    /// The character of one `\u` escape or of a surrogate pair; a lone surrogate becomes U+FFFD.
    private mutating func unicodeEscape() throws(Fault) -> Unicode.Scalar {
        let first = try hexUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, bytes[place...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
            return "\u{FFFD}"
        }
        let afterFirst = place
        place += 2
        let second = try hexUnit()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else {
            place = afterFirst
            return "\u{FFFD}"
        }
        return scalar
    }

    private mutating func hexUnit() throws(Fault) -> UInt32 {
        let end = place + 4
        guard end <= bytes.count, let unit = UInt32(String(decoding: bytes[place..<end], as: UTF8.self), radix: 16)
        else { throw Fault("\\u wants four hexadecimal digits") }
        place = end
        return unit
    }

    private func shown(_ byte: UInt8) -> String {
        (0x21..<0x7F).contains(byte) ? "\"\(Character(Unicode.Scalar(byte)))\"" : "byte \(byte)"
    }
}
