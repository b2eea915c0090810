import Glibc

/// How a moment is written, by the directives of d3-time-format, in English and in UTC.
struct TimeFormat: Sendable, Hashable {
    /// A piece of a format.
    enum Piece: Sendable, Hashable {
        case text(String)
        /// A letter and what fills it up to its width: "0", "_" or nothing.
        case directive(Character, padding: Character?)
    }

    let pieces: [Piece]

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    private static let directives = Set("aAbBcdefgGHIjLmMpqQsSuUVwWxXyYZ%")

    /// Nil where a directive is not known.
    init?(_ text: String) {
        var pieces: [Piece] = []
        var plain = ""
        var rest = Substring(text)
        while let character = rest.popFirst() {
            guard character == "%" else {
                plain.append(character)
                continue
            }
            guard var letter = rest.popFirst() else { return nil }
            var padding: Character? = letter == "e" ? "_" : "0"
            if "-_0".contains(letter), let next = rest.popFirst() {
                padding = letter == "-" ? nil : letter
                letter = next
            }
            guard Self.directives.contains(letter) else { return nil }
            if !plain.isEmpty { pieces.append(.text(plain)) }
            plain = ""
            pieces.append(.directive(letter, padding: padding))
        }
        if !plain.isEmpty { pieces.append(.text(plain)) }
        self.pieces = pieces
    }

    /// Whether `text` looks like a time format rather than a number format: only there, letters follow a `%`.
    static func isMeant(by text: String) -> Bool {
        zip(text, text.dropFirst()).contains { $0 == "%" && ($1.isLetter || $1 == "-" || $1 == "_") }
    }

    /// The moment as text; empty for what is no moment.
    func text(_ moment: Double) -> String {
        guard let date = CivilDate(moment) else { return "" }
        return pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .directive(let letter, let padding): Self.text(letter, padding, date)
            }
        }.joined()
    }

    private static func text(_ letter: Character, _ padding: Character?, _ date: CivilDate) -> String {
        func pad(_ number: Int, _ width: Int) -> String {
            let digits = String(abs(number))
            guard let padding else { return (number < 0 ? "-" : "") + digits }
            let fill = String(repeating: padding == "_" ? " " : "0", count: max(0, width - digits.count))
            return (number < 0 ? "-" : "") + fill + digits
        }
        return switch letter {
        case "a": String(weekdays[date.weekday].prefix(3))
        case "A": weekdays[date.weekday]
        case "b": String(months[date.month].prefix(3))
        case "B": months[date.month]
        case "c": [text("x", nil, date), text("X", nil, date)].joined(separator: ", ")
        case "d", "e": pad(date.day, 2)
        case "f": pad(date.millisecond * 1000, 6)
        case "g": pad(date.isoWeek.year % 100, 2)
        case "G": pad(date.isoWeek.year % 10000, 4)
        case "H": pad(date.hour, 2)
        case "I": pad((date.hour + 11) % 12 + 1, 2)
        case "j": pad(date.dayOfYear + 1, 3)
        case "L": pad(date.millisecond, 3)
        case "m": pad(date.month + 1, 2)
        case "M": pad(date.minute, 2)
        case "p": date.hour < 12 ? "AM" : "PM"
        case "q": String(date.month / 3 + 1)
        case "Q": Value.text(date.moment)
        case "s": Value.text(floor(date.moment / 1000))
        case "S": pad(date.second, 2)
        case "u": String(date.weekday == 0 ? 7 : date.weekday)
        case "U": pad(date.week, 2)
        case "V": pad(date.isoWeek.week, 2)
        case "w": String(date.weekday)
        case "W": pad(date.mondayWeek, 2)
        case "x": "\(date.month + 1)/\(date.day)/\(date.year)"
        case "X": "\((date.hour + 11) % 12 + 1):" + clock(date)
        case "y": pad(date.year % 100, 2)
        case "Y": pad(date.year % 10000, 4)
        case "Z": "+0000"
        default: "%"
        }
    }

    private static func clock(_ date: CivilDate) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(two(date.minute)):\(two(date.second)) \(date.hour < 12 ? "AM" : "PM")"
    }

    /// A tick's label where no format is given: the part of the date that is new at the tick (d3-scale's `scaleTime`).
    ///
    /// - Parameter parts: other formats, by the part.
    static func tick(_ moment: Double, _ parts: [String: String] = [:]) -> String {
        guard let date = CivilDate(moment) else { return "" }
        let (part, format): (String, String) =
            if date.millisecond > 0 { ("milliseconds", ".%L") } else if date.second > 0 {
                ("seconds", ":%S")
            } else if date.minute > 0 { ("minutes", "%I:%M") } else if date.hour > 0 {
                ("hours", "%I %p")
            } else if date.day > 1 {
                date.weekday == 0 ? ("week", "%b %d") : ("date", "%a %d")
            } else if date.month > 0 {
                date.month % 3 == 0 ? ("quarter", "%B") : ("month", "%B")
            } else { ("year", "%Y") }
        return TimeFormat(parts[part] ?? format)?.text(moment) ?? ""
    }

    /// Reads the time format under `name`; nil where a number format or nothing stands there.
    static func read(_ reader: inout ObjectReader, _ name: String) -> TimeFormat? {
        guard case .string(let text)? = reader.node(name)?.content, isMeant(by: text) else { return nil }
        if let format = TimeFormat(text) { return format }
        reader.report.error(
            reader.path(name), "\"\(text)\" is not a time format", mend: "write it as d3 does, such as \"%b %Y\"",
            at: reader.node[name]?.position)
        return nil
    }
}
