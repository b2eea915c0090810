import Scene

// What the program itself writes as JSON, such as the look of a theme.

extension JSONNode: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
    /// A node that stands in no file.
    init(_ content: Content) {
        self.init(content: content, position: JSONPosition(line: 0, column: 0))
    }

    init(dictionaryLiteral elements: (String, JSONNode)...) {
        self.init(.object(elements.map { JSONMember(name: $0, value: $1) }))
    }

    init(arrayLiteral elements: JSONNode...) {
        self.init(.array(elements))
    }

    init(stringLiteral value: String) {
        self.init(.string(value))
    }

    init(floatLiteral value: Double) {
        self.init(.number(value))
    }

    init(integerLiteral value: Int) {
        self.init(.number(Double(value)))
    }

    init(booleanLiteral value: Bool) {
        self.init(.bool(value))
    }

    /// JSON's `null`. It is no Swift `nil`: that would be ambiguous with a node that is missing.
    static let null = JSONNode(.null)

    /// A number.
    init(_ number: Double) {
        self.init(.number(number))
    }

    /// A colour as `#rrggbb`.
    init(_ color: Color) {
        func hex(_ channel: Double) -> String {
            let digits = String(Int((max(0, min(1, channel)) * 255).rounded()), radix: 16)
            return digits.count < 2 ? "0" + digits : digits
        }
        self.init(.string("#" + hex(color.red) + hex(color.green) + hex(color.blue)))
    }

    /// An array of colours.
    init(_ colors: [Color]) {
        self.init(.array(colors.map { JSONNode($0) }))
    }
}
