import Scene

/// A paragraph broken into lines.
struct TextBlock: Hashable {
    struct Line: Hashable {
        var text: String
        var width: Double
    }

    var lines: [Line]
    let font: Font
    /// From one baseline to the next, in pixels.
    let lineHeight: Double
    /// Where the first line starts, to the right of the others.
    private(set) var firstIndent: Double
    /// The width that the text was broken to; text that runs from right to left ends at it.
    var columnWidth: Double
    /// Whether the first letter is of a script that runs from right to left.
    let isRightToLeft: Bool
    /// Whether a word was wider than the line and had to be broken.
    let breaksWords: Bool

    var height: Double { Double(lines.count) * lineHeight }
    /// The width of the widest line.
    var width: Double {
        lines.enumerated().reduce(0) { max($0, $1.element.width + ($1.offset == 0 ? firstIndent : 0)) }
    }

    /// Breaks `text` at spaces, as many words to a line as fit; breaks inside a word only where the word alone
    /// is wider than the line.
    init(
        _ text: String, font: Font, leading: Double, width: Double, firstIndent: Double = 0,
        measurer: any TextMeasurer
    ) {
        var breaker = LineBreaker(font: font, width: width, firstIndent: firstIndent, measurer: measurer)
        for word in text.split(separator: " ") { breaker.add(String(word)) }
        lines = breaker.finished()
        breaksWords = breaker.brokeWord
        isRightToLeft = Self.runsRightToLeft(text)
        columnWidth = width
        self.font = font
        self.firstIndent = firstIndent
        lineHeight = (font.size * max(leading, Self.leadingNeeded(by: text))).rounded()
    }

    /// The text runs with the top left corner of the first line's box at `origin`.
    func items(at origin: Point, color: Color) -> [Item] {
        lines.enumerated().filter { !$0.element.text.isEmpty }.map { index, line in
            let indent = index == 0 ? firstIndent : 0
            let x = isRightToLeft ? origin.x + columnWidth - indent : origin.x + indent
            return .text(
                TextRun(
                    line.text, at: Point(x, baseline(of: index, top: origin.y)), font: font, color: color,
                    anchor: isRightToLeft ? .end : .start))
        }
    }

    /// Capitals stand in the middle of the line's box, as Inter's own metrics put them.
    func baseline(of line: Int, top: Double) -> Double {
        (top + (Double(line) + 0.5) * lineHeight + interCapHeight * font.size / 2).rounded()
    }

    /// The first `count` lines and the rest.
    func split(after count: Int) -> (head: TextBlock, tail: TextBlock) {
        var head = self
        var tail = self
        head.lines = Array(lines.prefix(count))
        tail.lines = Array(lines.dropFirst(count))
        if count > 0 { tail.firstIndent = 0 }
        return (head, tail)
    }

    private static func runsRightToLeft(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: \.properties.isAlphabetic) else { return false }
        switch first.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: return true
        default: return false
        }
    }

    /// Scripts that rise over the capital's height or fall deep below the line need more room than Latin.
    private static func leadingNeeded(by text: String) -> Double {
        text.unicodeScalars.contains(where: isTall) ? 1.4 : 0
    }

    /// Stacked Vietnamese marks, Arabic and its neighbours, the scripts of India and South-East Asia, and
    /// Chinese, Japanese and Korean.
    private static func isTall(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1EA0...0x1EF9, 0x0590...0x109F, 0x1780...0x17FF, 0x2E80...0xD7FF, 0xF900...0xFDFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}

/// Fills lines word by word.
private struct LineBreaker {
    let font: Font
    let width: Double
    let firstIndent: Double
    let measurer: any TextMeasurer
    var brokeWord = false
    private var done: [TextBlock.Line] = []
    private var text = ""
    private var textWidth = 0.0

    init(font: Font, width: Double, firstIndent: Double, measurer: any TextMeasurer) {
        self.font = font
        self.width = width
        self.firstIndent = firstIndent
        self.measurer = measurer
    }

    private var room: Double { done.isEmpty ? width - firstIndent : width }

    mutating func add(_ word: String) {
        let joined = text.isEmpty ? word : "\(text) \(word)"
        let joinedWidth = measurer.measure(joined, font).width
        if joinedWidth <= room {
            text = joined
            textWidth = joinedWidth
        } else if text.isEmpty && room >= width {
            addInPieces(word)
        } else {
            endLine()
            add(word)
        }
    }

    mutating func finished() -> [TextBlock.Line] {
        if !text.isEmpty { endLine() }
        return done
    }

    private mutating func endLine() {
        done.append(TextBlock.Line(text: text, width: textWidth))
        text = ""
        textWidth = 0
    }

    /// Breaks a word between characters; one character at least goes on each line.
    private mutating func addInPieces(_ word: String) {
        brokeWord = true
        for character in word {
            let longer = text + String(character)
            let longerWidth = measurer.measure(longer, font).width
            if longerWidth > room && !text.isEmpty && !Self.clings.contains(character) {
                endLine()
                text = String(character)
                textWidth = measurer.measure(text, font).width
            } else {
                text = longer
                textWidth = longerWidth
            }
        }
    }

    /// Marks that never begin a line.
    private static let clings: Set<Character> = ["。", "，", "、", "」", "』", "）", "！", "？", "；", "：", ".", ",", ")"]
}
