extension Table {
    /// Makes moments of the dates that a column holds as text.
    mutating func readDates(_ field: FieldPath) {
        let cells = cells(field)
        guard cells.hasText else { return }
        set(field.text, .numbers(cells.numbers { DateText.moment($0) }.map { $0.isNaN ? Column.nothing : $0 }))
    }
}

extension DataSource {
    /// The source with columns of text files read as dates where a mark wants dates of them: `1970` in a CSV is a year.
    func readingDates(_ encoding: Encoding, _ transforms: [PlacedTransform]) -> DataSource {
        if case .values(var table) = self {
            for field in Self.dates(encoding, transforms) where table.has(field.text) { table.readDates(field) }
            return .values(table)
        }
        guard case .file(let name, var format, let path) = self else { return self }
        let isText = [.csv, .tsv, .dsv].contains(format.kind) || format.kind == nil && !name.hasSuffix(".json")
        guard isText else { return self }
        for field in Self.dates(encoding, transforms) where format.parse[field.text] == nil {
            format.parse[field.text] = .date
        }
        return .file(name, format, path: path)
    }

    /// The fields that are wanted as dates.
    private static func dates(_ encoding: Encoding, _ transforms: [PlacedTransform]) -> [FieldPath] {
        let shown = encoding.all.filter { $0.timeUnit != nil || $0.type == .temporal }.compactMap(\.field)
        return shown
            + transforms.compactMap { placed in
                if case .timeUnit(_, let field, _) = placed.transform { field } else { nil }
            }
    }
}
