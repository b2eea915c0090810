import Scene
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

struct DiscretizerTests {
    @Test(arguments: [
        (Discretizer(quantizing: 0, 90, into: 3), [0.0, 29, 30, 60, 200], [0, 0, 1, 2, 2]),
        (Discretizer(quantiles: [1, 2, 3, 4, 100], into: 2), [0, 2.9, 3, 50], [0, 0, 1, 1]),
        (Discretizer(thresholds: [10, 20], into: 3), [-5, 10, 19, 20], [0, 1, 1, 2]),
        (Discretizer(bins: [0, 5, 10]), [0, 4, 5, 9], [0, 0, 1, 1]),
    ])
    func partsNumbers(steps: Discretizer, numbers: [Double], places: [Int]) {
        #expect(numbers.map { steps.step($0) } == places)
    }

    @Test func whatIsOutsideOfBinsHasNoStep() {
        #expect(Discretizer(bins: [0, 5, 10]).step(-1) == nil)
        #expect(Discretizer(thresholds: [1], into: 2).step(.nan) == nil)
    }
}

struct LogTickTests {
    @Test(arguments: [
        (10.0, 10.0, 100.0, 10.0, [10.0, 20, 30, 40, 50, 60, 70, 80, 90, 100]), (2, 4, 64, 10, [4, 8, 16, 32, 64]),
        (
            10, 0.01, 1, 3,
            [0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
        ),
        (10, -10, -1, 10, [-10, -9, -8, -7, -6, -5, -4, -3, -2, -1]), (10, -1, 10, 5, []), (1, 1, 10, 5, []),
    ])
    func standAtPowersAndTheirMultiples(base: Double, low: Double, high: Double, count: Double, ticks: [Double]) {
        let found = LogTicks(base: base, low: low, high: high).ticks(count)
        #expect(found.count == ticks.count)
        #expect(zip(found, ticks).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    @Test func endsAreWidenedToPowers() {
        #expect(LogTicks(base: 10, low: 3, high: 250).nice == (1, 1000))
        #expect(LogTicks(base: 10, low: -250, high: -3).nice == (-1000, -1))
    }
}

struct ColorInterpolationTests {
    /// The colours are those that d3-interpolate finds.
    @Test(arguments: [
        (ColorInterpolation(space: .lab), "red", "white", 1.0 / 7, "#ff4c2b"),
        (.hcl, "red", "blue", 4.0 / 184, "#ff000c"), (.rgb, "red", "blue", 0.5, "#800080"),
        (ColorInterpolation(space: .cubehelix, gamma: 2), "purple", "orange", 4.0 / 184, "#83007d"),
        (ColorInterpolation(space: .hsl), "red", "lime", 0.5, "#ffff00"),
        (ColorInterpolation(space: .hslLong), "red", "blue", 0.5, "#00ff00"),
    ])
    func mixes(way: ColorInterpolation, from: String, to: String, part: Double, wanted: String) throws {
        let a = try #require(ColorValue(from)?.color)
        let b = try #require(ColorValue(to)?.color)
        #expect(way.mix(a, b, part).hexText.lowercased() == wanted)
    }

    @Test(arguments: ColorInterpolation.Space.allCases)
    func endsStayAndGreysHaveNoHue(space: ColorInterpolation.Space) throws {
        let way = ColorInterpolation(space: space)
        for (from, to) in [("#4c78a8", "#f58518"), ("white", "black"), ("gray", "red")] {
            let a = try #require(ColorValue(from)?.color)
            let b = try #require(ColorValue(to)?.color)
            #expect(way.mix(a, b, 0).hexText == a.hexText)
            #expect(way.mix(a, b, 1).hexText == b.hexText)
        }
    }

    @Test func schemesAreSampledInside() {
        let ramp = ColorRamp([.black, .white])
        #expect(ramp.samples(3).map { $0.red } == [0.25, 0.5, 0.75])
        #expect(ramp.part(1, 0).color(0.25)?.red == 0.75)
        #expect(ColorScheme("blues-3")?.colors.count == 3)
        #expect(ColorScheme("blues-x") == nil)
        #expect(ColorScheme("darkBlue")?.colors.count == 10)
        #expect(ColorScheme("observable10")?.colors.count == 10)
    }
}
