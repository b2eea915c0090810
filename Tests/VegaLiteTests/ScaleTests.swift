import Testing

@testable import VegaLite

struct TickTests {
    @Test(arguments: [
        (0.0, 10.0, 10.0, [0.0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), (0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (0, 1, 10, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]), (434, 621, 5, [450, 500, 550, 600]),
        (-0.3, 0.3, 3, [-0.2, 0, 0.2]), (0, 0.003, 3, [0, 0.001, 0.002, 0.003]), (5, 5, 4, []), (0, .infinity, 4, []),
    ])
    func standAtRoundNumbers(start: Double, stop: Double, count: Double, ticks: [Double]) {
        #expect((TickStep(from: start, to: stop, count: count)?.ticks ?? []) == ticks)
    }

    @Test(arguments: [
        (434.0, 621.0, 10.0, 420.0, 640.0), (434, 621, 5, 400, 650), (0.13, 0.87, 10, 0.1, 0.9), (0, 96, 10, 0, 100),
        (-7, 93, 5, -20, 100), (3, 3, 10, 3, 3),
    ])
    func niceEndsAreWholeSteps(start: Double, stop: Double, count: Double, low: Double, high: Double) {
        let ends = TickStep.nice(start, stop, count: count)
        #expect(ends.0 == low && ends.1 == high)
    }

    @Test func hugeAndTinyStretchesStayBounded() {
        for (start, stop) in [
            (-1e308, 1e308) as (Double, Double), (0, .leastNonzeroMagnitude), (1e300, 1e300 * 1.000001), (0, 1e-200),
        ] {
            let ticks = TickStep(from: start, to: stop, count: 10)?.ticks ?? []
            #expect(ticks.count <= 40)
            #expect(ticks.allSatisfy { $0.isFinite })
        }
    }
}

struct ContinuousTests {
    @Test(arguments: [
        (Continuous.Curve.linear, [0.0, 10], 5.0, 50.0), (.linear, [0, 10], 12, 120), (.power(0.5), [0, 100], 25, 50),
        (.log(base: 10), [1, 100], 10, 50), (.symlog(constant: 1), [-10, 10], 0, 50), (.linear, [10, 0], 2, 80),
        (.linear, [4, 4], 4, 50),
    ])
    func places(curve: Continuous.Curve, domain: [Double], number: Double, place: Double) throws {
        let scale = Continuous(domain: domain, range: [0, 100], curve: curve)
        #expect(abs(try #require(scale.place(number)) - place) < 1e-9)
    }

    @Test func piecesClampingAndNumbersWithoutAPlace() {
        let pieces = Continuous(domain: [0, 10, 100], range: [0, 50, 100])
        #expect(pieces.place(55) == 75)
        #expect(Continuous(domain: [0, 10], range: [0, 100], clamps: true).place(12) == 100)
        #expect(Continuous(domain: [1, 10], range: [0, 100], curve: .log(base: 10)).place(0) == nil)
        #expect(pieces.place(.nan) == nil)
        #expect(Continuous(domain: [], range: []).place(1) == nil)
    }

    @Test func logTicks() {
        #expect(Continuous(domain: [1, 1000], range: [0, 1], curve: .log(base: 10)).ticks(3) == [1, 10, 100, 1000])
        #expect(Continuous(domain: [0, 10], range: [0, 1], curve: .log(base: 10)).ticks(5).isEmpty)
    }
}

struct BandTests {
    private let letters: [Value] = [.string("a"), .string("b"), .string("c")]

    @Test func bandsAsD3() throws {
        let band = Band(domain: letters, from: 0, to: 300, inner: 0.1, outer: 0.05)
        #expect(abs(band.step - 100) < 1e-9)
        #expect(abs(band.bandwidth - 90) < 1e-9)
        #expect(abs(try #require(band.start(letters[1])) - 105) < 1e-9)
        #expect(band.start(.string("d")) == nil)
    }

    @Test func pointsHaveHalfAStepAtTheEnds() {
        let points = Band(domain: letters, from: 0, to: 300, inner: 1, outer: 0.5)
        #expect(letters.map { points.middle($0) } == [50, 150, 250])
    }

    @Test func reversedBandsBeginAtTheEnd() {
        let band = Band(domain: letters, from: 300, to: 0, inner: 0, outer: 0)
        #expect(letters.map { band.start($0) } == [200, 100, 0])
    }

    @Test func anEmptyDomainHasNoPlaces() {
        let band = Band(domain: [], from: 0, to: 100, inner: 0.1, outer: 0.05)
        #expect(band.step.isFinite)
        #expect(band.middle(.null) == nil)
    }
}
