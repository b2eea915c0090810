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

    /// The specifications in the order of their names, each read once for all tests.
    func charts() throws -> [CorpusChart] {
        switch self {
        case .gallery: try Self.galleryCharts.get()
        case .school: try Self.schoolCharts.get()
        }
    }

    private static let galleryCharts = Result { try Corpus.gallery.read() }
    private static let schoolCharts = Result { try Corpus.school.read() }

    private func read() throws -> [CorpusChart] {
        guard let folder else { return [] }
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasSuffix(CorpusChart.ending) }
            .map { try CorpusChart(file: $0) }
            .sorted { $0.name < $1.name }
    }
}

/// One specification.
struct CorpusChart: Sendable {
    static let ending = ".vl.json"

    let name: String
    /// The chart with its data, or why there is none.
    let chart: Result<Chart, ChartError>

    init(file: URL) throws {
        name = String(file.lastPathComponent.dropLast(Self.ending.count))
        let bytes = [UInt8](try Data(contentsOf: file))
        let folder = file.deletingLastPathComponent()
        do throws(ChartError) {
            chart = .success(
                try Chart(specification: bytes) { path in
                    (try? Data(contentsOf: folder.appending(path: path))).map { [UInt8]($0) }
                })
        } catch {
            chart = .failure(error)
        }
    }
}
