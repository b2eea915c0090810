/// The known word that somebody most likely meant.
enum NearestName {
    /// The word of `known` with the fewest letters changed from `word`, if at most a third of them differ (one in
    /// short words). Ties go to the first in order; nil where nothing is near.
    static func of(_ word: String, among known: [String]) -> String? {
        guard word.utf8.count <= 64 else { return nil }
        let most = max(1, word.count / 3)
        return known.map { (distance: distance(word.lowercased(), $0.lowercased()), word: $0) }
            .filter { $0.distance <= most }
            .min { $0.distance < $1.distance }?.word
    }

    /// Letters inserted, removed, changed, or swapped with their neighbour (the optimal string alignment distance).
    static func distance(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a), Array(b))
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
                row.append(least)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
