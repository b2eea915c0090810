/// A part of a line with one font, one script and one direction, in the order it is read.
struct ShapedRun: Hashable {
    var text: String
    var file: String
    var script: Script
    /// Of UAX 9; odd levels run from right to left.
    var level: Int

    /// What HarfBuzz is told.
    var shaping: Shaping { Shaping(script: script.tag, isRightToLeft: level % 2 == 1) }
}

extension Fonts {
    /// The runs of `text` from left to right.
    func runs(_ text: String, _ font: FontKey) -> [ShapedRun] {
        let clusters = text.unicodeScalars.lazy.compactMap(Self.printable).reduce(into: "") {
            $0.unicodeScalars.append($1)
        }.map { $0 }
        let levels = Bidirectional.levels(clusters.map(Bidirectional.kind))
        var runs: [ShapedRun] = []
        for (letter, level) in zip(clusters, levels) {
            let script = letter.unicodeScalars.lazy.compactMap(Script.init(of:)).first
            let found = file(for: letter, script: script, after: runs.last, font)
            let cluster = found == nil ? Self.missing : letter
            let file = found ?? mainFile(font)
            if let last = runs.last, last.file == file, last.level == level, script == nil || script == last.script {
                runs[runs.count - 1].text.append(cluster)
            } else {
                let own = script ?? runs.last?.script ?? .latin
                runs.append(ShapedRun(text: String(cluster), file: file, script: own, level: level))
            }
        }
        return Bidirectional.visualOrder(runs.map(\.level)).map { runs[$0] }
    }

    /// Line ends and tabs become spaces; other control characters, and those that would override the
    /// direction of the text, are left out.
    private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
        case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: nil
        default: scalar
        }
    }

    /// Shown for a letter that no font has: a plain box, where a font's own may be loud.
    private static let missing: Character = "\u{25A1}"

    /// The first font that has every letter of the cluster, else the first that has its base; nil where
    /// there is none. Spaces stay with the run before them.
    private func file(for cluster: Character, script: Script?, after last: ShapedRun?, _ font: FontKey) -> String? {
        if script == nil, cluster.isWhitespace, let last, covers(cluster, last.file) { return last.file }
        let main = mainFile(font)
        if covers(cluster, main) { return main }
        let names = (script?.font.map { [$0] } ?? []) + Script.lastResorts
        let files = names.lazy.compactMap { self.fallbackFile($0, font) }
        return files.first { self.covers(cluster, $0) }
            ?? ([main] + files).first { file in cluster.unicodeScalars.first.map { self.covers($0, file) } ?? false }
    }

    private func covers(_ cluster: Character, _ file: String) -> Bool {
        cluster.unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint || covers($0, file) }
    }
}
