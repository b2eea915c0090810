import Scene

/// The theme and the specification's configuration together, and how wide texts are.
struct Style {
    let theme: Theme
    let configuration: Configuration
    let measurer: any TextMeasurer
    /// The specification's own `config`.
    private let given: JSONNode
    /// What its expressions and tests may name.
    private let parameters: Parameters

    init(theme: Theme, given: JSONNode, parameters: Parameters, measurer: any TextMeasurer) {
        self.theme = theme
        self.given = given
        self.parameters = parameters
        self.measurer = measurer
        configuration = Configuration(theme: theme.configuration, given: given)
    }

    /// A reader of a part of the specification that has been read before, so that its problems are known.
    func reader(_ node: JSONNode) -> ObjectReader? {
        let report = Report()
        report.parameters = parameters
        return ObjectReader(node, path: "$", report: report)
    }

    /// The same style with a theme in another size.
    func scaled(by factor: Double) -> Style {
        factor == 1
            ? self
            : Style(
                theme: theme.scaled(by: factor), given: given, parameters: parameters, measurer: measurer)
    }

    var family: String { configuration.font ?? theme.family }

    /// A font of the chart's family, or of the given one; on a wall nothing is smaller than the labels.
    func font(_ size: Double, weight: Int, family: String? = nil, italic: Bool = false) -> Font {
        Font(
            theme.takesOwnSize || size <= 0 ? size : max(size, theme.labelSize), weight: weight,
            family: family ?? self.family, italic: italic)
    }

    /// How far the pen moves for `text`.
    func width(_ text: String, _ font: Font) -> Double { measurer.measure(text, font).width }

    /// From one baseline to the next.
    func lineHeight(_ font: Font) -> Double { font.size * 1.2 }

    /// The width of the widest line.
    func width(_ lines: [String], _ font: Font) -> Double {
        lines.map { width($0, font) }.max() ?? 0
    }

    /// No more of a text is set, so that one of a million letters does not hold up the wall.
    private static let mostCharacters = 400

    /// The text, or its beginning and an ellipsis where it is far too long for any label.
    func shortened(_ text: String) -> String {
        guard text.utf8.count > Self.mostCharacters, text.count > Self.mostCharacters else { return text }
        return Value.trim(String(text.prefix(Self.mostCharacters))) + "…"
    }

    /// `text` in lines no wider than `width`, broken at spaces; nil where a single word is wider.
    func wrap(_ text: String, _ font: Font, width: Double) -> [String]? {
        var lines: [String] = []
        for word in shortened(text).split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            if let last = lines.last, self.width("\(last) \(word)", font) <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                guard self.width(String(word), font) <= width else { return nil }
                lines.append(String(word))
            }
        }
        return lines.isEmpty ? [""] : lines
    }

    /// The beginning of `text` with an ellipsis, where the whole is wider than `width`.
    func cut(_ text: String, _ font: Font, width: Double) -> String {
        let text = shortened(text)
        guard self.width(text, font) > width else { return text }
        let letters = Array(text)
        func short(_ count: Int) -> String { Value.trim(String(letters.prefix(count))) + "…" }
        // The longest beginning that fits is searched by halves.
        var (fits, tooLong) = (0, letters.count)
        while tooLong - fits > 1 {
            let middle = (fits + tooLong) / 2
            if self.width(short(middle), font) <= width { fits = middle } else { tooLong = middle }
        }
        return fits > 0 ? short(fits) : String(letters.prefix(1))
    }

    /// Lines no wider than `width`: wrapped at spaces, words that are wider cut.
    func fit(_ text: String, _ font: Font, width: Double, lines most: Int) -> [String] {
        var words: [String] = []
        for word in text.split(separator: " ") { words.append(cut(String(word), font, width: width)) }
        let lines = wrap(words.joined(separator: " "), font, width: width) ?? [cut(text, font, width: width)]
        guard lines.count > most else { return lines }
        let rest = lines[(most - 1)...].joined(separator: " ") + "…"
        return lines.prefix(most - 1) + [cut(rest, font, width: width)]
    }
}
