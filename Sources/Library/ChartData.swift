import VegaLite

/// The data files of one chart.
struct ChartData {
    /// The chart's own path in the retreat's folder.
    let chart: String
    /// The bytes, by the names that the specification uses; none where a file could not be read.
    private(set) var files: [String: [UInt8]] = [:]
    /// What is wrong with the files themselves.
    private(set) var problems: [Problem] = []
    /// The paths in the retreat's folder, by the names that the specification uses.
    private var paths: [String: String] = [:]

    /// The most data files of one chart.
    static let fileLimit = 16

    init(chart: String) {
        self.chart = chart
    }

    /// Reads the file that the specification calls `name`: a path from the chart's own folder, inside the
    /// retreat's. A file that cannot be read is a problem, and counts as empty.
    mutating func read(_ name: String, in folder: Folder) {
        guard files[name] == nil else { return }
        guard files.count < Self.fileLimit else {
            files[name] = []
            problems.append(Problem(.tooManyDataFiles(limit: Self.fileLimit), in: chart))
            return
        }
        do throws(Fault) {
            let path = try Folder.resolve(name, from: chart)
            files[name] = try folder.open(path).contents(limit: VisualLoader.chartLimit)
            paths[name] = path
        } catch {
            files[name] = []
            problems.append(Problem(.missingData(path: name, reason: error.message), in: chart))
        }
    }

    /// Where the files have one of `texts`, at most `limit` places: a path in the retreat's folder, and a line from 1.
    func places(of texts: [String], limit: Int) -> [(file: String, line: Int)] {
        var places: [(file: String, line: Int)] = []
        for (name, path) in paths.sorted(by: { $0.key < $1.key }) {
            var line = 1
            for row in (files[name] ?? []).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
                guard places.count < limit else { return places }
                let row = Array(row)
                if texts.contains(where: { row.contains($0) }) { places.append((path, line)) }
                line += 1
            }
        }
        return places
    }

    /// What VegaLite found, as problems of the file that each is in. What it says of a file that could not be read
    /// is left out: that is said already.
    func problems(_ found: [ChartProblem], as fault: (ChartProblem) -> Fault) -> [Problem] {
        found.compactMap { problem in
            if files[problem.path] != nil, paths[problem.path] == nil { return nil }
            let place = problem.line.map { Place(line: $0, column: problem.column ?? 1) }
            return Problem(fault(problem), in: paths[problem.path] ?? chart, at: place)
        }
    }
}
