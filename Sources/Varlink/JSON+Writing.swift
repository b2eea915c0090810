extension JSON {
    /// The value as compact JSON in UTF-8. Keys are sorted; there is no zero byte in it.
    public var utf8: [UInt8] {
        var out: [UInt8] = []
        write(to: &out)
        return out
    }

    /// The value as compact JSON text with sorted keys.
    public var text: String {
        String(decoding: utf8, as: UTF8.self)
    }

    /// Appends what `utf8` gives to `out`.
    func write(to out: inout [UInt8]) {
        switch self {
        case .null: out += "null".utf8
        case .bool(let value): out += (value ? "true" : "false").utf8
        case .integer(let value): out += String(value).utf8
        case .number(let value): out += (value.isFinite ? value.description : "null").utf8
        case .string(let value): Self.write(value, to: &out)
        case .array(let elements):
            Self.write(elements, between: ("[", "]"), to: &out) { $0.write(to: &$1) }
        case .object(let members):
            Self.write(members.sorted { $0.key < $1.key }, between: ("{", "}"), to: &out) {
                Self.write($0.key, to: &$1)
                $1.append(UInt8(ascii: ":"))
                $0.value.write(to: &$1)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], between ends: (UnicodeScalar, UnicodeScalar), to out: inout [UInt8],
        _ body: (Element, inout [UInt8]) -> Void
    ) {
        out.append(UInt8(ascii: ends.0))
        for (index, element) in elements.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            body(element, &out)
        }
        out.append(UInt8(ascii: ends.1))
    }

    private static func write(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): out += "\\\"".utf8
            case UInt8(ascii: "\\"): out += "\\\\".utf8
            case UInt8(ascii: "\n"): out += "\\n".utf8
            case UInt8(ascii: "\r"): out += "\\r".utf8
            case UInt8(ascii: "\t"): out += "\\t".utf8
            case 0..<0x20:
                out += "\\u00".utf8
                out.append(hexDigit(byte >> 4))
                out.append(hexDigit(byte & 0xF))
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
