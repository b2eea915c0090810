import Foundation
import TestSupport

/// A retreat made from Project STAR's rows: bands at the end of Grade 3 and growth from K to 3, by class type.
enum StarRetreat {
    private static let grades = ["K", "1", "2", "3"]
    private static let classes = ["small": "Small", "reg": "Regular", "reg+A": "Regular + aide"]
    private static let bands = ["Beginning", "Developing", "Secure", "Extending"]

    static func write(into scratch: ScratchFolder, from star: URL) throws -> URL {
        let rows = try readingScores(star)
        let folder = scratch.url.appending(path: "star.retreat")
        try scratch.write("star.retreat/retreat.yaml", retreat)
        try scratch.write("star.retreat/charts/bands.vl.json", bandsChart)
        try scratch.write("star.retreat/charts/growth.vl.json", growthChart)
        try scratch.write("star.retreat/data/bands.csv", bandsTable(rows))
        try scratch.write("star.retreat/data/growth.csv", growthTable(rows))
        return folder
    }

    private struct Row {
        var grade: String
        var kind: String
        var score: Int
    }

    private static func readingScores(_ star: URL) throws -> [Row] {
        let lines = try String(contentsOf: star, encoding: .utf8).split(separator: "\n").map {
            $0.replacingOccurrences(of: "\"", with: "").trimmingCharacters(in: .whitespaces)
                .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let head = lines.first, let grade = head.firstIndex(of: "gr"), let kind = head.firstIndex(of: "cltype"),
            let read = head.firstIndex(of: "read")
        else { return [] }
        return lines.dropFirst().compactMap { cells in
            guard cells.count > read, let score = Int(cells[read]), let name = classes[cells[kind]] else { return nil }
            return Row(grade: cells[grade], kind: name, score: score)
        }
    }

    private static func bandsTable(_ rows: [Row]) -> String {
        let third = rows.filter { $0.grade == "3" }
        let sorted = third.map(\.score).sorted()
        let cuts = [1, 2, 3].map { sorted[sorted.count * $0 / 4] }
        var table = "class,band,students\n"
        for kind in classes.values.sorted() {
            for (index, band) in bands.enumerated() {
                let count = third.count { row in row.kind == kind && cuts.count { row.score >= $0 } == index }
                table += "\(kind),\(band),\(count)\n"
            }
        }
        return table
    }

    private static func growthTable(_ rows: [Row]) -> String {
        var table = "grade,class,mean\n"
        for grade in grades {
            for kind in classes.values.sorted() {
                let scores = rows.filter { $0.grade == grade && $0.kind == kind }.map(\.score)
                table += "\(grade == "K" ? "Kindergarten" : "Grade \(grade)"),\(kind),"
                table += String(format: "%.1f\n", Double(scores.reduce(0, +)) / Double(max(1, scores.count)))
            }
        }
        return table
    }

    private static let retreat = """
        title: Are our readers growing in every class?
        team: Grade 3
        start: 2026-12-03T13:30
        protocol: atlas-looking-at-data
        visuals:
          - id: bands
            chart: charts/bands.vl.json
            title: Reading bands at the end of Grade 3
            source: Project STAR, Grade 3
            evidence: internal-assessment
          - id: growth
            chart: charts/growth.vl.json
            title: Mean reading score, Kindergarten to Grade 3
            source: Project STAR, four springs
            evidence: internal-assessment
        """

    private static let bandsChart = """
        {"data": {"url": "../data/bands.csv"}, "mark": "bar", "encoding": {
          "y": {"field": "class", "type": "nominal", "title": null},
          "x": {"field": "students", "type": "quantitative", "stack": "normalize", "title": "Share of students",
                "axis": {"format": ".0%"}},
          "color": {"field": "band", "type": "ordinal",
                    "scale": {"domain": ["Beginning", "Developing", "Secure", "Extending"]}}}}
        """

    private static let growthChart = """
        {"data": {"url": "../data/growth.csv"}, "mark": {"type": "line", "point": true}, "encoding": {
          "x": {"field": "grade", "type": "ordinal", "title": null,
                "sort": ["Kindergarten", "Grade 1", "Grade 2", "Grade 3"]},
          "y": {"field": "mean", "type": "quantitative", "scale": {"zero": false}, "title": "Mean reading score"},
          "color": {"field": "class", "type": "nominal", "title": null}}}
        """
}
