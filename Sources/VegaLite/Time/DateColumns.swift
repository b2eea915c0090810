extension Table {
    /// Makes moments of the dates that a column holds as text.
    mutating func readDates(_ field: FieldPath) {
        let cells = column(field)
        guard cells.contains(where: { if case .string = $0 { true } else { false } }) else { return }
        self[field.text] = cells.map { cell in DateText.moment(cell).map { .number($0) } ?? .null }
    }
}

extension DataSource {
    /// The source with columns of text files read as dates where a mark wants dates of them: `1970` in a CSV is a year.
    func readingDates(_ encoding: Encoding, _ transforms: [PlacedTransform]) -> DataSource {
        guard case .file(let name, var format, let path) = self else { return self }
        let isText = [.csv, .tsv, .dsv].contains(format.kind) || format.kind == nil && !name.hasSuffix(".json")
        guard isText else { return self }
        var fields = encoding.all.filter { $0.timeUnit != nil || $0.type == .temporal }.compactMap(\.field)
        for placed in transforms {
            if case .timeUnit(_, let field, _) = placed.transform { fields.append(field) }
        }
        for field in fields where format.parse[field.text] == nil { format.parse[field.text] = .date }
        return .file(name, format, path: path)
    }
}
