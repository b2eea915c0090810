import Scene
import Testing

@Suite struct ColorTests {
    /// Ratios as WCAG 2.1's formula gives them.
    @Test(arguments: [
        (Color.white, Color.black, 21.0), (.white, .white, 1), (Color(hex: 0x0072B2), .white, 5.19),
        (Color(hex: 0xD55E00), .white, 3.87), (Color(hex: 0x777777), .white, 4.48),
    ])
    func contrastIsThatOfWCAG(a: Color, b: Color, ratio: Double) {
        #expect(abs(a.contrast(with: b) - ratio) < 0.01)
        #expect(a.contrast(with: b) == b.contrast(with: a))
    }

    @Test func hexTextIsRounded() {
        #expect(Color(hex: 0x1C2430).hexText == "#1C2430")
        #expect(Color(red: 2, green: -1, blue: 0.5).hexText == "#FF0080")
    }
}
