import Retreat
import Scene

/// The action plan in columns, or, where columns would be too narrow to read, each action as a paragraph with its
/// date, team and evidence below.
struct ActionTable {
    let sheet: Sheet
    let today: Day?
    let width: Double
    private let columns: Columns?
    private let rows: [Row]

    /// The left edge and the width of the text of each column.
    struct Columns {
        var what: (x: Double, width: Double)
        var team: (x: Double, width: Double)
        var by: (x: Double, width: Double)
        var evidence: (x: Double, width: Double)
    }

    struct Row {
        var what: TextBlock
        /// Below what: classes, notes, days.
        var detail: TextBlock?
        var team: TextBlock
        var by: String
        var evidence: TextBlock
        var height: Double
    }

    init(sheet: Sheet, actions: [Action], today: Day?, width: Double) {
        self.sheet = sheet
        self.today = today
        self.width = width
        let dates = actions.map { Words.date($0.by, seenOn: today) }
        let columns = Self.columns(sheet, widestPill: dates.map(sheet.pillWidth).max() ?? 0, width: width)
        self.columns = columns
        let details = actions.map { Words.detail($0, seenOn: today) }
        rows = zip(zip(actions, details), dates).map { Self.row($0.0, $0.1, $1, columns, sheet, width) }
    }

    private static func columns(_ sheet: Sheet, widestPill: Double, width: Double) -> Columns? {
        let pad = sheet.px(18)
        let gap = sheet.px(40)
        let left = pad
        let by = max(widestPill, sheet.width(Words.actionHeads.by, sheet.font(.caption)))
        let rest = width - 2 * pad - 3 * gap - by
        let what = (rest * 0.52).rounded()
        let team = (rest * 0.22).rounded()
        let evidence = rest - what - team
        let em = sheet.fontSize(.cell)
        guard what > em * 10, team > em * 5, evidence > em * 5 else { return nil }
        return Columns(
            what: (left, what), team: (left + what + gap, team), by: (left + what + team + 2 * gap, by),
            evidence: (left + what + team + by + 3 * gap, evidence))
    }

    private static func row(
        _ action: Action, _ detail: String?, _ date: String, _ columns: Columns?, _ sheet: Sheet, _ width: Double
    ) -> Row {
        let inside = width - 2 * sheet.px(18)
        let what = sheet.block(action.what, .cell, width: columns?.what.width ?? inside)
        let detail = detail.map { sheet.block($0, .caption, width: columns?.what.width ?? inside) }
        let whatHeight = what.height + (detail.map { $0.height + sheet.px(8) } ?? 0)
        let beside = inside - sheet.pillWidth(date) - sheet.px(24)
        let team = sheet.block(action.team, .cell, width: columns?.team.width ?? beside)
        let evidence = sheet.block(action.evidence, .cell, width: columns?.evidence.width ?? inside)
        let text =
            columns == nil
            ? whatHeight + team.height + evidence.height + 2 * sheet.px(10)
            : max(whatHeight, team.height, evidence.height)
        return Row(
            what: what, detail: detail, team: team, by: date, evidence: evidence, height: text + 2 * sheet.px(22))
    }

    private var headHeight: Double {
        columns == nil ? 0 : (sheet.fontSize(.caption) * 1.22).rounded() + sheet.px(24)
    }

    /// Which rows stand on which page; a row is never divided.
    func pages(height: Double) -> [Range<Int>] {
        var pages: [Range<Int>] = []
        var first = 0
        var used = headHeight
        for (index, row) in rows.enumerated() {
            if used + row.height > height && index > first {
                pages.append(first..<index)
                first = index
                used = headHeight
            }
            used += row.height
        }
        pages.append(first..<rows.count)
        return pages
    }

    func items(_ shown: Range<Int>, at origin: Point) -> [Item] {
        var items = headItems(at: origin)
        var y = origin.y + headHeight
        if columns != nil { items.append(rule(origin.x, y)) }
        for row in rows[shown] {
            items += rowItems(row, at: Point(origin.x, y + sheet.px(22)))
            y += row.height
            items.append(rule(origin.x, y))
        }
        return items
    }

    private func rule(_ x: Double, _ y: Double) -> Item {
        let height = max(1, sheet.px(2))
        return sheet.box(Rect(x: x, y: y - height, width: width, height: height), sheet.palette.line)
    }

    private func headItems(at origin: Point) -> [Item] {
        guard let columns else { return [] }
        let heads = Words.actionHeads
        let middle = origin.y + (headHeight - sheet.px(24)) / 2
        return [
            (heads.what, columns.what.x), (heads.team, columns.team.x), (heads.by, columns.by.x),
            (heads.evidence, columns.evidence.x),
        ].map { text, x in
            sheet.line(text, .caption, at: Point(origin.x + x, middle), color: sheet.palette.mutedInk)
        }
    }

    /// The line below what, at the left edge of what.
    private func detailItems(_ row: Row, x: Double, top: Double) -> [Item] {
        row.detail?.items(at: Point(x, top + row.what.height + sheet.px(8)), color: sheet.palette.mutedInk) ?? []
    }

    private func rowItems(_ row: Row, at origin: Point) -> [Item] {
        let ink = sheet.palette.ink
        if let columns {
            return detailItems(row, x: origin.x + columns.what.x, top: origin.y)
                + row.what.items(at: Point(origin.x + columns.what.x, origin.y), color: ink)
                + row.team.items(at: Point(origin.x + columns.team.x, origin.y), color: ink)
                + sheet.pillItems(
                    row.by, left: origin.x + columns.by.x, middle: origin.y + row.what.lineHeight / 2)
                + row.evidence.items(at: Point(origin.x + columns.evidence.x, origin.y), color: ink)
        }
        let x = origin.x + sheet.px(18)
        let second =
            origin.y + row.what.height + (row.detail.map { $0.height + sheet.px(8) } ?? 0) + sheet.px(10)
        let third = second + row.team.height + sheet.px(10)
        return row.what.items(at: Point(x, origin.y), color: ink) + detailItems(row, x: x, top: origin.y)
            + sheet.pillItems(row.by, left: x, middle: second + row.team.lineHeight / 2)
            + row.team.items(at: Point(x + sheet.pillWidth(row.by) + sheet.px(24), second), color: ink)
            + row.evidence.items(at: Point(x, third), color: sheet.palette.softInk)
    }
}

extension Sheet {
    func pillWidth(_ text: String) -> Double { (width(text, font(.pill)) + 2 * px(16)).rounded(.up) }

    /// A date on a ground of its own.
    func pillItems(_ text: String, left: Double, middle: Double) -> [Item] {
        let height = (fontSize(.pill) * 1.24).rounded()
        let frame = Rect(x: left, y: middle - height / 2, width: pillWidth(text), height: height)
        return [
            box(frame, palette.pill, corners: Corners(px(10))),
            line(text, .pill, at: Point(frame.midX, middle), color: palette.ink, anchor: .middle),
        ]
    }
}
