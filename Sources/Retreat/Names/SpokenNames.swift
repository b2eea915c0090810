/// What becomes of names in what the group says.
public enum SpokenNames: String, Sendable, Hashable, CaseIterable {
    /// What names somebody is not charted.
    case hold
    /// A student, or a teacher, stands in the place of every name.
    case replace
    /// It is charted as it was said.
    case allow
}

extension NameMatcher {
    /// The command as it may be charted.
    ///
    /// - Throws: `namesSomeone` where names are held and its words name somebody.
    public func checked(_ command: Command, _ names: SpokenNames) throws(Refusal) -> Command {
        switch names {
        case .allow: return command
        case .replace: return command.saying { depersonalized($0) }
        case .hold:
            var held: [String] = []
            _ = command.saying { text in
                held += hits(in: text).map { String(text[$0.range]) }
                return text
            }
            if !held.isEmpty { throw .namesSomeone(words: held) }
            return command
        }
    }
}

extension Command {
    /// Whether it carries words of the group.
    public var hasWords: Bool {
        var hasWords = false
        _ = saying { text in
            hasWords = true
            return text
        }
        return hasWords
    }

    /// The command with other words for what the group said.
    func saying(_ change: (String) -> String) -> Command {
        switch self {
        case .chart(let charting): .chart(charting.saying(change))
        case .plan(let planning): .plan(planning.saying(change))
        case .tell(.promise(let number, let progress, let why)):
            .tell(.promise(number, progress, why: why.map(change)))
        case .tell(.delta(let number, let text)): .tell(.delta(number, text: change(text)))
        case .tell(.tally), .open, .start, .next, .nextWhenDue, .back, .go, .pause, .resume, .extend, .veil, .unveil,
            .look, .showPrompt, .nextRound, .show, .parking, .looseEnds, .chain, .showCard, .hideCard, .offRecord,
            .onRecord, .gallery, .turnPage, .blank, .unblank, .undo, .finish:
            self
        }
    }
}

extension Charting {
    fileprivate func saying(_ change: (String) -> String) -> Charting {
        switch self {
        case .add(var note):
            note.text = change(note.text)
            return .add(note)
        case .edit(let id, let text): return .edit(id, text: change(text))
        case .merge(let id, let other, let text): return .merge(id, with: other, text: text.map(change))
        case .split(let id, let first, let second): return .split(id, first: change(first), second: change(second))
        case .endParked(let id, .answered(let text)): return .endParked(id, .answered(text.map(change)))
        case .endParked(let id, .taken(let team)): return .endParked(id, .taken(by: change(team)))
        case .endParked(_, .carried), .endParked(_, .dropped), .move, .remove, .star, .order, .showDraft, .cite:
            return self
        }
    }
}

extension Planning {
    fileprivate func saying(_ change: (String) -> String) -> Planning {
        switch self {
        case .add(let fields, let isOneMore): .add(fields.saying(change), isOneMore: isOneMore)
        case .edit(let id, let fields): .edit(id, fields.saying(change))
        case .tell(let id, let progress, let why): .tell(id, progress, why: why.map(change))
        case .remove: self
        }
    }
}

extension ActionFields {
    fileprivate func saying(_ change: (String) -> String) -> ActionFields {
        var fields = self
        fields.what = what.map(change)
        fields.team = team.map(change)
        fields.evidence = evidence.map(change)
        fields.classes = classes?.map(change)
        fields.resources = resources.map(change)
        return fields
    }
}
