import Foundation
public import Scene
public import Testing

/// Compares a scene with the SVG kept as `Goldens/NAME.svg` beside the calling test file.
/// `RECORD=1 swift test` writes the file anew; read the change as a picture before committing it.
public func expectGolden(
    _ scene: Scene, _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let golden = URL(filePath: file).deletingLastPathComponent().appending(path: "Goldens/\(name).svg")
    let got = scene.svg
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try FileManager.default.createDirectory(
            at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(got.utf8).write(to: golden)
        return
    }
    guard let want = try? String(contentsOf: golden, encoding: .utf8) else {
        Issue.record("no golden \(golden.path); RECORD=1 swift test writes it", sourceLocation: sourceLocation)
        return
    }
    guard got != want else { return }
    let place = zip(got.split(separator: "\n"), want.split(separator: "\n")).enumerated().first { $1.0 != $1.1 }
    Issue.record(
        """
        \(name): the scene differs from its golden at line \((place?.offset ?? 0) + 1)
        got:  \(place?.element.0 ?? "(end)")
        want: \(place?.element.1 ?? "(end)")
        """, sourceLocation: sourceLocation)
}
