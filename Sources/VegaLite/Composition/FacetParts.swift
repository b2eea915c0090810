/// The rows of a facet, parted by the values of its fields.
struct FacetParts {
    /// One view.
    struct Cell {
        var rows: [Int]
        var row: Int
        var column: Int
        /// The title of a view that stands in no row or column with a title.
        var title: String?
        /// Whether no row is seen in it.
        var isEmpty = false
    }

    private let facet: FacetView
    private let table: Table
    /// The rows as the facet sees them.
    private let seen: FacetRows
    private let configured: FacetHeaders
    private let rowValues: [Value]
    private let columnValues: [Value]

    /// - Parameters:
    ///   - table: the rows that views get.
    ///   - seen: the rows that decide which views there are, and in which order.
    init(_ facet: FacetView, _ table: Table, seen: FacetRows, configured: FacetHeaders) {
        self.facet = facet
        self.table = table
        self.seen = seen
        self.configured = configured
        switch facet.fields {
        case .grid(let row, let column):
            rowValues = row.map { Self.values($0, seen) } ?? []
            columnValues = column.map { Self.values($0, seen) } ?? []
        case .wrapped(let field, _):
            rowValues = []
            columnValues = Self.values(field, seen)
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
            guard seen.table.count > 0 else { return [] }
            let definitions = [row, column].compactMap { $0?.definition }
            let groups = groups(definitions, table)
            let filled = self.groups(definitions, seen.table)
            return (0..<max(1, rowValues.count)).flatMap { r in
                (0..<max(1, columnValues.count)).map { c in
                    let key = (row == nil ? [] : [rowValues[r]]) + (column == nil ? [] : [columnValues[c]])
                    return Cell(rows: groups[key] ?? [], row: r, column: c, isEmpty: filled[key] == nil)
                }
            }
        case .wrapped(let field, let columns):
            let groups = groups([field.definition], table)
            let width = columns ?? configured.columns ?? max(1, columnValues.count)
            return columnValues.enumerated().map { index, value in
                Cell(
                    rows: groups[[value]] ?? [], row: index / width, column: index % width,
                    title: field.header.over(configured.facet).labels == false
                        ? nil : text(value, field, configured.facet))
            }
        }
    }

    /// The label of a value of a field.
    private func text(_ value: Value, _ field: FacetField, _ header: HeaderDefinition) -> String {
        var end: Value?
        if field.definition.bin != nil, let start = field.definition.column, let name = field.definition.endColumn {
            let row = seen.table.column(FieldPath(start)).firstIndex { $0.key == value }
            end = row.map { seen.table.cell(name, $0) }
        }
        return field.text(value, end: end, over: header)
    }

    private func groups(_ definitions: [ChannelDefinition], _ table: Table) -> [[Value]: [Int]] {
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
                let look = row.header.over(configured.row)
                headers.rows = look.labels == false ? [] : rowValues.map { text($0, row, configured.row) }
                headers.rowTitle = row.titleLines(over: configured.row)
                headers.rowLook = row.header
            }
            if let column {
                let look = column.header.over(configured.column)
                headers.columns =
                    look.labels == false ? [] : columnValues.map { text($0, column, configured.column) }
                headers.columnTitle = column.titleLines(over: configured.column)
                headers.columnLook = column.header
            }
        case .wrapped(let field, _):
            headers.columnTitle = field.titleLines(over: configured.facet)
            headers.columnLook = field.header
            headers.isWrapped = true
        }
        return headers
    }

    /// The values of a field in the order of its facet.
    private static func values(_ field: FacetField, _ seen: FacetRows) -> [Value] {
        guard let column = field.definition.column else { return [] }
        let cells = seen.table.column(FieldPath(column))
        var known: Set<Value> = []
        let found = cells.map(\.key).filter { known.insert($0).inserted }
        switch field.definition.sort {
        case nil, .order(.ascending), .channel: return found.sorted(by: Value.ascends)
        case .order(.descending): return found.sorted { Value.ascends($1, $0) }
        case Optional.some(SortDefinition.none): return found
        case .list(let list):
            // The place in the list is lost where a mark aggregates the rows before they are parted.
            if seen.isAggregated { return found }
            let unit = field.definition.timeUnit
            let wanted = list.map { value in
                (unit.map { $0.moment(value).map { .number($0) } ?? .null } ?? value).key
            }
            return wanted.filter { known.contains($0) } + found.filter { !wanted.contains($0) }
        case .field(let by, let operation, let order):
            return sorted(found, seen.table, FieldPath(column), by, operation ?? .min, order)
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
            keys[cells[rows[0]].key] = values.map { Self.key($0, operation) } ?? .number(Double(rows.count))
        }
        let keyed = found.enumerated().map { (place: $0, value: $1, key: keys[$1] ?? .null) }
        return keyed.sorted { a, b in
            if Value.ascends(a.key, b.key) { return order == .ascending }
            if Value.ascends(b.key, a.key) { return order == .descending }
            return a.place < b.place
        }.map(\.value)
    }

    /// Text has no least number, but it has an order.
    private static func key(_ cells: [Value], _ operation: Aggregate) -> Value {
        guard operation == .min || operation == .max, cells.allSatisfy({ $0.measure == nil }) else {
            return operation.value(cells)
        }
        return (operation == .min ? cells.min(by: Value.ascends) : cells.max(by: Value.ascends)) ?? .null
    }
}
