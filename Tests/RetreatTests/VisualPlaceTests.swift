import Retreat
import Testing

@Suite("A place on a visual, as people name it")
struct VisualPlaceTests {
    private static let visuals = ["bands", "growth", "q1"]

    @Test(
        "is a visual, fractions, a cell, cells or a mark",
        arguments: [
            ("bands", "bands", nil),
            ("bands:0.8,0.3", "bands", .point(Pin(x: 0.8, y: 0.3))),
            ("0.8,0.3", nil, .point(Pin(x: 0.8, y: 0.3))),
            ("bands:-1,2", "bands", .point(Pin(x: -1, y: 2))),
            ("C4", nil, .cell(Cell(column: 2, row: 3))), ("c4", nil, .cell(Cell(column: 2, row: 3))),
            ("growth:C4", "growth", .cell(Cell(column: 2, row: 3))),
            ("q1", "q1", nil), ("q1:q1", "q1", .cell(Cell(column: 16, row: 0))),
            ("B2:C4", nil, .cells(Cell(column: 1, row: 1), Cell(column: 2, row: 3))),
            ("B2-C4", nil, .cells(Cell(column: 1, row: 1), Cell(column: 2, row: 3))),
            ("0.25,0,0.5,1", nil, .part(Region(x: 0.25, y: 0, width: 0.25, height: 1))),
            ("bands:0.5,0,0.25,1", "bands", .mark("0.5,0,0.25,1")), ("0,0,0.5,2", nil, .mark("0,0,0.5,2")),
            ("growth:B2:C4", "growth", .cells(Cell(column: 1, row: 1), Cell(column: 2, row: 3))),
            ("Small/Extending", nil, .mark("Small/Extending")),
            ("bands:Small/Extending", "bands", .mark("Small/Extending")),
            ("Term: fall", nil, .mark("Term: fall")), ("bands:a,b", "bands", .mark("a,b")),
            ("bands:nan,0", "bands", .mark("nan,0")), ("bands:1,2,3", "bands", .mark("1,2,3")),
            ("x:0.5,0.5", "x", .point(Pin(x: 0.5, y: 0.5))), ("x:C4", "x", .cell(Cell(column: 2, row: 3))),
            ("C100", nil, .mark("C100")), ("C0", nil, .mark("C0")), ("", nil, .mark("")),
        ] as [(String, String?, VisualPlace.Spot?)])
    func place(text: String, visual: String?, spot: VisualPlace.Spot?) {
        let place = VisualPlace(text, visuals: Self.visuals)
        #expect(place.visual == visual)
        #expect(place.spot == spot)
    }

    @Test(
        "has cells about as wide as high, no more than can be spoken of, none too small for its letters",
        arguments: [
            (1200.0, 500.0, 60.0, 8, 4), (500, 1200, 60, 4, 8), (600, 600, 60, 5, 5), (300, 200, 100, 3, 2),
            (50, 50, 100, 1, 1), (9000, 100, 10, 9, 1), (0, 0, 60, 1, 1),
        ])
    func grid(width: Double, height: Double, least: Double, columns: Int, rows: Int) {
        let grid = CellGrid(width: width, height: height, least: least)
        #expect(grid.columns == columns)
        #expect(grid.rows == rows)
        #expect(grid.region(grid.last) != nil)
        #expect(grid.region(Cell(column: columns, row: 0)) == nil)
    }
}
