import FoundationEssentials
import VegaLite

/// A specification with the files it names, as bytes.
struct ChartFile {
    var name: String
    var path: String
    var specification: [UInt8]
    var files: [String: [UInt8]] = [:]

    /// The specifications NAME.vl.json in a folder, by name.
    static func all(in folder: String) throws -> [ChartFile] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return try names.filter { $0.hasSuffix(".vl.json") }.sorted().map { try ChartFile(folder, $0) }
    }

    private init(_ folder: String, _ file: String) throws {
        name = String(file.dropLast(8))
        path = "\(folder)/\(file)"
        specification = try Self.bytes(path)
        for data in try Chart.dataFiles(in: specification) { files[data] = try Self.bytes("\(folder)/\(data)") }
    }

    private init(name: String, specification: String, data: String) {
        self.name = name
        path = ""
        self.specification = Array(specification.utf8)
        files = ["data.csv": Array(data.utf8)]
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// Students with a class and a score, shown as the mean of every class.
    static func bars(rows: Int) -> ChartFile {
        var random = Steps()
        var text = "student,class,score\n"
        for row in 0..<rows { text += "s\(row),\(1 + row % 12)\(["A", "B", "C", "D"][row % 4]),\(random.next(8000))\n" }
        return ChartFile(
            name: "bars",
            specification: """
                {"data": {"url": "data.csv"}, "mark": "bar", "encoding": {"x": {"field": "class"},
                 "y": {"field": "score", "aggregate": "mean"}}}
                """, data: text)
    }

    /// Two scores of each student, in three groups.
    static func scatter(rows: Int) -> ChartFile {
        var random = Steps()
        var text = "fall,spring,group\n"
        for row in 0..<rows {
            let fall = random.next(6000)
            text += "\(fall),\(fall / 2 + random.next(4000)),\(["x", "y", "z"][row % 3])\n"
        }
        return ChartFile(
            name: "scatter",
            specification: """
                {"data": {"url": "data.csv"}, "mark": "point", "encoding": {"x": {"field": "fall", "type": "quantitative"},
                 "y": {"field": "spring", "type": "quantitative"}, "color": {"field": "group"}}}
                """, data: text)
    }
}

/// The same numbers in every run (Knuth's linear congruences).
private struct Steps {
    private var state: UInt64 = 1

    /// A number below `limit` with one decimal.
    mutating func next(_ limit: UInt64) -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double((state >> 33) % limit) / 10
    }
}
