import Glibc

/// A chart's file, and the name of what is made of it.
struct ChartFile {
    /// As it was named, or found.
    let path: String
    /// `bands` of `charts/bands.vl.json`.
    let name: String

    init(_ path: String) {
        self.path = path
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let ending = [ChartFiles.ending, ".json"].first { file.hasSuffix($0) }
        let stem = String(file.dropLast(ending?.count ?? 0))
        name = stem.isEmpty ? file : stem
    }
}

/// Finds the charts that a person names.
enum ChartFiles {
    /// The ending of a chart's name.
    static let ending = ".vl.json"

    /// The files, and those with the ending in the folders, each in the order of names.
    ///
    /// - Throws: where a folder has none, or two would become files of one name.
    static func find(_ paths: [String]) throws(StartError) -> [ChartFile] {
        var charts: [ChartFile] = []
        for path in paths {
            if isFolder(path) { charts += try inFolder(path) } else { charts.append(ChartFile(path)) }
        }
        var seen: [String: String] = [:]
        for chart in charts {
            if let other = seen.updateValue(chart.path, forKey: chart.name) {
                throw .problem(
                    "\(other) and \(chart.path) would both become \(chart.name).",
                    mend: "Draw them into two folders, one after the other.")
            }
        }
        return charts
    }

    /// Whether `path` is the folder of a retreat.
    static func isRetreat(_ path: String) -> Bool {
        guard isFolder(path) else { return false }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".retreat") || access("\(path)/retreat.yaml", F_OK) == 0
    }

    private static func inFolder(_ path: String) throws(StartError) -> [ChartFile] {
        let names = names(in: path).filter { $0.hasSuffix(ending) }.sorted()
        guard !names.isEmpty else {
            throw .problem(
                "There is no chart in the folder \(path).",
                mend: "Name a folder with files NAME\(ending), or a retreat.")
        }
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        return names.map { ChartFile("\(folder)/\($0)") }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names
    }
}
