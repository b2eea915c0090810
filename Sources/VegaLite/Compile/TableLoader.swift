/// Reads the tables that views name, each file once.
struct TableLoader {
    private let datasets: [String: Table]
    private var files: [Source: Table] = [:]

    private struct Source: Hashable {
        var name: String
        var format: DataFormat
    }

    init(datasets: [String: Table]) {
        self.datasets = datasets
    }

    /// The rows of a source; without a source there is one row without fields.
    mutating func table(_ source: DataSource?, data: (String) -> [UInt8]?) throws(ChartError) -> Table {
        switch source {
        case nil: return Table(count: 1)
        case .values(let table): return table
        case .named(let name, let path):
            if let table = datasets[name] { return table }
            let mend = Spelling.nearest(to: name, in: datasets.keys.sorted()).map { "write \"\($0)\"" }
            throw ChartError(ChartProblem(path: path, message: "there are no rows named \"\(name)\"", mend: mend))
        case .file(let name, let format, let path):
            let key = Source(name: name, format: format)
            if let table = files[key] { return table }
            guard let bytes = data(name) else {
                throw ChartError(
                    ChartProblem(
                        path: path, message: "the file \"\(name)\" was not found",
                        mend: "put it there, or correct the path"))
            }
            let table = try DataReader(format: format, file: name).table(bytes)
            files[key] = table
            return table
        }
    }
}
