/// Labels that are read from far away: short, and each different from its neighbours.
extension TickLabels {
    /// Labels for numbers on a scale from `start` to `stop` with about `count` ticks.
    static func wall(
        _ numbers: [Double], from start: Double, to stop: Double, count: Double, format: NumberFormat?
    ) -> [String] {
        guard var format else {
            if !numbers.contains(where: { abs($0) >= 10_000 || $0 != $0.rounded() }) {
                return numbers.map { grouped.text($0) }
            }
            return compact(numbers) ?? apart(texts(numbers, from: start, to: stop, count: count, format: nil), numbers)
        }
        guard format.precision == nil else {
            return texts(numbers, from: start, to: stop, count: count, format: format)
        }
        // A format without a kind, such as ",", would write large numbers as powers.
        if format.kind == nil { format.kind = .fixed }
        return apart(texts(numbers, from: start, to: stop, count: count, format: format), numbers, format: format)
    }

    /// Short labels for large numbers: "12k", "1.5M", "2B"; nil where none is large, or two would look the same.
    /// - Parameter isOneKind: whether all count the same, thousands or millions; on a logarithmic scale each number is
    ///   of its own size.
    static func compact(_ numbers: [Double], isOneKind: Bool = true) -> [String]? {
        guard let greatest = numbers.map({ abs($0) }).max(), greatest >= 10_000,
            numbers.allSatisfy({ $0 == 0 || abs($0) >= 1 })
        else { return nil }
        var format = NumberFormat()
        format.kind = .prefixed
        format.trims = true
        let texts = numbers.map { number in
            guard number != 0 else { return "0" }
            let text = isOneKind ? format.text(number, prefixOf: greatest) : format.text(number)
            // A thousand million is called a billion, not a giga.
            return text.last == "G" ? text.dropLast() + "B" : text
        }
        return Set(texts).count == texts.count ? texts : nil
    }

    /// The texts, with more digits where two numbers would read the same.
    private static func apart(_ texts: [String], _ numbers: [Double], format: NumberFormat? = nil) -> [String] {
        guard Set(texts).count < texts.count,
            let step = zip(numbers, numbers.dropFirst()).map({ abs($1 - $0) }).filter({ $0 > 0 }).min()
        else { return texts }
        // Distances of binary fractions are a hair short of what they stand for.
        return self.texts(numbers, step: step * (1 + 1e-9), format: format)
    }
}
