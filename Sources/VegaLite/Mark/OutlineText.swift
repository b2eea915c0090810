import Glibc
import Scene

/// Reads the outline that a specification writes as SVG path data, such as `M-1 -1h2v2z`.
struct OutlineText {
    /// More text than any outline needs.
    static let longest = 4000

    private var path = Path()
    private var bytes: [UInt8]
    private var place = 0
    private var start = Point.zero
    private var current = Point.zero
    /// The last control point of the piece before, where that was a curve.
    private var control: (point: Point, isCubic: Bool)?

    /// The path of a text; nil where it is none.
    static func path(_ text: String) -> Path? {
        guard text.utf8.count <= longest else { return nil }
        var reader = OutlineText(bytes: Array(text.utf8))
        return reader.read() ? reader.path : nil
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func read() -> Bool {
        skip()
        guard place < bytes.count, bytes[place] | 32 == UInt8(ascii: "m") else { return false }
        while place < bytes.count {
            let letter = bytes[place]
            place += 1
            guard pieces(letter) else { return false }
            skip()
        }
        return true
    }

    /// All pieces that follow one letter.
    private mutating func pieces(_ letter: UInt8) -> Bool {
        let isRelative = letter & 32 != 0
        var kind = letter | 32
        if kind == UInt8(ascii: "z") {
            path.close()
            current = start
            control = nil
            return true
        }
        repeat {
            guard piece(kind, isRelative ? current : .zero) else { return false }
            // More points after a move are lines.
            if kind == UInt8(ascii: "m") { kind = UInt8(ascii: "l") }
            skip()
        } while place < bytes.count && Self.beginsNumber(bytes[place])
        return true
    }

    private mutating func piece(_ kind: UInt8, _ from: Point) -> Bool {
        switch kind {
        case UInt8(ascii: "m"):
            guard let p = point(from) else { return false }
            path.move(p)
            start = p
            go(p)
        case UInt8(ascii: "l"):
            guard let p = point(from) else { return false }
            path.line(p)
            go(p)
        case UInt8(ascii: "h"):
            guard let x = number() else { return false }
            go(Point(from.x + x, current.y))
            path.line(current)
        case UInt8(ascii: "v"):
            guard let y = number() else { return false }
            go(Point(current.x, from.y + y))
            path.line(current)
        case UInt8(ascii: "c"):
            guard let a = point(from), let b = point(from), let p = point(from) else { return false }
            bend(a, b, p)
        case UInt8(ascii: "s"):
            guard let b = point(from), let p = point(from) else { return false }
            bend(mirrored(isCubic: true), b, p)
        case UInt8(ascii: "q"):
            guard let a = point(from), let p = point(from) else { return false }
            bend(a, p)
        case UInt8(ascii: "t"):
            guard let p = point(from) else { return false }
            bend(mirrored(isCubic: false), p)
        case UInt8(ascii: "a"): return arc(from)
        default: return false
        }
        return true
    }

    private mutating func go(_ p: Point) {
        current = p
        control = nil
    }

    private mutating func bend(_ a: Point, _ b: Point, _ p: Point) {
        path.cubic(a, b, p)
        go(p)
        control = (b, true)
    }

    /// A curve with one control point.
    private mutating func bend(_ a: Point, _ p: Point) {
        let third = 2.0 / 3
        path.cubic(current + (a - current) * third, p + (a - p) * third, p)
        go(p)
        control = (a, false)
    }

    private func mirrored(isCubic: Bool) -> Point {
        guard let control, control.isCubic == isCubic else { return current }
        return current * 2 - control.point
    }

    /// A piece of an ellipse, by the middle that its ends, its radii and its flags leave.
    private mutating func arc(_ from: Point) -> Bool {
        guard let rx = number(), let ry = number(), let degrees = number(), let isLarge = flag(),
            let isClockwise = flag(),
            let end = point(from)
        else { return false }
        defer { go(end) }
        var radii = Size(abs(rx), abs(ry))
        guard radii.width > 0, radii.height > 0, end != current else {
            path.line(end)
            return true
        }
        let turn = degrees * .pi / 180
        func turned(_ p: Point, _ angle: Double) -> Point {
            Point(p.x * cos(angle) - p.y * sin(angle), p.x * sin(angle) + p.y * cos(angle))
        }
        // Half the way between the ends, where the ellipse is a circle of radius 1.
        let half = turned((current - end) * 0.5, -turn)
        let reach = hypot(half.x / radii.width, half.y / radii.height)
        if reach > 1 { radii = Size(radii.width * reach, radii.height * reach) }
        let unit = Point(half.x / radii.width, half.y / radii.height)
        let length = min(1, hypot(unit.x, unit.y))
        let away = max(0, 1 - length * length).squareRoot() / max(length, 1e-12)
        let side = isLarge == isClockwise ? -away : away
        let middle = Point(side * unit.y, -side * unit.x)
        let first = atan2(unit.y - middle.y, unit.x - middle.x)
        var sweep = atan2(-unit.y - middle.y, -unit.x - middle.x) - first
        if isClockwise, sweep < 0 { sweep += 2 * .pi }
        if !isClockwise, sweep > 0 { sweep -= 2 * .pi }
        let center = (current + end) * 0.5
        // Angles of arcs run from twelve o'clock.
        let circle = Path(arc: middle, radius: 1, from: first + .pi / 2, to: first + sweep + .pi / 2)
        let placed = circle.mapPoints { center + turned(Point($0.x * radii.width, $0.y * radii.height), turn) }
        for element in placed.elements {
            if case .cubic(let a, let b, let p) = element { path.cubic(a, b, p) }
        }
        return true
    }

    // MARK: numbers

    private static func beginsNumber(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    private mutating func skip() {
        while place < bytes.count, bytes[place] <= 32 || bytes[place] == UInt8(ascii: ",") { place += 1 }
    }

    private mutating func point(_ from: Point) -> Point? {
        guard let x = number(), let y = number() else { return nil }
        return from + Point(x, y)
    }

    /// A 0 or a 1, which need no space after them.
    private mutating func flag() -> Bool? {
        skip()
        guard place < bytes.count, bytes[place] == 48 || bytes[place] == 49 else { return nil }
        defer { place += 1 }
        return bytes[place] == 49
    }

    private mutating func number() -> Double? {
        skip()
        let first = place
        if place < bytes.count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") { place += 1 }
        digits()
        if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
            place += 1
            digits()
        }
        let mantissa = place
        if place < bytes.count, bytes[place] | 32 == UInt8(ascii: "e") {
            place += 1
            if place < bytes.count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
                place += 1
            }
            let power = place
            digits()
            if place == power { place = mantissa }
        }
        guard let number = Double(String(decoding: bytes[first..<place], as: UTF8.self)), number.isFinite else {
            return nil
        }
        return number
    }

    private mutating func digits() {
        while place < bytes.count, Self.isDigit(bytes[place]) { place += 1 }
    }
}
