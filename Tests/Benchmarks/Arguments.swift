/// The words after the program's name.
struct Arguments {
    let words: [String]

    /// The word after `name`.
    func value(_ name: String) -> String? {
        guard let index = words.firstIndex(of: name), index + 1 < words.count else { return nil }
        return words[index + 1]
    }
}
