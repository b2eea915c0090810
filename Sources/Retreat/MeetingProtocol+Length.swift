extension MeetingProtocol {
    /// The same steps for a meeting of `minutes`: the planning keeps its time, all else is scaled in proportion, and
    /// no step gets shorter than two minutes or than it is. Where the minutes do not suffice even so, the meeting is as
    /// long as its steps.
    public func scaled(to minutes: Int) -> MeetingProtocol {
        guard minutes != self.minutes, !steps.isEmpty else { return self }
        var result = self
        let planned = steps.reduce(0) { $0 + ($1.isPlanning ? $1.minutes : 0) }
        let slack = self.minutes - plannedMinutes
        let free = steps.filter { !$0.isPlanning }
        let wanted = max(0, minutes - planned)
        let factor = Double(wanted) / Double(max(1, self.minutes - planned))
        let least = free.map { min(2, $0.minutes) }
        var lengths = zip(free, least).map { step, least in max(least, Int(Double(step.minutes) * factor)) }
        // What rounding down left over goes to the longest steps, the slack in proportion kept aside.
        var spare = wanted - Int((Double(slack) * factor).rounded()) - lengths.reduce(0, +)
        for index in lengths.indices.sorted(by: { free[$0].minutes > free[$1].minutes }) where spare > 0 {
            lengths[index] += 1
            spare -= 1
        }
        var next = lengths.makeIterator()
        for index in result.steps.indices where !result.steps[index].isPlanning {
            result.steps[index].minutes = next.next() ?? result.steps[index].minutes
        }
        result.minutes = max(minutes, result.plannedMinutes)
        return result
    }
}
