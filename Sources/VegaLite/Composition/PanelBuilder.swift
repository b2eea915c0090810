/// Makes panels of views: reads the rows, parts them, and makes the layers of every plot.
struct PanelBuilder {
    /// The most views that a facet may make.
    private static let mostCells = 1000

    private let normalizer: Normalizer
    private let report: Report
    private let privacy: Privacy?
    /// The values of the facets around the view that is being made.
    private var place: [HiddenGroup.Part] = []
    private var loader: TableLoader
    private(set) var layers: [Layer] = []
    /// Whether any rows have the field that says how many students they stand for.
    private(set) var hasCountField = false
    /// What classes are called in the rows, where fields are said to have them.
    private(set) var classNames: Set<String> = []

    /// Gives the bytes of a file by the name that the specification writes.
    typealias Files = (String) -> [UInt8]?

    /// What a view gets from the views around it.
    struct Inherited {
        var data: DataSource?
        var transforms: [PlacedTransform] = []

        /// What the children of a view get.
        func within(_ common: ViewCommon) -> Inherited {
            guard let own = common.data else {
                return Inherited(data: data, transforms: transforms + common.transforms)
            }
            return Inherited(data: own, transforms: common.transforms)
        }
    }

    init(_ specification: Specification, privacy: Privacy?, report: Report) {
        normalizer = Normalizer(configuration: Configuration(given: specification.config), report: report)
        self.report = report
        self.privacy = privacy
        loader = TableLoader(datasets: specification.datasets)
    }

    /// The panel of a view. What is wrong is reported.
    mutating func panel(
        _ view: View, _ inherited: Inherited = Inherited(), data: Files
    ) -> Panel {
        switch view {
        case .unit, .layer: .plot(plot(view, inherited, data))
        case .concat(let concat): .grid(grid(concat, inherited, data))
        case .facet(let facet): .grid(grid(facet, inherited, data))
        }
    }

    private mutating func plot(_ view: View, _ inherited: Inherited, _ data: Files) -> Plot {
        let common = view.common
        let tree = layers(view, inherited, Encoding(), data)
        return Plot(
            frame: PanelFrame(title: view.shownTitle), path: common.path, width: view.length(\.width),
            height: view.length(\.height), style: common.style, layers: tree,
            facets: place.map { ChartMark.Field(name: $0.field, value: $0.value.text, isPlace: true) })
    }

    private mutating func layers(
        _ view: View, _ inherited: Inherited, _ encoding: Encoding, _ data: Files
    ) -> LayerTree {
        switch view {
        case .layer(let layer):
            let within = inherited.within(layer.common)
            let encoding = layer.common.encoding.inside(encoding)
            return .node(layer.layers.map { layers($0, within, encoding, data) }, layer.common.resolve)
        case .unit, .facet, .concat:
            let units = normalizer.units(
                view, data: inherited.data, transforms: inherited.transforms, encoding: encoding)
            return .leaf(units.compactMap { add($0, data) })
        }
    }

    private mutating func add(_ unit: NormalUnit, _ data: Files) -> Int? {
        guard let rows = table(unit.data?.readingDates(unit.encoding, unit.transforms), unit.transforms, data) else {
            return nil
        }
        var layer = Layer(unit, source: rows, report: report)
        if let privacy { layer.hideSmallGroups(privacy, in: place) }
        layers.append(layer)
        return layers.count - 1
    }

    private mutating func table(_ source: DataSource?, _ transforms: [PlacedTransform], _ data: Files) -> Table? {
        do throws(ChartError) {
            let table = counted(try loader.table(source, data: data))
            return try TransformRunner.run(transforms, table) { (source) throws(ChartError) in
                lettered(try loader.table(source, data: data))
            }
        } catch {
            report.add(error)
            return nil
        }
    }

    /// The rows with how many students each stands for, where groups may have too few.
    private mutating func counted(_ table: Table) -> Table {
        guard let privacy, !table.names.isEmpty, !table.has(GroupCounts.students) else { return table }
        if let field = privacy.countField, table.has(FieldPath(field)) { hasCountField = true }
        return GroupCounts.begin(lettered(table), countField: privacy.countField)
    }

    /// Rows as they were read, with letters in the place of classes.
    private mutating func lettered(_ table: Table) -> Table {
        guard let privacy, !privacy.classFields.isEmpty else { return table }
        classNames.formUnion(ClassLetters.names(privacy.classFields, in: table))
        return privacy.letters?.lettered(table) ?? table
    }

    private mutating func grid(_ concat: ConcatView, _ inherited: Inherited, _ data: Files) -> PanelGrid {
        let within = inherited.within(concat.common)
        let configured = concat.wraps ? normalizer.configuration.columns(isFacet: false) : nil
        let columns = concat.columns ?? configured ?? concat.children.count
        var cells: [PanelGrid.Cell] = []
        for (index, child) in concat.children.enumerated() {
            cells.append(
                PanelGrid.Cell(panel: panel(child, within, data: data), row: index / columns, column: index % columns))
        }
        return PanelGrid(
            frame: PanelFrame(title: concat.common.title), cells: cells, resolve: concat.common.resolve,
            spacing: concat.spacing)
    }

    private mutating func grid(_ facet: FacetView, _ inherited: Inherited, _ data: Files) -> PanelGrid {
        let within = inherited.within(facet.common)
        var grid = PanelGrid(
            frame: PanelFrame(title: facet.common.title), cells: [], resolve: facet.common.resolve,
            spacing: facet.spacing, headers: PanelGrid.Headers())
        var parting = Encoding()
        parting.detail = facet.definitions
        let source = within.data?.readingDates(parting, within.transforms)
        guard var table = table(source, within.transforms, data) else { return grid }
        var child = facet.child
        // What changes rows one by one is done once, for all views: so bins are the same in all. And a view may make the
        // very fields by which its rows are parted.
        let transforms = child.common.transforms.map(\.transform)
        let lacksField = facet.definitions.contains { $0.field.map { !table.has($0) } ?? false }
        if child.takesRows, !transforms.isEmpty, lacksField || transforms.allSatisfy(\.isRowByRow) {
            guard let made = self.table(.values(table), child.common.transforms, data) else { return grid }
            table = made
            child = child.withoutTransforms
        }
        table = Self.binned(Layer.binned(table, parting), for: child)
        let seen = seen(child, table, facet.definitions, data)
        let parts = FacetParts(facet, table, seen: seen, configured: FacetHeaders(normalizer.configuration))
        guard parts.count <= Self.mostCells else {
            report.error(
                facet.path, "this makes \(parts.count) views, more than \(Self.mostCells)",
                mend: "facet by a field with fewer values")
            return grid
        }
        grid.headers = parts.headers
        let cells = parts.cells
        let first = layers.count
        for cell in cells {
            let around = place
            place += Self.parts(facet, table, cell)
            var panel = panel(child, Inherited(data: .values(table.rows(cell.rows))), data: data)
            place = around
            if let title = cell.title { panel = panel.titled(title, facet.titleLook(normalizer.configuration)) }
            if case .plot(var plot) = panel {
                plot.bareSides = Self.bareSides(cell, cells, facet.common.resolve)
                plot.sharedSides = Self.sharedSides(facet.common.resolve)
                panel = .plot(plot)
            }
            grid.cells.append(
                PanelGrid.Cell(panel: panel, row: cell.row, column: cell.column, isEmpty: cell.isEmpty))
        }
        Layer.alignCenters(&layers[first...])
        return grid
    }

    /// What a facet's cell shows.
    private static func parts(_ facet: FacetView, _ table: Table, _ cell: FacetParts.Cell) -> [HiddenGroup.Part] {
        guard let row = cell.rows.first else { return [] }
        return facet.definitions.compactMap(\.column).map { column in
            HiddenGroup.Part(field: column, value: table.cell(FieldPath(column), row))
        }
    }

    /// The rows that decide which views a facet has.
    private mutating func seen(
        _ view: View, _ rows: Table, _ definitions: [ChannelDefinition], _ data: Files
    ) -> FacetRows {
        guard view.common.data == nil else { return FacetRows(table: rows) }
        switch view {
        case .unit:
            let units = normalizer.units(view, data: .values(rows), transforms: [], encoding: Encoding())
            guard units.count == 1, let unit = units.first,
                let made = units[0].transforms.isEmpty ? rows : table(unit.data, unit.transforms, data)
            else { break }
            return FacetRows(unit, made, by: definitions)
        case .layer, .facet, .concat: break
        }
        let made = view.common.transforms.isEmpty ? rows : table(.values(rows), view.common.transforms, data)
        return FacetRows(table: made ?? rows)
    }

    /// The sides on which a facet's views share their axes.
    private static func sharedSides(_ resolve: Resolve) -> Set<Side> {
        func shares(_ channel: Channel) -> Bool {
            !resolve.partsScale(channel, placesDiffer: false) && !resolve.partsGuide(channel)
        }
        return Set((shares(.x) ? [.bottom, .top] : []) + (shares(.y) ? [.left, .right] : []))
    }

    /// The sides of a cell whose axes stand at another cell of its row or column.
    private static func bareSides(_ cell: FacetParts.Cell, _ cells: [FacetParts.Cell], _ resolve: Resolve) -> Set<Side>
    {
        var sides: Set<Side> = []
        let shared = sharedSides(resolve)
        if shared.contains(.bottom) {
            let rows = cells.filter { $0.column == cell.column }.map(\.row)
            if rows.contains(where: { $0 > cell.row }) { sides.insert(.bottom) }
            if rows.contains(where: { $0 < cell.row }) { sides.insert(.top) }
        }
        if shared.contains(.left) {
            let columns = cells.filter { $0.row == cell.row }.map(\.column)
            if columns.contains(where: { $0 > cell.column }) { sides.insert(.right) }
            if columns.contains(where: { $0 < cell.column }) { sides.insert(.left) }
        }
        return sides
    }

    /// The table with the bins of every mark that takes its rows from it.
    private static func binned(_ table: Table, for view: View) -> Table {
        guard view.common.data == nil, view.common.transforms.isEmpty else { return table }
        let own = Layer.binned(table, view.common.encoding)
        guard case .layer(let layer) = view else { return own }
        return layer.layers.reduce(own) { binned($0, for: $1) }
    }
}

extension Panel {
    /// The panel with a title, where it has none of its own.
    fileprivate func titled(_ title: String, _ look: JSONNode) -> Panel {
        guard frame.title.lines.isEmpty else { return self }
        switch self {
        case .plot(var plot):
            plot.frame.title.lines = [title]
            plot.frame.title.node = look
            return .plot(plot)
        case .grid(var grid):
            grid.frame.title.lines = [title]
            grid.frame.title.node = look
            return .grid(grid)
        }
    }
}

extension FacetView {
    /// Where the titles of views that stand one by one are, as titles are written.
    fileprivate func titleLook(_ configuration: Configuration) -> JSONNode {
        guard case .wrapped(let field, _) = fields else { return .empty }
        let look = field.header.over(configuration.header(.facet)).label
        let side: JSONNode = look.orient == .bottom ? ["orient": "bottom"] : .empty
        guard let anchor = look.anchor else { return side }
        return side.under(["anchor": JSONNode(.string(anchor.rawValue))])
    }
}

extension FacetView {
    /// What parts the rows, rows before columns.
    var definitions: [ChannelDefinition] {
        switch fields {
        case .grid(let row, let column): [row, column].compactMap { $0?.definition }
        case .wrapped(let field, _): [field.definition]
        }
    }
}
