/// The least that a step keeps when it pays for another, in seconds.
let shortestStep = 120

extension Session {
    /// The seconds that a step of describing has left, while it is in its first half; else nil.
    func secondsOfFirstHalf(at now: Moment) -> Int? {
        guard let clock, let collected = step?.collects,
            plan.meetingProtocol.category(collected)?.role == .describe
        else { return nil }
        let left = clock.remaining(at: now)
        return left * 2 > Int64(clock.allotted) * 1000 ? Int(left / 1000) : nil
    }

    /// Time for the step that runs, and the step that pays for it; where none can, the meeting gets longer.
    func extend(_ seconds: Int, from name: String?, at now: Moment) throws(Refusal) -> [Event] {
        let index = try runningIndex()
        guard (1...longestExtension).contains(seconds) else { throw .badExtension(limit: longestExtension) }
        let extended = Event.extended(index: index, seconds: seconds)
        if let name {
            guard let payer = laterStep(name, than: index) else { throw .noLaterStep(name: name) }
            let spare = spare(payer)
            guard spare >= seconds else { throw .cannotPay(title: steps[payer].title, seconds: max(0, spare)) }
            return [extended, .shortened(index: payer, seconds: seconds)]
        }
        let payers = steps.indices.filter { $0 > index && !steps[$0].isPlanning && spare($0) >= seconds }
        guard let payer = payers.max(by: { clocks[$0].allotted < clocks[$1].allotted }) else { return [extended] }
        return [extended, .shortened(index: payer, seconds: seconds)]
    }

    /// What a step can give away, in seconds.
    private func spare(_ index: Int) -> Int { clocks[index].allotted - shortestStep }

    private func laterStep(_ name: String, than index: Int) -> Int? {
        steps.indices.first { $0 > index && (steps[$0].id == name || String($0 + 1) == name) }
    }

    /// To the prompt with this number, or the next one.
    func showPrompt(_ number: Int?) throws(Refusal) -> [Event] {
        let count = steps[try runningIndex()].prompts.count
        guard count > 0 else { throw .noPrompts }
        let wanted = number ?? prompt % count + 1
        guard (1...count).contains(wanted) else { throw .noSuchPrompt(limit: count) }
        return wanted == prompt ? [] : [.promptShown(number: wanted)]
    }
}
