import Foundation
import Processes
import Scene
import TestSupport
import Testing
import Wall

@testable import VegaLite

/// Every chart of the corpus, drawn with the wall's own fonts.
struct GalleryTests {
    /// The charts whose pictures agree with Vega-Lite's in every part, one a line. A chart that is lost fails by its
    /// name; one that is won is named, to be added here.
    private static let exactNames: Set<String> = {
        let file = Places.package.appending(path: "Tests/GalleryTests/exact.txt")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }()

    /// What `compare.py --json` says of one chart.
    private struct Score: Decodable {
        var exact: Bool
        var diffs: [String]
    }

    @Test(arguments: Corpus.present)
    func picturesAgreeWithVegaLites(corpus: Corpus) throws {
        guard let references = corpus.references else { return }
        let scratch = try ScratchFolder()
        let fonts = try Fonts()
        for chart in try corpus.charts() {
            guard case .success(let read) = chart.chart,
                let drawing = try? read.draw(in: Rect(Size(800, 600)), theme: .vega, measurer: fonts)
            else { continue }
            try scratch.write("\(chart.name).json", drawing.description)
        }
        guard let scores = try Self.scores(of: scratch.url, against: references) else { return }
        let known = Self.exactNames
        for (name, score) in scores.sorted(by: { $0.key < $1.key }) {
            if known.contains(name) {
                #expect(score.exact, "\(name): \(score.diffs.prefix(3).joined(separator: "; "))")
            } else if score.exact {
                print("\(name) is exact: add it to Tests/GalleryTests/exact.txt")
            }
        }
    }

    /// The scores by the names of charts; nil where there is no Python to ask.
    private static func scores(of folder: URL, against references: URL) throws -> [String: Score]? {
        guard let compare = Places.shared("vega-lite/compare.py") else { return nil }
        let python = "/usr/bin/python3"
        guard FileManager.default.isExecutableFile(atPath: python) else {
            print("skipped: there is no \(python)")
            return nil
        }
        let output = try ScratchFolder()
        let file = output.url.appending(path: "scores.json")
        // Its exit status says whether all pass, which is not asked here.
        try Child(
            python, [compare.path, "--json", "--dir", references.path, folder.path], output: file.path
        ).wait()
        return try JSONDecoder().decode([String: Score].self, from: Data(contentsOf: file))
    }

    /// Each is drawn in a room's size, or refused with a path; a veil takes the marks away and moves nothing.
    @Test(arguments: Corpus.present)
    func chartsFillAWallOrAreRefusedWithAPath(corpus: Corpus) throws {
        let fonts = try Fonts()
        let frame = Rect(x: 20, y: 20, width: 1440, height: 800)
        for chart in try corpus.charts() {
            do throws(ChartError) {
                let read = try chart.chart.get()
                let open = try read.draw(in: frame, theme: .paper(labelSize: 30), measurer: fonts)
                let veiled = try read.draw(in: frame, theme: .paper(labelSize: 30), measurer: fonts, isVeiled: true)
                Self.expectPlaces(open, chart.name)
                #expect(!veiled.figure.hasMarks, "\(chart.name): marks under the veil")
                #expect(
                    open.figure.guides(hiding: veiled.figure) == veiled.figure.guides,
                    "\(chart.name): the veil moves the guides")
                #expect(open.figure.lineNames == veiled.figure.lineNames, "\(chart.name): the veil hides names")
            } catch {
                #expect(!error.problems.isEmpty, "\(chart.name)")
                #expect(error.problems.allSatisfy { $0.path.hasPrefix("$") && !$0.message.isEmpty }, "\(chart.name)")
            }
        }
    }

    private static func expectPlaces(_ drawing: ChartDrawing, _ name: String) {
        #expect(drawing.items.allSatisfy { $0.isFinite }, "\(name)")
        #expect(drawing.plot.width > 100 && drawing.plot.height > 50, "\(name)")
    }
}

extension Figure {
    fileprivate var hasMarks: Bool { parts.contains(where: \.isMark) }

    /// The figure without what a veil hides, or puts elsewhere: names at the ends of lines would tell where they end.
    fileprivate var guides: Figure {
        var figure = self
        figure.parts.removeAll { $0.isMark || $0.isLineName }
        return figure
    }

    /// As `guides`, without subtitles and without labels of legends that another figure lacks.
    fileprivate func guides(hiding other: Figure) -> Figure {
        var figure = guides
        let kept = Set(other.parts)
        figure.parts.removeAll { part in
            if case .legendLabel = part.role { return !kept.contains(part) }
            return part.role == .subtitle
        }
        return figure
    }

    /// The names at the ends of lines, from the first to the last.
    fileprivate var lineNames: [String] {
        parts.filter(\.isLineName).flatMap(\.items).compactMap { item in
            if case .text(let run) = item { run.text } else { nil }
        }.sorted()
    }
}

extension Part {
    fileprivate var isMark: Bool {
        if case .mark = role { true } else { role == .note }
    }

    fileprivate var isLineName: Bool { role == .lineName(0) || role == .lineLead(0) }
}
