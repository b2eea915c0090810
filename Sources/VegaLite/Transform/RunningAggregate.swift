import Glibc

/// Aggregates of frames that move on over the rows: cells are added and taken away, so that a million rows take no
/// longer than their number says.
struct RunningAggregate {
    private let aggregate: Aggregate
    private let cells: Column
    private let numbers: [Double]

    /// Nil for what cannot be computed by adding and taking away.
    init?(_ aggregate: Aggregate, _ cells: Column) {
        switch aggregate {
        case .count, .valid, .missing, .distinct, .sum, .product, .mean, .average, .variance, .variancep, .stdev,
            .stdevp, .stderr, .median, .q1, .q3:
            break
        case .min, .max: if cells.hasText { return nil }
        case .argmin, .argmax, .ci0, .ci1, .values: return nil
        }
        self.aggregate = aggregate
        self.cells = cells
        numbers = cells.measures
    }

    /// The result of each frame; frames never go back.
    func values(_ frames: [Range<Int>]) -> [Value] {
        switch aggregate {
        case .median: ordered(frames) { $0.quantile(0.5) }
        case .q1: ordered(frames) { $0.quantile(0.25) }
        case .q3: ordered(frames) { $0.quantile(0.75) }
        case .min: ordered(frames) { $0.quantile(0) }
        case .max: ordered(frames) { $0.quantile(1) }
        case .distinct: distinct(frames)
        case .valid: counted(frames) { $0.isValid && $0 != .string("") }
        case .missing: counted(frames) { $0 == .null || $0 == .string("") }
        case .count, .sum, .product, .mean, .average, .variance, .variancep, .stdev, .stdevp, .stderr, .argmin, .argmax,
            .ci0, .ci1, .values:
            moments(frames)
        }
    }

    /// Moves a state from frame to frame; rows that leave go before others come, as in Vega.
    private func moved<State>(
        _ frames: [Range<Int>], _ state: State, remove: (inout State, Int) -> Void, add: (inout State, Int) -> Void,
        value: (State) -> Value
    ) -> [Value] {
        var state = state
        var last = 0..<0
        return frames.map { frame in
            for place in last.lowerBound..<frame.lowerBound { remove(&state, place) }
            for place in last.upperBound..<frame.upperBound { add(&state, place) }
            last = frame
            return value(state)
        }
    }

    private func moments(_ frames: [Range<Int>]) -> [Value] {
        moved(frames, RunningMoments()) { state, place in
            if !numbers[place].isNaN { state.remove(numbers[place]) }
        } add: { state, place in
            if !numbers[place].isNaN { state.add(numbers[place]) }
        } value: { state in
            state.value(aggregate).map { .number($0) } ?? .null
        }
    }

    private func counted(_ frames: [Range<Int>], _ test: (Value) -> Bool) -> [Value] {
        let counts = cells.values.map { test($0) ? 1.0 : 0 }
        return moved(frames, 0.0) {
            $0 -= counts[$1]
        } add: {
            $0 += counts[$1]
        } value: {
            .number($0)
        }
    }

    private func distinct(_ frames: [Range<Int>]) -> [Value] {
        let codes = RowCodes(cells).codes.map(Int.init)
        return moved(frames, [Int: Int]()) { state, place in
            let left = (state[codes[place]] ?? 1) - 1
            state[codes[place]] = left == 0 ? nil : left
        } add: { state, place in
            state[codes[place], default: 0] += 1
        } value: { state in
            .number(Double(state.count))
        }
    }

    private func ordered(_ frames: [Range<Int>], _ value: (RankedNumbers) -> Double?) -> [Value] {
        let known = numbers.indices.filter { !numbers[$0].isNaN }.sorted { numbers[$0] < numbers[$1] }
        var ranks = [Int](repeating: -1, count: numbers.count)
        for (rank, place) in known.enumerated() { ranks[place] = rank }
        return moved(frames, RankedNumbers(sorted: known.map { numbers[$0] })) { state, place in
            if ranks[place] >= 0 { state.change(ranks[place], by: -1) }
        } add: { state, place in
            if ranks[place] >= 0 { state.change(ranks[place], by: 1) }
        } value: { state in
            value(state).map { .number($0) } ?? .null
        }
    }
}

/// Sum, product, mean and spread of numbers that come and go (Welford's way).
struct RunningMoments {
    private var count = 0.0
    private var sum = 0.0
    private var product = 1.0
    private var mean = 0.0
    private var deviation = 0.0

    /// Takes a number in.
    mutating func add(_ number: Double) {
        count += 1
        sum += number
        product *= number
        let distance = number - mean
        mean += distance / count
        deviation += distance * (number - mean)
    }

    /// Takes a number out that was in.
    mutating func remove(_ number: Double) {
        count -= 1
        sum -= number
        product /= number
        let distance = number - mean
        mean -= count > 0 ? distance / count : mean
        deviation -= distance * (number - mean)
    }

    /// The result; nil for what the numbers do not tell.
    func value(_ aggregate: Aggregate) -> Double? {
        guard count > 0 else { return nil }
        let spread = max(0, deviation)
        switch aggregate {
        case .sum: return sum
        case .product: return product
        case .mean, .average: return mean
        case .variance: return count > 1 ? spread / (count - 1) : nil
        case .variancep: return count > 1 ? spread / count : nil
        case .stdev: return count > 1 ? sqrt(spread / (count - 1)) : nil
        case .stdevp: return count > 1 ? sqrt(spread / count) : nil
        case .stderr: return count > 1 ? sqrt(spread / (count * (count - 1))) : nil
        case .count, .valid, .missing, .distinct, .median, .min, .max, .q1, .q3, .argmin, .argmax, .ci0, .ci1, .values:
            return nil
        }
    }
}

/// Which of many sorted numbers are in a frame, by a binary indexed tree: the n-th of them is found in a few steps.
struct RankedNumbers {
    private let sorted: [Double]
    private var tree: [Int]
    private var count = 0

    init(sorted: [Double]) {
        self.sorted = sorted
        tree = Array(repeating: 0, count: sorted.count + 1)
    }

    /// Takes the number at `rank` in or out.
    mutating func change(_ rank: Int, by step: Int) {
        count += step
        var node = rank + 1
        while node < tree.count {
            tree[node] += step
            node += node & -node
        }
    }

    /// The number that has `place` others before it.
    private func number(_ place: Int) -> Double {
        var node = 0
        var rest = place + 1
        var step = 1 << (Int.bitWidth - 1 - max(1, tree.count).leadingZeroBitCount)
        while step > 0 {
            if node + step < tree.count, tree[node + step] < rest {
                node += step
                rest -= tree[node]
            }
            step /= 2
        }
        return sorted[min(node, sorted.count - 1)]
    }

    /// As `Aggregate.quantile`, of the numbers that are in.
    func quantile(_ fraction: Double) -> Double? {
        guard count > 0 else { return nil }
        let place = Double(count - 1) * fraction
        let below = Int(place)
        let low = number(below)
        guard below + 1 < count else { return low }
        return low + (number(below + 1) - low) * (place - Double(below))
    }
}
