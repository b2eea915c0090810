/// Rows that a position asks for where the other position has none.
struct ChannelImpute: Sendable, Hashable {
    /// What they hold.
    var filling: ImputeTransform.Filling
    /// Places along the other position that every line is to have.
    var keys: [Value]

    init?(_ reader: ObjectReader) {
        var reader = reader
        defer { reader.finish() }
        guard let filling = ImputeTransform.Filling(&reader), let keys = ImputeTransform.keys(&reader) else {
            return nil
        }
        self.filling = filling
        self.keys = keys
    }

    /// The rows with those added that a channel of `encoding` asks for. Throws where they are too many.
    static func run(_ table: Table, _ encoding: Encoding, _ mark: MarkType) throws(TransformError) -> Table {
        var table = table
        for (channel, other) in [(Channel.x, Channel.y), (.y, .x)] {
            guard let definition = encoding[channel], let impute = definition.impute.given,
                let column = definition.column,
                let key = encoding[other]?.column
            else { continue }
            var transform = ImputeTransform(field: FieldPath(column), key: FieldPath(key))
            transform.filling = impute.filling
            transform.keys = impute.keys
            transform.groupby = encoding.lineFields(mark).map { FieldPath($0) }
            table = try transform.run(table)
        }
        return table
    }
}

extension Encoding {
    /// The columns whose values part the rows into lines.
    fileprivate func lineFields(_ mark: MarkType) -> [String] {
        let parting: [Channel] = [
            .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeDash, .strokeWidth, .size,
        ]
        let definitions = parting.compactMap { self[$0] } + detail + (mark == .area ? order : [])
        var seen: Set<String> = []
        return definitions.filter { $0.aggregate == nil }.compactMap(\.column).filter { seen.insert($0).inserted }
    }
}
