import Mesh
import Scene
import Testing

/// Rectangles with upright sides take a shorter way than other outlines, to the same pixels.
@Suite struct BoxTests {
    private struct Steps: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state
        }
    }

    @Test(arguments: 0..<200)
    func theShortWayGivesTheSamePixels(_ seed: UInt64) {
        var random = Steps(state: seed)
        func place() -> Double { Double.random(in: -20...120, using: &random) }
        let isWhole = seed % 5 == 0
        let numbers = (0..<4).map { _ in isWhole ? place().rounded() : place() }
        let (x, y) = (min(numbers[0], numbers[1]), min(numbers[2], numbers[3]))
        let rect = Rect(
            x: x, y: y, width: max(numbers[0], numbers[1]) - x,
            height: seed % 3 == 0 ? 0.3 : max(numbers[2], numbers[3]) - y)
        let corners = [
            Point(rect.x, rect.y), Point(rect.maxX, rect.y), Point(rect.maxX, rect.maxY), Point(rect.x, rect.maxY),
        ]
        let clip = PixelRect(left: 5, top: 7, right: 90, bottom: 95)
        // A way out and back along one side covers nothing more, and makes the contour no rectangle.
        let detour = [corners[0], corners[1], corners[2], corners[1], corners[2], corners[3]]
        for contour in [corners, corners.reversed(), Array(corners[1...] + corners[..<1])] {
            let short = Coverage(Outline(contours: [contour]), clip: clip)
            let long = Coverage(Outline(contours: [detour]), clip: clip)
            let differing = (clip.top..<clip.bottom).flatMap { y in
                (clip.left..<clip.right).filter { short[$0, y] != long[$0, y] }
            }
            #expect(differing.isEmpty)
            #expect(short.isOnce)
        }
    }
}
