import Retreat
import Testing

@Suite("A place on a visual, as people write it")
struct VisualPlaceTests {
    @Test(
        "is a visual, and perhaps two fractions",
        arguments: [
            ("bands", "bands", nil), ("bands:0.8,0.3", "bands", Pin(x: 0.8, y: 0.3)),
            ("bands:0,1", "bands", Pin(x: 0, y: 1)), ("bands:-1,2", "bands", Pin(x: -1, y: 2)), ("", "", nil),
        ] as [(String, String, Pin?)])
    func place(text: String, visual: String, pin: Pin?) throws {
        let place = try #require(VisualPlace(text))
        #expect(place.visual == visual)
        #expect(place.pin == pin)
    }

    @Test(
        "is none where the fractions are no numbers",
        arguments: [
            "bands:", "bands:0.5", "bands:0.5,", "bands:,", "bands:a,b", "bands:1,2,3", "bands:nan,0", "b:inf,0",
        ])
    func noPlace(text: String) {
        #expect(VisualPlace(text) == nil)
    }
}
