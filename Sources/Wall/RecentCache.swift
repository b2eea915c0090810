/// Keeps values up to a total cost; what was not used for longest goes first. The newest stays even
/// where it is above the budget by itself: it is in use.
struct RecentCache<Key: Hashable, Value> {
    private struct Entry {
        var value: Value
        var cost: Int
        var used: UInt64
    }

    /// The total cost up to which values are kept.
    var budget: Int {
        didSet { if cost > budget { shrink() } }
    }
    private var entries: [Key: Entry] = [:]
    private var clock: UInt64 = 0
    /// The sum of the costs of what is kept.
    private(set) var cost = 0

    /// Keeps nothing yet.
    init(budget: Int) {
        self.budget = budget
    }

    var count: Int { entries.count }

    /// The value for `key`, which counts as used now.
    mutating func value(_ key: Key) -> Value? {
        clock += 1
        guard let index = entries.index(forKey: key) else { return nil }
        entries.values[index].used = clock
        return entries.values[index].value
    }

    /// Whether `key` is kept; does not count as a use.
    func contains(_ key: Key) -> Bool { entries[key] != nil }

    /// Keeps `value` in place of what was there, and lets go of the oldest for it.
    mutating func insert(_ value: Value, for key: Key, cost: Int) {
        remove(key)
        clock += 1
        entries[key] = Entry(value: value, cost: cost, used: clock)
        self.cost += cost
        if self.cost > budget { shrink() }
    }

    mutating func remove(_ key: Key) {
        if let old = entries.removeValue(forKey: key) { cost -= old.cost }
    }

    /// Lets go of every key that `isGone` holds for.
    mutating func removeAll(where isGone: (Key) -> Bool) {
        for key in entries.keys.filter(isGone) { remove(key) }
    }

    private mutating func shrink() {
        let oldest = entries.map { (key: $0.key, used: $0.value.used) }.sorted { $0.used < $1.used }
        for (key, _) in oldest.dropLast() where cost > budget { remove(key) }
    }
}
