/// Finds the word that somebody meant.
enum Spelling {
    /// The known word with the fewest letters changed from `word`, if they are few; ties go to the first in order.
    static func nearest(to word: String, in known: some Sequence<String>) -> String? {
        guard word.utf8.count <= 60 else { return nil }
        let most = max(1, word.utf8.count / 3)
        let ranked = known.map { (distance(word.lowercased(), $0.lowercased()), $0) }.filter { $0.0 <= most }
        return ranked.min { $0 < $1 }?.1
    }

    /// Letters inserted, removed, changed, or swapped with their neighbours (optimal string alignment).
    static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a)
        let b = Array(b)
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
                row.append(best)
            }
            before = last
            last = row
        }
        return last[b.count]
    }
}
