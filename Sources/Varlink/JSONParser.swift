extension JSON {
    /// How deep arrays and objects may lie in one another when nothing else is said. A hostile message of opening
    /// brackets is refused long before the stack ends.
    public static let defaultDepthLimit = 64

    /// Reads one JSON value (RFC 8259) from UTF-8 and nothing beside it but white space. Of two equal keys the later
    /// wins.
    ///
    /// Throws `VarlinkError.malformedJSON` with the place of the fault.
    public init(
        parsing bytes: some Sequence<UInt8>, depthLimit: Int = JSON.defaultDepthLimit
    ) throws(VarlinkError) {
        var parser = JSONParser(bytes: Array(bytes), depthLimit: depthLimit)
        self = try parser.document()
    }

    /// Reads one JSON value from a text; see `init(parsing:depthLimit:)`.
    public init(parsing text: String, depthLimit: Int = JSON.defaultDepthLimit) throws(VarlinkError) {
        try self.init(parsing: text.utf8, depthLimit: depthLimit)
    }
}

/// Reads JSON by recursive descent, no deeper than `depthLimit`.
private struct JSONParser {
    let bytes: [UInt8]
    let depthLimit: Int
    var place = 0

    init(bytes: [UInt8], depthLimit: Int) {
        self.bytes = bytes
        self.depthLimit = depthLimit
    }

    mutating func document() throws(VarlinkError) -> JSON {
        let value = try value(depth: 0)
        skipSpace()
        guard place == bytes.count else { throw fault(.trailingText) }
        return value
    }

    private mutating func value(depth: Int) throws(VarlinkError) -> JSON {
        skipSpace()
        guard depth <= depthLimit else { throw fault(.tooDeep(depthLimit)) }
        guard let byte = peek else { throw fault(.endsEarly) }
        switch byte {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw fault(.noValue)
        }
    }

    private mutating func object(depth: Int) throws(VarlinkError) -> JSON {
        place += 1
        var members: [String: JSON] = [:]
        if takeAfterSpace("}") { return .object(members) }
        repeat {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw fault(.expected("a key in quotes")) }
            let key = try string()
            guard takeAfterSpace(":") else { throw fault(.expected("\":\"")) }
            members[key] = try value(depth: depth + 1)
        } while takeAfterSpace(",")
        guard takeAfterSpace("}") else { throw fault(.expected("\",\" or \"}\"")) }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(VarlinkError) -> JSON {
        place += 1
        var elements: [JSON] = []
        if takeAfterSpace("]") { return .array(elements) }
        repeat {
            elements.append(try value(depth: depth + 1))
        } while takeAfterSpace(",")
        guard takeAfterSpace("]") else { throw fault(.expected("\",\" or \"]\"")) }
        return .array(elements)
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(VarlinkError) -> JSON {
        let end = place + word.utf8CodeUnitCount
        guard end <= bytes.count, bytes[place..<end].elementsEqual("\(word)".utf8) else { throw fault(.noValue) }
        place = end
        return value
    }

    private mutating func number() throws(VarlinkError) -> JSON {
        let start = place
        var whole = true
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") {
            whole = false
            try digits()
        }
        if take("e") || take("E") {
            whole = false
            if !take("+") { _ = take("-") }
            try digits()
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if whole, let value = Int64(text) { return .integer(value) }
        guard let value = Double(text), value.isFinite else { throw fault(.numberTooLarge) }
        return .number(value)
    }

    private mutating func digits() throws(VarlinkError) {
        let start = place
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
        guard place > start else { throw fault(.expected("a digit")) }
    }

    private mutating func string() throws(VarlinkError) -> String {
        place += 1
        var text: [UInt8] = []
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                guard let valid = String(validating: text, as: UTF8.self) else { throw fault(.notUTF8) }
                place += 1
                return valid
            case UInt8(ascii: "\\"):
                place += 1
                try escape(into: &text)
            case 0..<0x20: throw fault(.controlCharacter)
            default:
                text.append(byte)
                place += 1
            }
        }
        throw fault(.endsEarly)
    }

    private mutating func escape(into text: inout [UInt8]) throws(VarlinkError) {
        guard let byte = peek else { throw fault(.endsEarly) }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text += String(Character(try unicodeEscape())).utf8
        default: throw fault(.badEscape)
        }
    }

    /// Four hex digits, or twice four that are a surrogate pair (RFC 8259 section 7).
    private mutating func unicodeEscape() throws(VarlinkError) -> UnicodeScalar {
        let first = try fourHexDigits()
        if let scalar = UnicodeScalar(first) { return scalar }
        guard (0xD800..<0xDC00).contains(first), take("\\"), take("u") else { throw fault(.badEscape) }
        let second = try fourHexDigits()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = UnicodeScalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw fault(.badEscape) }
        return scalar
    }

    private mutating func fourHexDigits() throws(VarlinkError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 else {
                throw fault(.badEscape)
            }
            value = value << 4 | UInt32(digit)
            place += 1
        }
        return value
    }

    private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func take(_ scalar: UnicodeScalar) -> Bool {
        guard peek == UInt8(ascii: scalar) else { return false }
        place += 1
        return true
    }

    private mutating func takeAfterSpace(_ scalar: UnicodeScalar) -> Bool {
        skipSpace()
        return take(scalar)
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private func fault(_ fault: JSONFault) -> VarlinkError {
        .malformedJSON(offset: place, fault)
    }
}
