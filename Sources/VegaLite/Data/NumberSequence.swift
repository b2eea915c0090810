/// Numbers at even distances, the end not among them.
struct NumberSequence: Sendable, Hashable {
    /// The numbers, from the first to the last.
    let numbers: [Double]

    /// Reads `start`, `stop` and `step`. Nil, with an error reported, for one without an end or too long.
    init?(_ reader: inout ObjectReader) {
        guard let stop = reader.number("stop") else {
            reader.report.error(reader.path, "a sequence wants an end", mend: "add \"stop\"", at: reader.node.position)
            return nil
        }
        let start = reader.number("start") ?? 0
        let given = reader.number("step") ?? 1
        let step = given == 0 ? 1 : given
        let count = ((stop - start) / step).rounded(.up)
        guard count <= Double(TransformError.mostRows) else {
            reader.report.error(
                reader.path, "this makes more than \(TransformError.mostRows) rows", at: reader.node.position)
            return nil
        }
        numbers = stride(from: 0, to: count, by: 1).map { start + $0 * step }
    }
}
