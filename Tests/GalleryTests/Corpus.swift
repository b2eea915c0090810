import Foundation
import Processes
import Scene
import TestSupport
import VegaLite

/// The public gallery and the school charts with what Vega-Lite makes of them, where they stand beside the checkout.
enum Corpus: String, CaseIterable {
    case gallery, school

    /// The folder with the specifications; nil where it is absent.
    var folder: URL? {
        switch self {
        case .gallery: Places.shared("vega-lite/specs")
        case .school: Places.shared("vega-lite/school")
        }
    }

    /// The folder with the descriptions of Vega-Lite's own pictures.
    var references: URL? { Places.shared("vega-lite/refs/\(rawValue)") }

    /// All of it that is there.
    static var present: [Corpus] {
        let found = allCases.filter { $0.folder != nil && $0.references != nil }
        if found.isEmpty { print("skipped: ../shared/vega-lite is not there") }
        return found
    }

    /// The specifications in the order of their names.
    func charts() throws -> [CorpusChart] {
        guard let folder else { return [] }
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasSuffix(CorpusChart.ending) }
            .map { CorpusChart(file: $0) }
            .sorted { $0.name < $1.name }
    }
}

/// One specification.
struct CorpusChart {
    static let ending = ".vl.json"

    let file: URL

    var name: String { String(file.lastPathComponent.dropLast(Self.ending.count)) }

    /// The chart with its data.
    func read() throws -> Result<Chart, ChartError> {
        let bytes = [UInt8](try Data(contentsOf: file))
        let folder = file.deletingLastPathComponent()
        do throws(ChartError) {
            return .success(
                try Chart(specification: bytes) { path in
                    (try? Data(contentsOf: folder.appending(path: path))).map { [UInt8]($0) }
                })
        } catch {
            return .failure(error)
        }
    }
}
