import Foundation
import Scene
import TestSupport
import Testing

@testable import Wall

@Suite @MainActor struct CanvasTests {
    @Test func rectangleOnWholePixels() throws {
        let canvas = try Studio().paint([rectangle(10, 20, 30, 40, Color(hex: 0x2B5FA8))])
        for (x, y, want) in [
            (10, 20, 0x2B5FA8), (39, 59, 0x2B5FA8), (9, 20, 0xFFFFFF), (40, 59, 0xFFFFFF), (20, 19, 0xFFFFFF),
            (20, 60, 0xFFFFFF),
        ] as [(Int, Int, UInt32)] {
            #expect(canvas.hex(x, y) == want, "at \(x), \(y)")
        }
    }

    @Test func halfAPixelIsHalfTheColour() throws {
        let canvas = try Studio().paint([rectangle(10.5, 20, 10, 10)])
        #expect(canvas.hex(10, 25) == 0x7F7F7F)
        #expect(canvas.hex(11, 25) == 0x000000)
        #expect(canvas.hex(20, 25) == 0x7F7F7F)
    }

    @Test func translucentColour() throws {
        let canvas = try Studio().paint([rectangle(0, 0, 100, 100, Color(hex: 0xFF0000, alpha: 0.2))])
        #expect(canvas.hex(50, 50) == 0xFFCCCC)
    }

    @Test func groupMovesCutsAndFades() throws {
        let group = Group(
            offset: Point(10, 0), clip: Rect(x: 0, y: 0, width: 50, height: 50), opacity: 0.5,
            [rectangle(20, 20, 60, 60), rectangle(20, 20, 60, 60, Color(hex: 0xFF0000))])
        let canvas = try Studio().paint([.group(group)])
        // Faded as one: the black rectangle does not shine through the red one.
        #expect(canvas.hex(35, 35) == 0xFF7F7F)
        #expect(canvas.hex(29, 35) == 0xFFFFFF)
        #expect(canvas.hex(49, 49) == 0xFF7F7F)
        #expect(canvas.hex(50, 49) == 0xFFFFFF)
        #expect(canvas.hex(49, 50) == 0xFFFFFF)
    }

    @Test func groupsNest() throws {
        let inner = Group(offset: Point(5, 5), [rectangle(0, 0, 10, 10)])
        let outer = Group(offset: Point(20, 30), opacity: 0, [.group(inner)])
        let shown = Group(offset: Point(20, 30), [.group(inner)])
        #expect(try Studio().paint([.group(outer)]).ink(100, 100) == nil)
        let box = try #require(try Studio().paint([.group(shown)]).ink(100, 100))
        #expect(box == (25, 35, 35, 45))
    }

    private func scene(_ layers: [Layer]) -> Scene {
        Scene(size: Size(200, 100), background: .white, layers: layers)
    }

    @Test func onlyWhatChangedIsPainted() throws {
        let canvas = try Studio().canvas(200, 100)
        let card = Layer("card", [rectangle(0, 0, 200, 100, Color(hex: 0xEEEEEE))])
        let first = canvas.paint(scene([card, Layer("timer", [rectangle(150, 10, 20, 20)])]))
        #expect(first.damage == [Rect(x: 0, y: 0, width: 200, height: 100)])
        #expect(first.drawnLayers == ["card", "timer"])
        let second = canvas.paint(scene([card, Layer("timer", [rectangle(150, 10, 24, 20)])]))
        #expect(second.damage == [Rect(x: 150, y: 10, width: 24, height: 20)])
        #expect(canvas.hex(172, 20) == 0x000000)
        let third = canvas.paint(scene([card, Layer("timer", [rectangle(150, 10, 24, 20)])]))
        #expect(third.damage.isEmpty)
        #expect(third.drawnLayers.isEmpty)
        let fourth = canvas.paint(scene([card]))
        #expect(fourth.damage == [Rect(x: 150, y: 10, width: 24, height: 20)])
        #expect(canvas.hex(160, 20) == 0xEEEEEE)
    }

    @Test func oneItemOfALayer() throws {
        let canvas = try Studio().canvas(200, 100)
        let before = (0..<5).map { rectangle(Double($0) * 40, 10, 20, 20) }
        canvas.paint(scene([Layer("notes", before)]))
        var after = before
        after[2] = rectangle(80, 10, 20, 20, Color(hex: 0xFF0000))
        #expect(canvas.paint(scene([Layer("notes", after)])).damage == [Rect(x: 80, y: 10, width: 20, height: 20)])
        after.append(rectangle(10, 70, 5, 5))
        #expect(canvas.paint(scene([Layer("notes", after)])).damage == [Rect(x: 10, y: 70, width: 5, height: 5)])
        after.remove(at: 0)
        #expect(canvas.paint(scene([Layer("notes", after)])).damage == [Rect(x: 0, y: 10, width: 20, height: 20)])
    }

    @Test func orderOfLayersMatters() throws {
        let canvas = try Studio().canvas(200, 100)
        let red = Layer("red", [rectangle(10, 10, 50, 50, Color(hex: 0xFF0000))])
        let black = Layer("black", [rectangle(30, 30, 50, 50)])
        canvas.paint(scene([red, black]))
        #expect(canvas.hex(40, 40) == 0x000000)
        canvas.paint(scene([black, red]))
        #expect(canvas.hex(40, 40) == 0xFF0000)
    }

    @Test("painted in steps, the picture is the same as painted at once", arguments: 0..<6)
    func stepsMatchWhole(step: Int) throws {
        let studio = try Studio()
        let stepped = studio.canvas(200, 100)
        func picture(_ i: Int) -> Scene {
            let angle = Double(i) * 0.7
            return scene([
                Layer(
                    "ground",
                    [
                        rectangle(5.3, 5.3, 180.5, 80.2, Color(hex: 0xDDE0FF)),
                        .text(
                            TextRun("Regular + aide", at: Point(8.4, 60), font: Font(26, weight: 600), color: .black)),
                    ]),
                Layer(
                    "ring",
                    [
                        .shape(
                            Shape(
                                Path(sector: Point(120, 50), inner: 20, outer: 31, from: 0, to: angle),
                                fill: Color(hex: 0x2B5FA8, alpha: 0.7))),
                        .group(
                            Group(
                                opacity: 0.6,
                                [
                                    .text(
                                        TextRun(
                                            "9:1\(i)", at: Point(120, 50),
                                            font: Font(30, tracking: -0.03, tabularDigits: true), color: .black,
                                            anchor: .middle, baseline: .middle))
                                ])),
                    ]),
            ])
        }
        for i in 0...step { stepped.paint(picture(i)) }
        let whole = studio.canvas(200, 100)
        whole.paint(picture(step))
        for y in 0..<100 {
            for x in 0..<200 where stepped.hex(x, y) != whole.hex(x, y) {
                Issue.record("\(stepped.hex(x, y)) for \(whole.hex(x, y)) at \(x), \(y)")
                return
            }
        }
    }

    @Test func numbersThatAreNoneDoNoHarm() throws {
        let studio = try Studio()
        let canvas = studio.paint([
            rectangle(.nan, 10, 10, 10), rectangle(10, 10, .infinity, 10), rectangle(1e300, 1e300, 1e300, 1e300),
            .shape(Shape(Path(circle: Point(50, 50), radius: 1e18), stroke: Stroke(.black, width: 1e18))),
            .text(TextRun("x", at: Point(.nan, 0), font: Font(20), color: .black)),
            .text(TextRun("x", at: Point(50, 50), font: Font(.nan), color: .black)),
            .text(TextRun("x", at: Point(50, 50), font: Font(-4), color: .black)),
            .text(TextRun("x", at: Point(50, 50), font: Font(20), color: .clear, angle: .nan)),
            .group(
                Group(
                    offset: Point(.nan, 0), clip: Rect(x: .nan, y: 0, width: .infinity, height: 5), opacity: .nan,
                    [rectangle(0, 0, 5, 5)])),
        ])
        #expect(canvas.color(x: 0, y: 0) != nil)
        #expect(canvas.color(x: 100, y: 0) == nil)
    }

    @Test func writesPNG() throws {
        let folder = try ScratchFolder()
        let file = folder.path + "/picture.png"
        let studio = try Studio()
        try studio.paint([rectangle(10, 10, 20, 20, Color(hex: 0x1F6F78))]).writePNG(to: file)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["picture.png"])
        let again = studio.paint([.image(ImageItem(file: file, frame: Rect(x: 0, y: 0, width: 100, height: 100)))])
        #expect(again.hex(15, 15) == 0x1F6F78)
        #expect(again.hex(50, 50) == 0xFFFFFF)
    }

    /// Flat colours, slopes and noise, at sizes around the longest repetition that PNG's compression knows.
    @Test(arguments: [(1, 1), (2, 3), (86, 4), (87, 3), (88, 2), (173, 2), (300, 40)])
    func picturesComeBackFromPNG(width: Int, height: Int) throws {
        let folder = try ScratchFolder()
        let studio = try Studio()
        let looks: [(Int, Int) -> UInt32] = [
            { _, _ in 0x1F6F78 }, { x, y in UInt32(x * 3 + y) & 0xFF }, { x, y in UInt32(x / 7 + y / 5) &* 0x3457_1F },
            { x, y in UInt32(truncatingIfNeeded: (x + 1) &* 7919 &* (y + 3) &* 104_729) & 0xFFFFFF },
        ]
        for (index, look) in looks.enumerated() {
            let file = "\(folder.path)/\(index).png"
            let items = (0..<height).flatMap { y in
                (0..<width).map { x in rectangle(Double(x), Double(y), 1, 1, Color(hex: look(x, y) & 0xFFFFFF)) }
            }
            try studio.paint(items, Double(width), Double(height)).writePNG(to: file)
            let frame = Rect(x: 0, y: 0, width: Double(width), height: Double(height))
            let again = studio.paint(
                [.image(ImageItem(file: file, frame: frame))], Double(width), Double(height))
            #expect(
                (0..<height).allSatisfy { y in
                    (0..<width).allSatisfy { x in again.hex(x, y) == look(x, y) & 0xFFFFFF }
                }, "look \(index)")
        }
    }

    @Test func manySmallShapesAreAsOne() throws {
        // A circle of a radius of 5 about a pixel's corner is the same in all four quarters, wherever it stands.
        let places = [Point(20, 20), Point(50, 20), Point(20, 50), Point(50.125, 50)]
        let circles = places.map { Item.shape(Shape(Path(circle: $0, radius: 5), fill: .black)) }
        let canvas = try Studio().paint(circles)
        for place in places.prefix(3) {
            let (x, y) = (Int(place.x), Int(place.y))
            for (dx, dy) in [(0, 0), (3, 3), (4, 0), (4, 1), (2, 4)] {
                #expect(canvas.hex(x + dx, y + dy) == canvas.hex(20 + dx, 20 + dy))
            }
            #expect(canvas.hex(x, y) == 0)
            #expect(canvas.hex(x + 5, y) == 0xFFFFFF)
        }
        #expect(canvas.hex(55, 50) != 0xFFFFFF)
    }

    @Test func whoeverWaitsIsThoughtOfWhileMuchIsPainted() throws {
        let canvas = OffscreenCanvas(size: Size(100, 100), fonts: try Fonts(), images: Images())
        let items = (0..<10_000).map { rectangle(Double($0 % 90), Double($0 / 112), 5, 5) }
        var breaths = 0
        canvas.paint(Scene(size: Size(100, 100), background: .white, layers: [Layer("points", items)])) { breaths += 1 }
        #expect(breaths == 5)
    }

    @Test func cannotWriteToAFolderThatIsNotThere() throws {
        let canvas = try Studio().paint([])
        #expect(throws: WallError.self) { try canvas.writePNG(to: "/nonexistent/a.png") }
    }
}
