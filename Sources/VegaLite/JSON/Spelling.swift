/// Finds the word that somebody meant.
enum Spelling {
    /// The known word with the fewest letters changed from `word`, if they are few; ties go to the first in order.
    static func nearest(to word: String, in known: some Sequence<String>) -> String? {
        guard word.utf8.count <= 60 else { return nil }
        let most = max(1, word.utf8.count / 3)
        let ranked = known.map { (distance(word.lowercased(), $0.lowercased()), $0) }.filter { $0.0 <= most }
        return ranked.min { $0 < $1 }?.1
    }

    /// Letters inserted, removed or changed (Levenshtein's distance).
    static func distance(_ a: String, _ b: String) -> Int {
        let b = Array(b)
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let change = diagonal + (letter == b[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, diagonal + 1, row[j] + 1)
            }
        }
        return row[b.count]
    }
}
