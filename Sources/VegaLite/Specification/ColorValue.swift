import Scene

/// A colour as a specification writes it, read as CSS does.
enum ColorValue: Sendable, Hashable {
    /// Not painted at all: `null`, `transparent` or `none`.
    case none
    case color(Color)
    /// Several colours over a mark.
    case gradient(GradientValue)

    init?(_ node: JSONNode, path: String, report: Report) {
        switch node.content {
        case .null: self = .none
        case .string(let text):
            guard let value = ColorValue(text) else {
                let nearest = Spelling.nearest(to: text, in: ColorNames.codes.keys.sorted())
                report.error(
                    path, "\"\(text)\" is not a colour", mend: nearest.map { "write \"\($0)\"" } ?? "write #rrggbb",
                    at: node.position)
                return nil
            }
            self = value
        case .object where node["gradient"] != nil:
            guard let gradient = GradientValue(node, path: path, report: report) else { return nil }
            self = .gradient(gradient)
        case .object where node["expr"] != nil || node["signal"] != nil:
            report.error(path, "an expression of the row cannot stand here", at: node.position)
            return nil
        case .bool, .number, .array, .object:
            report.error(path, "a colour must stand here, not \(node.kind)", at: node.position)
            return nil
        }
    }

    /// A name, `#rgb`, `#rrggbb` (with or without alpha), `rgb(…)` or `hsl(…)`.
    init?(_ text: String) {
        let text = Value.trim(text).lowercased()
        if text == "transparent" || text == "none" || text.isEmpty {
            self = .none
        } else if let code = ColorNames.codes[text] {
            self = .color(Color(hex: code))
        } else if text.hasPrefix("#"), let color = Self.hex(text.dropFirst()) {
            self = .color(color)
        } else if let color = Self.function(text) {
            self = .color(color)
        } else {
            return nil
        }
    }

    var color: Color? {
        switch self {
        case .none: nil
        case .color(let color): color
        case .gradient(let gradient): gradient.plain
        }
    }

    private static func hex(_ digits: Substring) -> Color? {
        guard let code = UInt32(digits, radix: 16) else { return nil }
        switch digits.count {
        case 3:
            return Color(hex: ((code >> 8) & 15) * 0x110000 + ((code >> 4) & 15) * 0x1100 + (code & 15) * 0x11)
        case 6: return Color(hex: code)
        case 8: return Color(hex: code >> 8, alpha: Double(code & 255) / 255)
        default: return nil
        }
    }

    private static func function(_ text: String) -> Color? {
        guard text.hasSuffix(")"), let open = text.firstIndex(of: "(") else { return nil }
        let name = text[..<open]
        let parts = text[text.index(after: open)...].dropLast().split { ", /".contains($0) }
        let numbers = parts.compactMap { part -> Double? in
            part.hasSuffix("%") ? Double(part.dropLast()).map { $0 / 100 } : Double(part.replacing("deg", with: ""))
        }
        guard numbers.count == parts.count, parts.count == 3 || parts.count == 4 else { return nil }
        let alpha = min(1, max(0, numbers.count == 4 ? numbers[3] : 1))
        switch name {
        case "rgb", "rgba":
            let channels = zip(numbers, parts).prefix(3).map { min(1, max(0, $1.hasSuffix("%") ? $0 : $0 / 255)) }
            return Color(red: channels[0], green: channels[1], blue: channels[2], alpha: alpha)
        case "hsl", "hsla": return hsl(numbers[0], numbers[1], numbers[2], alpha)
        default: return nil
        }
    }

    /// After CSS Color 4, section 7.1.
    private static func hsl(_ hue: Double, _ saturation: Double, _ lightness: Double, _ alpha: Double) -> Color {
        func channel(_ n: Double) -> Double {
            let k = (n + hue / 30).truncatingRemainder(dividingBy: 12)
            let wrapped = k < 0 ? k + 12 : k
            return lightness - saturation * min(lightness, 1 - lightness) * max(-1, min(wrapped - 3, 9 - wrapped, 1))
        }
        return Color(red: channel(0), green: channel(8), blue: channel(4), alpha: alpha)
    }
}
