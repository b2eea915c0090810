import Testing

@testable import VegaLite

struct CSVParserTests {
    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}a,b\n1,\n", [["a", "b"], ["1", ""]]),
        ("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n", [["a", "b"], ["x, \"y\"", "two\nlines"]]),
        ("a\n\n1\n\n", [["a"], ["1"]]),
        ("a,b\n,\n", [["a", "b"], ["", ""]]),
        ("", []),
    ])
    func readsRows(text: String, rows: [[String]]) throws {
        let columns = try CSVParser.parse(Array(text.utf8), delimiter: UInt8(ascii: ","), file: "f.csv") { _ in .text }
        let read = columns.map { name, column in
            guard case .texts(let codes, let texts) = column else { return [name] }
            return [name] + codes.map { texts[Int($0)] }
        }
        #expect(read == (rows.first ?? []).indices.map { column in rows.map { $0[column] } })
    }

    @Test(arguments: [
        ("a,b\n1,2\n3\n", 3, "the row has 1 values, the first row has 2", "add what is missing after \"3\""),
        (
            "a,b\n1,2,3\n", 2, "the row has 3 values, the first row has 2",
            "put values that hold a comma or a line break in double quotes"
        ),
        ("a,b\n\"x\ny\",2\n3\n", 4, "the row has 1 values, the first row has 2", "add what is missing after \"3\""),
        ("a\n\"x\n", 2, "a double quote is not closed", "close it, or double it where it belongs to the value"),
        ("a\n\"x\"y\n", 2, "there is text after the closing double quote", "double the quotes inside a value"),
        ("a,a\n1,2\n", 1, "the column \"a\" stands twice", "give every column its own name"),
    ])
    func namesFileLineAndMend(text: String, line: Int, message: String, mend: String) {
        let error = #expect(throws: ChartError.self) {
            try CSVParser.parse(Array(text.utf8), delimiter: UInt8(ascii: ","), file: "f.csv") { _ in .writing }
        }
        #expect(error?.problems == [ChartProblem(path: "f.csv", message: message, mend: mend, line: line)])
    }
}

struct DataReaderTests {
    private func table(_ text: String, file: String = "f.csv", format: String = "{}") throws -> Table {
        let node = try JSONParser.parse(Array(format.utf8), name: "$")
        let report = Report()
        let reader = try #require(ObjectReader(node, path: "$", report: report))
        return try DataReader(format: DataFormat(reader, report: report), file: file).table(Array(text.utf8))
    }

    @Test(arguments: ["1", "2.5", "-3", "1e3", "007", "2.50", "x", "true", "0.00001", "-0", "", "9007199254740993"])
    func cellsStayAsTheyAreWritten(cell: String) throws {
        #expect(try table("n,m\n\(cell),1\n4,1\n")["n"] == [.string(cell), .string("4")])
    }

    @Test func numeralsCountAsNumbers() throws {
        let numerals = try table("n,m\n10,1\n9,\n").cells(FieldPath("n"))
        #expect(numerals.measures == [10, 9])
        #expect(numerals == Column([.string("10"), .string("9")]))
        #expect(Aggregate.sum.value([0, 1], of: numerals) == .number(19))
        let sorted = RowOrder.sorted(
            [0, 1], try table("n\n9\n10\n"), [SortField(field: FieldPath("n"), order: .ascending)])
        #expect(sorted == [1, 0])
    }

    @Test(arguments: [
        ("number", [Value.number(1), .null, .number(.nan)]), ("string", [.string("1"), .null, .string("x")]),
        ("boolean", [.bool(true), .null, .bool(true)]),
    ])
    func givesTypes(type: String, cells: [Value]) throws {
        let got = try table("n,m\n1,1\n,1\nx,1\n", format: "{\"parse\": {\"n\": \"\(type)\"}}")["n"] ?? []
        #expect(got.map(\.text) == cells.map(\.text))
    }

    @Test func usesImplyTypes() throws {
        let source = "{\"values\": \"n,d\\n9,2024-01-02\\n10,2024-03-04\\n\", \"format\": {\"type\": \"csv\"}}"
        func rows(_ filter: String) throws -> Table {
            try #require(
                try chart(
                    """
                    {"data": \(source), "transform": [{"filter": \(filter)}], "mark": "point",
                     "encoding": {"x": {"field": "n"}}}
                    """
                ).layers.first
            ).source
        }
        #expect(try rows("{\"field\": \"n\", \"gt\": 9}")["n"] == [.number(10)])
        #expect(try rows("{\"field\": \"n\", \"oneOf\": [\"9\"]}")["n"] == [.string("9")])
        #expect(try rows("{\"field\": \"d\", \"lt\": {\"year\": 2024, \"month\": 2}}")["n"] == [.string("9")])
    }

    @Test func followsTheFormat() throws {
        #expect(try table("n\n1\n", format: "{\"parse\": {\"n\": \"string\"}}")["n"] == [.string("1")])
        #expect(try table("n\n1\n", format: "{\"parse\": null}")["n"] == [.string("1")])
        #expect(try table("n\tm\n1\t2\n", file: "f.tsv")["m"] == [.string("2")])
        #expect(try table("n;m\n1;2\n", format: "{\"type\": \"dsv\", \"delimiter\": \";\"}")["m"] == [.string("2")])
        let nested = try table(
            "{\"rows\": [{\"n\": 1}, {\"n\": null}]}", file: "f.json", format: "{\"property\": \"rows\"}")
        #expect(nested["n"] == [.number(1), .null])
        #expect(try table("{\"n\": 1}\n{\"n\": 2}\n", file: "f.ndjson")["n"] == [.number(1), .number(2)])
        #expect(try table("[1, 2]", file: "f.json")["data"] == [.number(1), .number(2)])
    }
}
