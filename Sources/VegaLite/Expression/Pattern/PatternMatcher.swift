/// Runs the steps of a pattern over a text. What is still to be tried stands on a list, not on the stack of calls.
struct PatternMatcher {
    let program: PatternProgram
    let text: [Unicode.Scalar]

    /// A place in the program and in the text to come back to, or a note to be taken back on the way there.
    private enum Pending {
        case branch(step: Int, place: Int)
        case slot(Int, was: Int)
    }

    /// Where groups begin and end, then where rounds of repetitions began; -1 for nowhere.
    private var slots: [Int] = []

    init(program: PatternProgram, text: [Unicode.Scalar]) {
        self.program = program
        self.text = text
    }

    /// Where the groups of a match at `place` begin and end; nil where there is no match.
    mutating func run(from place: Int, _ work: inout ExpressionWork) throws(ExpressionError) -> [Int]? {
        slots = Array(repeating: -1, count: 2 * program.groups + program.marks)
        slots[0] = place
        guard let end = try run(0, at: place, endingAt: nil, &work) else { return nil }
        slots[1] = end
        return slots
    }

    /// The place where a match ends that begins with `first`; nil, with all notes as before, where there is none.
    private mutating func run(
        _ first: Int, at start: Int, endingAt wanted: Int?, _ work: inout ExpressionWork
    ) throws(ExpressionError) -> Int? {
        var pending: [Pending] = []
        var step = first
        var place = start
        while true {
            try work.take()
            var goesOn = true
            switch program.steps[step] {
            case .found:
                if wanted == nil || wanted == place { return place }
                goesOn = false
            case .jump(let target): step = target
            case .split(let one, let other):
                guard pending.count < 1_000_000 else { throw .tooMuchWork }
                pending.append(.branch(step: other, place: place))
                step = one
            case .save(let slot):
                set(slot, place, &pending)
                step += 1
            case .mark(let mark):
                set(2 * program.groups + mark, place, &pending)
                step += 1
            case .clear(let groups):
                for slot in groups.lowerBound * 2..<groups.upperBound * 2 { set(slot, -1, &pending) }
                step += 1
            case .look(let until, let isBehind, let isWanted):
                let before = slots
                let isFound = try look(step + 1, at: place, isBehind: isBehind, &work)
                if isFound, isWanted {
                    for slot in slots.indices where slots[slot] != before[slot] {
                        pending.append(.slot(slot, was: before[slot]))
                    }
                } else {
                    slots = before
                }
                goesOn = isFound == isWanted
                step = until
            case .group(let group):
                if let end = repeated(group, at: place) { place = end } else { goesOn = false }
                step += 1
            case .start, .end, .wordEdge, .moved, .one, .scalar:
                goesOn = plain(program.steps[step], &place)
                step += 1
            }
            if goesOn { continue }
            guard let branch = back(&pending) else { return nil }
            (step, place) = branch
        }
    }

    private mutating func set(_ slot: Int, _ place: Int, _ pending: inout [Pending]) {
        pending.append(.slot(slot, was: slots[slot]))
        slots[slot] = place
    }

    /// The last branch that was not tried, with the notes as they were there.
    private mutating func back(_ pending: inout [Pending]) -> (Int, Int)? {
        while let last = pending.popLast() {
            switch last {
            case .branch(let step, let place): return (step, place)
            case .slot(let slot, let was): slots[slot] = was
            }
        }
        return nil
    }

    private mutating func look(
        _ first: Int, at place: Int, isBehind: Bool, _ work: inout ExpressionWork
    ) throws(ExpressionError) -> Bool {
        guard isBehind else { return try run(first, at: place, endingAt: nil, &work) != nil }
        for start in stride(from: place, through: 0, by: -1) {
            if try run(first, at: start, endingAt: place, &work) != nil { return true }
        }
        return false
    }

    /// A step that looks at no more than its neighbours.
    private func plain(_ step: PatternProgram.Step, _ place: inout Int) -> Bool {
        switch step {
        case .scalar(let wanted):
            guard place < text.count else { return false }
            let scalar = text[place]
            place += 1
            return scalar == wanted || program.ignoresCase && scalar.folded == wanted.folded
        case .one(let set):
            guard place < text.count else { return false }
            place += 1
            return set.contains(text[place - 1], ignoringCase: program.ignoresCase)
        case .start: return place == 0 || program.isMultiline && PatternSet.lineEnds.contains(text[place - 1])
        case .end: return place == text.count || program.isMultiline && PatternSet.lineEnds.contains(text[place])
        case .wordEdge(let isWanted): return (isWord(place - 1) != isWord(place)) == isWanted
        case .moved(let mark): return slots[2 * program.groups + mark] != place
        case .split, .jump, .save, .clear, .group, .look, .mark, .found: return false
        }
    }

    private func isWord(_ place: Int) -> Bool {
        text.indices.contains(place) && PatternSet.wordParts.contains(text[place])
    }

    /// The end of what a group has matched, standing again at `place`. A group that took no part matches nothing.
    private func repeated(_ group: Int, at place: Int) -> Int? {
        let (low, high) = (slots[2 * group], slots[2 * group + 1])
        guard low >= 0, high > low else { return place }
        guard place + high - low <= text.count else { return nil }
        let fits = zip(text[low..<high], text[place...]).allSatisfy { a, b in
            a == b || program.ignoresCase && a.folded == b.folded
        }
        return fits ? place + high - low : nil
    }
}
