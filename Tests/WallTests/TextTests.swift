import Foundation
import Scene
import Testing

@testable import Wall

@Suite @MainActor struct TextTests {
    private func run(_ text: String, _ font: Font, at origin: Point = Point(40, 100)) -> Item {
        .text(TextRun(text, at: origin, font: font, color: .black))
    }

    @Test(
        "the painted width is the measured one",
        arguments: [
            ("Hnnnnnnnnnnnnnnnnnnnnnnnnnnnn", Font(33.6)), ("HIIIIIIIIIIIIIIIIIIIIII", Font(21.3, weight: 700)),
            ("HHHHHHHHHHHHH", Font(40, tracking: 0.05)), ("HHHHHHHHHHHH", Font(40, weight: 600, tracking: -0.02)),
        ])
    func widthAsMeasured(text: String, font: Font) throws {
        let studio = try Studio()
        let box = try #require(studio.paint([run(text, font)], 1000, 150).ink(1000, 150))
        // Ink ends before the pen by the letters' own side bearings, and by the tracking after the last one.
        let single = try #require(studio.paint([run("H", font)], 1000, 150).ink(1000, 150))
        let last = try #require(studio.paint([run(String(text.suffix(1)), font)], 1000, 150).ink(1000, 150))
        let lastWidth = studio.fonts.measure(String(text.suffix(1)), font).width
        let bearing = 40 + lastWidth - Double(last.right)
        let measured = studio.fonts.measure(text, font).width
        #expect(abs(40 + measured - Double(box.right) - bearing) <= 1)
        #expect(abs(box.left - single.left) <= 1)
    }

    @Test func sizeScalesTheWidth() throws {
        let fonts = try Fonts()
        let small = fonts.measure("Describe the data", Font(20)).width
        let large = fonts.measure("Describe the data", Font(200)).width
        #expect(abs(small * 10 - large) < 0.001)
        #expect(fonts.measure("", Font(20)).width == 0)
        #expect(fonts.measure("", Font(20)).height > 20)
        #expect(fonts.measure("a b", Font(20)).width > fonts.measure("ab", Font(20)).width + 4)
    }

    @Test func kerningIsOn() throws {
        let fonts = try Fonts()
        func width(_ s: String, _ tracking: Double = 0) -> Double {
            fonts.measure(s, Font(100, tracking: tracking)).width
        }
        #expect(width("AV") < width("A") + width("V") - 1)
        // Tracking adds to the kerned width.
        #expect(abs(width("AVA", 0.1) - width("AVA") - 30) < 0.2)
    }

    @Test func tabularDigitsAreEqual() throws {
        let fonts = try Fonts()
        let font = Font(84, weight: 600, tabularDigits: true)
        let widths = Set((0...9).map { (fonts.measure("\($0):\($0)\($0)", font).width * 100).rounded() })
        #expect(widths.count == 1)
        let plain = Font(84, weight: 600)
        #expect(fonts.measure("1", plain).width < fonts.measure("8", plain).width)
    }

    @Test func weightsDiffer() throws {
        let studio = try Studio()
        func darkness(_ weight: Int) -> Int {
            let canvas = studio.paint([run("Hamburg", Font(40, weight: weight))], 300, 150)
            return (0..<150).reduce(0) { sum, y in
                sum + (0..<300).reduce(0) { $0 + 255 - Int(canvas.hex($1, y) & 0xFF) }
            }
        }
        let all = [400, 500, 600, 700, 800, 900].map(darkness)
        #expect(all == all.sorted())
        #expect(Set(all).count == 6)
    }

    @Test(
        "the text stands where anchor and baseline say",
        arguments: [
            (TextRun.Anchor.start, TextRun.Baseline.alphabetic, 0.0, 100), (.middle, .middle, 0.5, 115),
            (.end, .alphabetic, 1, 100),
        ])
    func place(_ anchor: TextRun.Anchor, _ baseline: TextRun.Baseline, share: Double, bottom: Int) throws {
        let studio = try Studio()
        let item = Item.text(
            TextRun("H", at: Point(200, 100), font: Font(40), color: .black, anchor: anchor, baseline: baseline))
        let box = try #require(studio.paint([item], 400, 200).ink(400, 200))
        let width = studio.fonts.measure("H", Font(40)).width
        let middle = 200 + (0.5 - share) * width
        #expect(abs(Double(box.left + box.right) / 2 - middle) <= 1)
        #expect(box.bottom == bottom)
        #expect(abs(box.bottom - box.top - 29) <= 1)
    }

    @Test func topAndBottom() throws {
        let studio = try Studio()
        for (baseline, limit) in [(TextRun.Baseline.top, 100), (.bottom, 100)] {
            let item = Item.text(TextRun("Åpg", at: Point(200, 100), font: Font(40), color: .black, baseline: baseline))
            let box = try #require(studio.paint([item], 400, 200).ink(400, 200))
            #expect(baseline == .top ? box.top >= limit - 1 : box.bottom <= limit + 1)
        }
    }

    @Test("text turned by quarters keeps its pixels", arguments: [90.0, 180, 270, -90])
    func quarterTurns(angle: Double) throws {
        let studio = try Studio()
        let upright = studio.paint(
            [.text(TextRun("Share", at: Point(150, 150), font: Font(30), color: .black))], 300, 300)
        let turned = studio.paint(
            [.text(TextRun("Share", at: Point(150, 150), font: Font(30), color: .black, angle: angle))], 300, 300)
        let (s, c) = (Int(sin(angle * .pi / 180).rounded()), Int(cos(angle * .pi / 180).rounded()))
        for y in -40..<40 {
            for x in -140..<140 {
                // The middle of the pixel, doubled, about the origin.
                let (u, v) = (2 * x + 1, 2 * y + 1)
                let (to, down) = ((u * c - v * s - 1) / 2, (u * s + v * c - 1) / 2)
                let pixel = turned.hex(
                    150 + Int((Double(u * c - v * s) / 2).rounded(.down)),
                    150 + Int((Double(u * s + v * c) / 2).rounded(.down)))
                if upright.hex(150 + x, 150 + y) != pixel {
                    Issue.record("at \(x), \(y) -> \(to), \(down)")
                    return
                }
            }
        }
    }

    @Test func otherAnglesKeepTheInk() throws {
        let studio = try Studio()
        func darkness(_ angle: Double) -> Double {
            let canvas = studio.paint(
                [.text(TextRun("Regular", at: Point(150, 150), font: Font(30), color: .black, angle: angle))], 300, 300)
            return (0..<300).reduce(0.0) { sum, y in
                sum + (0..<300).reduce(0.0) { $0 + Double(255 - canvas.hex($1, y) & 0xFF) }
            }
        }
        let upright = darkness(0)
        #expect(abs(darkness(-37) - upright) < upright * 0.02)
    }

    @Test func sameBaselineWithStackedMarks() throws {
        let studio = try Studio()
        // Ink below the marks is the same letter on the same line, however high they stack.
        let plain = try #require(studio.paint([run("A", Font(60))], 200, 200).ink(200, 200))
        for text in ["Ấ", "A\u{302}\u{301}", "A\u{302}\u{301}\u{301}\u{301}\u{301}"] {
            let box = try #require(studio.paint([run(text, Font(60))], 200, 200).ink(200, 200))
            #expect(abs(box.bottom - plain.bottom) <= 1, "\(text)")
            #expect(box.top < plain.top - 8, "\(text)")
        }
    }
}
