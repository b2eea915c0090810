/// What the group expects of a mark that it cannot see yet. It stays behind the real one when the veil lifts.
public struct Guess: Hashable, Sendable, Codable {
    public var visual: Visual.ID
    /// The values of the mark, as a pin names them.
    public var mark: [String]
    /// On the axis along which the mark shows its number; of a piece of a stack, its length.
    public var value: Double
    /// The same as it stands on the wall: `32%`.
    public var text: String

    public init(visual: Visual.ID, mark: [String], value: Double, text: String) {
        self.visual = visual
        self.mark = mark
        self.value = value
        self.text = text
    }

    /// `Small/Extending 32%`
    var summary: String { "\(mark.joined(separator: "/")) \(text)" }
}

/// A guess as people say it, or with its mark and its number found on the chart.
public enum Prediction: Hashable, Sendable {
    case named(label: String, value: String)
    case found(Guess)
}

/// The most guesses at a time: more than that nobody tells apart.
public let mostGuesses = 12

extension Session {
    /// To a guess on what the veil hides.
    func guessed(_ prediction: Prediction) throws(Refusal) -> [Event] {
        _ = try runningIndex()
        guard isVeiled else { throw .looking(.notVeiled) }
        switch prediction {
        case .named(let label, _): throw .looking(.noSuchMark(name: label, nearest: []))
        case .found(let guess):
            guard visual(guess.visual) != nil else {
                throw .noSuchVisual(name: guess.visual, known: visuals.map(\.id))
            }
            guard guess.value.isFinite else { throw .looking(.notANumber(text: guess.text)) }
            if guesses.contains(guess) { return [] }
            guard guesses.count < mostGuesses else { throw .looking(.tooManyGuesses(limit: mostGuesses)) }
            return [.looked(.guessed(guess: guess))]
        }
    }
}
