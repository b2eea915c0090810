/// Writes JSON.
struct JSONText {
    private(set) var text = ""
    /// Whether the next value is the first of its array or object.
    private var isFirst = true

    /// An object with the members that `body` writes.
    mutating func object(_ body: (inout JSONText) -> Void) { enclosed("{", "}", body) }

    /// An array with the values that `body` writes.
    mutating func array(_ body: (inout JSONText) -> Void) { enclosed("[", "]", body) }

    private mutating func enclosed(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
        separate()
        text += open
        isFirst = true
        body(&self)
        text += close
        isFirst = false
    }

    private mutating func separate() {
        if !isFirst { text += "," }
        isFirst = false
    }

    /// The name of a member; its value must follow.
    mutating func name(_ name: String) {
        string(name)
        text += ":"
        isFirst = true
    }

    /// A string, or null.
    mutating func string(_ value: String?) {
        separate()
        guard let value else { return text += "null" }
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case _ where scalar.value < 32: text += "\\u00" + Self.hex(UInt8(scalar.value))
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.count < 2 ? "0\(digits)" : digits
    }

    /// A number, rounded to four places; a number that is none is 0.
    mutating func number(_ value: Double) {
        separate()
        let rounded = (value * 10_000).rounded() / 10_000
        guard rounded.isFinite else { return text += "0" }
        text += abs(rounded) < 1e15 && rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }

    mutating func numbers(_ values: [Double]) {
        array { list in for value in values { list.number(value) } }
    }

    mutating func null() {
        separate()
        text += "null"
    }
}
