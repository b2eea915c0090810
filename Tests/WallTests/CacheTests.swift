import Testing

@testable import Wall

@Suite struct CacheTests {
    @Test func oldestUseGoesFirst() {
        var cache = RecentCache<String, Int>(budget: 10)
        cache.insert(1, for: "a", cost: 4)
        cache.insert(2, for: "b", cost: 4)
        #expect(cache.value("a") == 1)
        cache.insert(3, for: "c", cost: 4)
        #expect(cache.value("b") == nil)
        #expect(cache.value("a") == 1)
        #expect(cache.value("c") == 3)
        #expect(cache.cost == 8)
    }

    @Test func newestIsKeptHoweverLarge() {
        var cache = RecentCache<String, Int>(budget: 10)
        cache.insert(1, for: "a", cost: 4)
        cache.insert(2, for: "b", cost: 11)
        #expect(cache.value("a") == nil)
        #expect(cache.value("b") == 2)
        cache.insert(3, for: "c", cost: 1)
        #expect(cache.count == 1)
        #expect(cache.cost == 1)
    }

    @Test func replacingCountsOnce() {
        var cache = RecentCache<String, Int>(budget: 10)
        for i in 0..<5 { cache.insert(i, for: "a", cost: 3) }
        #expect(cache.value("a") == 4)
        #expect(cache.cost == 3)
        cache.removeAll { $0 == "a" }
        #expect(cache.cost == 0)
    }
}
