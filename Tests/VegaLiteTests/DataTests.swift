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
        let columns = try CSVParser.parse(Array(text.utf8), delimiter: UInt8(ascii: ","), file: "f.csv") { _ in true }
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
            try CSVParser.parse(Array(text.utf8), delimiter: UInt8(ascii: ","), file: "f.csv") { _ in false }
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

    @Test(arguments: [
        ("n\n1\n2.5\n\n", [Value.number(1), .number(2.5)]),
        ("n,m\n1,x\n,y\n", [.number(1), .null]),
        ("n\n1\nx\n", [.string("1"), .string("x")]),
        ("n\n007\n008\n", [.string("007"), .string("008")]),
        ("n\ntrue\nfalse\n", [.bool(true), .bool(false)]),
        ("n\n-0.5\n1e3\n", [.number(-0.5), .number(1000)]),
    ])
    func infersTypes(text: String, cells: [Value]) throws {
        #expect(try table(text)["n"] == cells)
    }

    @Test func followsTheFormat() throws {
        #expect(try table("n\n1\n", format: "{\"parse\": {\"n\": \"string\"}}")["n"] == [.string("1")])
        #expect(try table("n\n1\n", format: "{\"parse\": null}")["n"] == [.string("1")])
        #expect(try table("n\tm\n1\t2\n", file: "f.tsv")["m"] == [.number(2)])
        #expect(try table("n;m\n1;2\n", format: "{\"type\": \"dsv\", \"delimiter\": \";\"}")["m"] == [.number(2)])
        let nested = try table(
            "{\"rows\": [{\"n\": 1}, {\"n\": null}]}", file: "f.json", format: "{\"property\": \"rows\"}")
        #expect(nested["n"] == [.number(1), .null])
        #expect(try table("{\"n\": 1}\n{\"n\": 2}\n", file: "f.ndjson")["n"] == [.number(1), .number(2)])
        #expect(try table("[1, 2]", file: "f.json")["data"] == [.number(1), .number(2)])
    }
}
