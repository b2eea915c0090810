import Foundation
import Scene
import TestSupport
import Testing

@testable import VegaLite

/// The public gallery and the school charts, where they stand beside the checkout: each is drawn, or refused with a
/// path; none crashes and none is drawn without a place.
struct GalleryTests {
    /// Charts that are drawn; the number may only grow.
    private static let fewestDrawn = 74

    @Test func everySpecificationIsDrawnOrRefusedWithAPath() throws {
        guard let specs = Places.shared("vega-lite/specs"), let school = Places.shared("vega-lite/school") else {
            print("skipped: ../shared/vega-lite is not there")
            return
        }
        var drawn = 0
        for folder in [specs, school] {
            let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            for file in files where file.lastPathComponent.hasSuffix(".vl.json") {
                if try draws(file, in: folder) { drawn += 1 }
            }
        }
        #expect(drawn >= Self.fewestDrawn)
    }

    private func draws(_ file: URL, in folder: URL) throws -> Bool {
        let name = file.lastPathComponent
        let bytes = [UInt8](try Data(contentsOf: file))
        let drawing: ChartDrawing
        do throws(ChartError) {
            let chart = try Chart(specification: bytes) { path in Self.read(folder.appending(path: path)) }
            drawing = try chart.draw(in: frame, theme: .paper(labelSize: 30), measurer: FixedMeasurer())
        } catch {
            #expect(!error.problems.isEmpty, "\(name)")
            #expect(error.problems.allSatisfy { $0.path.hasPrefix("$") && !$0.message.isEmpty }, "\(name)")
            return false
        }
        let places = shapes(drawing.items).flatMap { Self.corners($0.path.bounds) } + texts(drawing.items).map(\.origin)
        #expect(places.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "\(name)")
        #expect(drawing.plot.width > 100 && drawing.plot.height > 50, "\(name)")
        return true
    }

    private static func read(_ file: URL) -> [UInt8]? {
        guard let data = try? Data(contentsOf: file) else { return nil }
        return [UInt8](data)
    }

    private static func corners(_ rect: Rect) -> [Point] {
        [Point(rect.minX, rect.minY), Point(rect.maxX, rect.maxY)]
    }
}
