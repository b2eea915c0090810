import Foundation
import Library
import Retreat
import TestSupport
import Testing

/// The demo retreat and its figures.
@Suite struct DemoTests {
    private let folder = Places.package.appending(path: "Assets/Demo.retreat")

    @Test func passesTheCheck() throws {
        let protocols = ProtocolShelf(folders: [Places.package.path + "/Assets/Protocols"])
        let reading = RetreatFolder(folder.path).check(protocols: protocols)
        #expect(reading.problems.map(\.description) == [])
        let plan = try #require(reading.plan)
        #expect(plan.name == "Demo")
        #expect(plan.title == "Are our readers growing in every class?")
        #expect(plan.visuals.map(\.id) == ["bands", "growth", "years", "journal"])
        #expect(plan.meetingProtocol.id == ProtocolShelf.standard)
        for visual in plan.visuals {
            switch (LoadedVisual(visual, in: plan), visual.evidence.side) {
            case (.chart, .hard), (.image, .soft): continue
            default: Issue.record("\(visual.id) is not what it should be")
            }
        }
    }

    @Test(.enabled(if: Places.shared("data/star.csv") != nil, "shared/data/star.csv is not beside the checkout"))
    func figuresAreThoseOfProjectSTAR() throws {
        let star = try Star(#require(Places.shared("data/star.csv")))
        #expect(try table("bands") == star.bands)
        #expect(try table("growth") == star.growth)
        #expect(try table("years") == star.years)
    }

    @Test func noGroupIsSmall() throws {
        for name in ["bands", "growth", "years"] {
            let rows = try table(name)
            let column = try #require(rows.first?.firstIndex(of: "students"))
            #expect(rows.dropFirst().allSatisfy { (Int($0[column]) ?? 0) >= 10 }, "\(name)")
        }
    }

    private func table(_ name: String) throws -> [[String]] {
        try String(contentsOf: folder.appending(path: "data/\(name).csv"), encoding: .utf8)
            .split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    }
}

/// The demo's tables, counted anew from `star.csv` as `SOURCES.md` says.
private struct Star {
    private struct Row {
        var id: String
        var grade: String
        var classType: String
        var reading: Int?
    }

    private let rows: [Row]
    private static let grades = [("K", "Kindergarten"), ("1", "Grade 1"), ("2", "Grade 2"), ("3", "Grade 3")]
    private static let classes = [("small", "Small"), ("reg+A", "Regular + aide"), ("reg", "Regular")]
    private static let bandNames = ["Beginning", "Developing", "Secure", "Extending"]
    private static let yearNames = ["None", "One", "Two", "Three", "All four"]

    init(_ url: URL) throws {
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
        rows = lines.map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != "\"" } }
            return Row(id: cells[0], grade: cells[2], classType: cells[3], reading: Int(cells[8]))
        }
    }

    private var third: [Row] { rows.filter { $0.grade == "3" && $0.reading != nil } }

    /// The quartiles of the Grade 3 scores, by linear interpolation (R's type 7).
    private var cuts: [Double] {
        let sorted = third.compactMap(\.reading).sorted().map(Double.init)
        return [0.25, 0.5, 0.75].map { part in
            let place = Double(sorted.count - 1) * part
            let below = Int(place)
            let above = min(below + 1, sorted.count - 1)
            return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
        }
    }

    private func band(_ row: Row, _ cuts: [Double]) -> Int {
        cuts.count { Double(row.reading ?? 0) >= $0 }
    }

    var bands: [[String]] {
        let (third, cuts) = (third, cuts)
        var table = [["class", "band", "students"]]
        for (key, name) in Self.classes {
            for (index, bandName) in Self.bandNames.enumerated() {
                let count = third.count { $0.classType == key && band($0, cuts) == index }
                table.append([name, bandName, String(count)])
            }
        }
        return table
    }

    var growth: [[String]] {
        var table = [["grade", "class", "mean", "students"]]
        for (grade, gradeName) in Self.grades {
            for (key, name) in Self.classes {
                let scores = rows.filter { $0.grade == grade && $0.classType == key }.compactMap(\.reading)
                let mean = Double(scores.reduce(0, +)) / Double(scores.count)
                table.append([gradeName, name, String(format: "%.1f", mean), String(scores.count)])
            }
        }
        return table
    }

    var years: [[String]] {
        let (third, cuts) = (third, cuts)
        let grades = Dictionary(grouping: rows, by: \.id)
        let stayed = third.filter { grades[$0.id]?.count == 4 }
        let small = Dictionary(grouping: stayed) { row in grades[row.id]?.count { $0.classType == "small" } ?? 0 }
        var table = [["years", "students", "secure"]]
        for (count, name) in Self.yearNames.enumerated() {
            let group = small[count] ?? []
            table.append([name, String(group.count), String(group.count { band($0, cuts) >= 2 })])
        }
        return table
    }
}
