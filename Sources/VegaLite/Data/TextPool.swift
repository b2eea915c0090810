/// Texts of which each different one is kept once.
struct TextPool {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]
    /// An open hash table: in each slot the hash above and the place plus one below; 0 is a free slot.
    private var slots: [UInt64] = Array(repeating: 0, count: 64)
    /// Differs from process to process, so that no file can be made whose texts all fall into one slot.
    private let seed = UInt64(truncatingIfNeeded: Hasher().finalize())

    /// How many different texts there are.
    var count: Int { ends.count - 1 }

    /// The place of the text that stands in `range` of `source`; nil where it is not UTF-8.
    mutating func place(of range: Range<Int>, in source: [UInt8]) -> UInt32? {
        var hash = seed
        var all: UInt8 = 0
        for index in range {
            let byte = source[index]
            all |= byte
            hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        let mark = hash & ~0xFFFF_FFFF
        var slot = Int(hash >> 32) & (slots.count - 1)
        while slots[slot] != 0 {
            let place = Int(slots[slot] & 0xFFFF_FFFF) - 1
            if slots[slot] & ~0xFFFF_FFFF == mark, equals(place, range, source) { return UInt32(place) }
            slot = (slot + 1) & (slots.count - 1)
        }
        if all >= 0x80, String(validating: source[range], as: UTF8.self) == nil { return nil }
        bytes.append(contentsOf: source[range])
        ends.append(bytes.count)
        slots[slot] = mark | UInt64(count)
        if count * 2 > slots.count { grow() }
        return UInt32(count - 1)
    }

    private func equals(_ place: Int, _ range: Range<Int>, _ source: [UInt8]) -> Bool {
        let start = ends[place]
        guard ends[place + 1] - start == range.count else { return false }
        for offset in 0..<range.count where bytes[start + offset] != source[range.lowerBound + offset] { return false }
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 4)
        for entry in old where entry != 0 {
            var slot = Int(entry >> 32) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = entry
        }
    }

    /// The texts by their places.
    var texts: [String] {
        (0..<count).map { String(decoding: bytes[ends[$0]..<ends[$0 + 1]], as: UTF8.self) }
    }
}
