import Retreat

extension Record.NoteLine {
    /// What is known of the note besides its words: what it rests on, whether the group holds on to it, how it left the
    /// parking lot.
    var marks: [String] {
        let grounds = cites.map { "from \($0.map(String.init).joined(separator: ", "))" }
        return [starred == true ? "starred" : nil, grounds, ended?.words].compactMap(\.self)
    }
}

extension Record.Ended {
    init(_ end: ParkedEnd) {
        switch end {
        case .answered(let answer): self.init(how: .answered, text: answer)
        case .carried: self.init(how: .carried, text: nil)
        case .taken(let team): self.init(how: .taken, text: team)
        case .dropped: self.init(how: .dropped, text: nil)
        }
    }

    /// `answered: They stay in their class`
    var words: String {
        switch how {
        case .answered: text.map { "answered: \($0)" } ?? "answered"
        case .carried: "for the next retreat"
        case .taken: text.map { "\($0) takes it" } ?? "taken"
        case .dropped: "dropped"
        }
    }
}
