import Retreat
import VegaLite

/// Looks for people of the roster in a chart: in its file, and in the rows that its marks are made of. What it says
/// never repeats a name.
struct ChartNames {
    let matcher: NameMatcher
    /// The chart's own path in the retreat's folder.
    let file: String

    /// How many places in rows are named; there may be one in every row.
    private static let placeLimit = 5

    /// What the file itself says.
    func written(in specification: [UInt8]) throws(ChartError) -> [Problem] {
        var places: Set<Place> = []
        return try Chart.texts(in: specification).filter(names).compactMap { text in
            let place = Place(line: text.line, column: text.column)
            return places.insert(place).inserted ? problem(text, place) : nil
        }
    }

    /// What stands in the rows of a chart.
    func drawn(by chart: Chart, _ specification: [UInt8], _ data: ChartData) throws(ChartError) -> [Problem] {
        let texts = chart.texts.filter { matcher.names($0, as: .label) }
        guard !texts.isEmpty else { return [] }
        let inFile = try Chart.rows(in: specification, having: texts).prefix(Self.placeLimit).map { text in
            problem(text, Place(line: text.line, column: text.column))
        }
        let rest = Self.placeLimit - inFile.count
        let inData = data.places(of: texts.sorted(), limit: rest).map { file, line in
            Problem(.rowNamesSomeone, in: file, at: Place(line: line, column: 1))
        }
        let problems = inFile + inData
        return problems.isEmpty ? [Problem(.rowNamesSomeone, in: file)] : problems
    }

    private func names(_ text: ChartText) -> Bool {
        matcher.names(text.text, as: text.isLabel ? .label : .sentence)
    }

    private func problem(_ text: ChartText, _ place: Place) -> Problem {
        let path = text.path.split(separator: ".").map { matcher.names(String($0), as: .label) ? "…" : $0 }
        return Problem(.chartNamesSomeone(path: path.joined(separator: ".")), in: file, at: place)
    }
}

extension NameMatcher {
    /// A problem as it may be said: without the name, where its words or the name of its file have one.
    func withoutNames(_ problem: Problem) -> Problem {
        let isNamedFile = problem.file.split { $0 == "/" || $0 == "." }.contains { names(String($0), as: .label) }
        let file = isNamedFile ? "a file that is called after somebody" : problem.file
        let fault = names("\(problem.message). \(problem.mend)") ? Fault.namingProblem : problem.fault
        let place = problem.line.map { Place(line: $0, column: problem.column ?? 1) }
        return Problem(fault, in: file, at: place)
    }
}
