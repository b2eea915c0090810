import Retreat
import VegaLite

extension Aiming {
    /// The mark that a guess is about, and the number on its axis.
    func guess(_ label: String, _ text: String) throws(Refusal) -> Guess {
        guard session.isVeiled else { throw .looking(.notVeiled) }
        let known = session.visuals.map(\.id)
        var name = label
        var named: Visual.ID?
        // A value may look like a cell: here it is a mark all the same.
        if let colon = label.firstIndex(of: ":"), known.contains(String(label[..<colon])) {
            named = String(label[..<colon])
            name = String(label[label.index(after: colon)...])
        }
        let (visual, mark) = try numbered(name, on: named)
        guard let measure = mark.measure else { throw .looking(.noNumber(name: name)) }
        let (value, words) = try GuessedNumber(text, measure).reading()
        return Guess(visual: visual.id, mark: mark.fields.map(\.value), value: value, text: words)
    }

    private func numbered(_ name: String, on visual: Visual.ID?) throws(Refusal) -> (WallVisual, ChartMark) {
        do throws(Refusal) {
            return try mark(name, on: visual)
        } catch .looking(.noMarks(let visual)) {
            throw .looking(.noNumber(name: visual))
        } catch .looking(.noSuchMark(let name, nearest: [])) {
            throw .looking(.noNumber(name: name))
        } catch {
            throw error
        }
    }
}

/// A number as people write it for an axis.
struct GuessedNumber {
    private let text: String
    private let measure: MarkMeasure

    init(_ text: String, _ measure: MarkMeasure) {
        self.text = String(text.prefix(40))
        self.measure = measure
    }

    /// What may be guessed: of a piece of a stack, a length.
    private var range: ClosedRange<Double> {
        measure.isPiece ? 0...(measure.range.upperBound - measure.range.lowerBound) : measure.range
    }

    /// The number on the axis, and how the wall writes it.
    func reading() throws(Refusal) -> (value: Double, words: String) {
        var digits = text.filter { !$0.isWhitespace && $0 != "_" }
        let hasSign = digits.last == "%"
        if hasSign { digits.removeLast() }
        let numbers = Self.readings(digits)
        if numbers.isEmpty { throw .looking(.notANumber(text: text)) }
        // "40%" and, where the axis has percentages, "40" are hundredths; "0.4" is a share.
        let isShare = measure.isPercent || (hasSign && range.upperBound <= 1.5)
        let values = numbers.map { isShare && (hasSign || abs($0) >= 1) ? $0 / 100 : $0 }
        guard let value = values.first(where: range.contains) else {
            throw .looking(
                .outsideScale(
                    text: text, low: measure.text(range.lowerBound), high: measure.text(range.upperBound)))
        }
        return (value, isShare ? "\(Self.words(value * 100))%" : Self.words(value) + (hasSign ? "%" : ""))
    }

    /// A comma may stand before decimals, as in 4,5, or between thousands, as in 5,200: then both readings.
    private static func readings(_ digits: String) -> [Double] {
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.isNumber || ".,-−".contains($0)) }) else {
            return []
        }
        let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
        let areThousands = parts.count > 1 && parts.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 }
        let decimal = parts.count == 2 && !digits.contains(".") ? parts.joined(separator: ".") : nil
        let plain = parts.count == 1 || areThousands ? parts.joined() : nil
        return [decimal, plain].compactMap { $0.flatMap(Double.init) }.filter(\.isFinite)
    }

    /// With no more than two decimals.
    private static func words(_ number: Double) -> String {
        let rounded = (number * 100).rounded() / 100
        return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : "\(rounded)"
    }
}
