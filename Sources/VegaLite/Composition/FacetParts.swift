/// The rows of a facet, parted by the values of its fields.
struct FacetParts {
    /// One view.
    struct Cell {
        var rows: [Int]
        var row: Int
        var column: Int
        /// The title of a view that stands in no row or column with a title.
        var title: String?
    }

    private let facet: FacetView
    private let table: Table
    private let rowValues: [Value]
    private let columnValues: [Value]

    init(_ facet: FacetView, _ table: Table) {
        self.facet = facet
        self.table = table
        switch facet.fields {
        case .grid(let row, let column):
            rowValues = row.map { Self.values($0, table) } ?? []
            columnValues = column.map { Self.values($0, table) } ?? []
        case .wrapped(let field, _):
            rowValues = []
            columnValues = Self.values(field, table)
        }
    }

    /// How many views there are.
    var count: Int {
        let (product, overflows) = max(1, rowValues.count).multipliedReportingOverflow(by: max(1, columnValues.count))
        return overflows ? .max : product
    }

    /// The views, row after row; those without rows too.
    var cells: [Cell] {
        switch facet.fields {
        case .grid(let row, let column):
            guard table.count > 0 else { return [] }
            let groups = groups([row, column].compactMap { $0?.definition })
            return (0..<max(1, rowValues.count)).flatMap { r in
                (0..<max(1, columnValues.count)).map { c in
                    let key = (row == nil ? [] : [rowValues[r]]) + (column == nil ? [] : [columnValues[c]])
                    return Cell(rows: groups[key] ?? [], row: r, column: c)
                }
            }
        case .wrapped(let field, let columns):
            let groups = groups([field.definition])
            let width = columns ?? max(1, columnValues.count)
            return columnValues.enumerated().map { index, value in
                Cell(
                    rows: groups[[value]] ?? [], row: index / width, column: index % width,
                    title: field.header.labels == false ? nil : field.text(value))
            }
        }
    }

    private func groups(_ definitions: [ChannelDefinition]) -> [[Value]: [Int]] {
        let fields = definitions.compactMap { $0.column.map { FieldPath($0) } }
        let cells = fields.map { table.column($0) }
        var result: [[Value]: [Int]] = [:]
        for rows in table.groups(by: fields) {
            guard let first = rows.first else { continue }
            result[cells.map { $0[first].key }] = rows
        }
        return result
    }

    /// The titles of rows and columns.
    var headers: PanelGrid.Headers {
        var headers = PanelGrid.Headers()
        switch facet.fields {
        case .grid(let row, let column):
            if let row {
                headers.rows = row.header.labels == false ? [] : rowValues.map { row.text($0) }
                headers.rowTitle = row.titleLines
                headers.rowLook = row.header
            }
            if let column {
                headers.columns = column.header.labels == false ? [] : columnValues.map { column.text($0) }
                headers.columnTitle = column.titleLines
                headers.columnLook = column.header
            }
        case .wrapped(let field, _):
            headers.columnTitle = field.titleLines
            headers.columnLook = field.header
            headers.isWrapped = true
        }
        return headers
    }

    /// The values of a field in the order of its facet.
    private static func values(_ field: FacetField, _ table: Table) -> [Value] {
        guard let column = field.definition.column else { return [] }
        let cells = table.column(FieldPath(column))
        var seen: Set<Value> = []
        let found = cells.map(\.key).filter { seen.insert($0).inserted }
        switch field.definition.sort {
        case nil, .order(.ascending), .channel: return found.sorted(by: Value.ascends)
        case .order(.descending): return found.sorted { Value.ascends($1, $0) }
        case Optional.some(SortDefinition.none): return found
        case .list(let list):
            let wanted = list.map(\.key)
            return wanted.filter { seen.contains($0) } + found.filter { !wanted.contains($0) }
        case .field(let by, let operation, let order):
            return sorted(found, table, FieldPath(column), by, operation ?? .mean, order)
        }
    }

    private static func sorted(
        _ found: [Value], _ table: Table, _ own: FieldPath, _ by: FieldPath?, _ operation: Aggregate,
        _ order: SortOrder
    ) -> [Value] {
        let cells = table.column(own)
        let measures = by.map { table.column($0) }
        var keys: [Value: Value] = [:]
        for rows in table.groups(by: [own]) {
            let values = measures.map { column in rows.map { column[$0] } }
            keys[cells[rows[0]].key] = values.map { operation.value($0) } ?? .number(Double(rows.count))
        }
        let keyed = found.enumerated().map { (place: $0, value: $1, key: keys[$1] ?? .null) }
        return keyed.sorted { a, b in
            if Value.ascends(a.key, b.key) { return order == .ascending }
            if Value.ascends(b.key, a.key) { return order == .descending }
            return a.place < b.place
        }.map(\.value)
    }
}

extension FacetField {
    /// The title of a value.
    func text(_ value: Value) -> String {
        TickLabels.text(value, format: header.format ?? definition.format)
    }
}
