import Retreat
import Scene
import TestSupport
import Testing

@testable import Stage

/// What holds on every screen, at every size, in every room.
@Suite struct LayoutTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var screen: Screen
        var size: Size
        var metres: Double

        var testDescription: String { "\(screen.name) \(Int(size.width))x\(Int(size.height)) \(metres) m" }

        func pages(_ theme: StageTheme = .paper) -> [Scene] {
            let stage = Stage(geometry: RoomGeometry(farthestSeatMetres: metres), theme: theme)
            return (0..<3).map { screen.scene(stage, size: size, page: $0) }
        }
    }

    static let cases = Screen.all.flatMap { screen in
        Size.all.flatMap { size in [4.0, 6.0].map { Case(screen: screen, size: size, metres: $0) } }
    }

    @Test(arguments: cases)
    func noTextLeavesTheWall(_ layout: Case) {
        let wall = Rect(layout.size)
        for scene in layout.pages() {
            for text in scene.texts where !wall.holds(text.box) {
                Issue.record("\(text.run.text) stands at \(text.box)")
            }
        }
    }

    @Test(arguments: cases)
    func noTextsOverlap(_ layout: Case) {
        for scene in layout.pages() {
            let texts = scene.texts
            for (index, text) in texts.enumerated() {
                for other in texts[..<index] where text.box.inset(0.5, 0.5).intersection(other.box) != nil {
                    Issue.record("\(text.run.text) \(text.box) covers \(other.run.text) \(other.box)")
                }
            }
        }
    }

    @Test(arguments: cases)
    func noTextIsSmallerThanTheRoomNeeds(_ layout: Case) {
        let room = RoomGeometry(farthestSeatMetres: layout.metres)
        func least(_ minutes: Double) -> Double { room.fontSize(arcMinutes: minutes, on: layout.size) }
        for scene in layout.pages() {
            for text in scene.texts {
                #expect(text.run.font.size >= least(16), "\(text.run.text)")
                let minutes: Double? =
                    switch (text.layer, text.run.font.weight) {
                    case ("timer", _) where text.run.font.tabularDigits && text.run.font.tracking != 0: 40
                    case ("notes", 400) where text.run.text.count > 25 && text.run.text != Words.continues: 20
                    case ("header", 700): 30
                    default: nil
                    }
                if let minutes { #expect(text.run.font.size >= least(minutes), "\(text.run.text)") }
            }
        }
    }

    @Test(arguments: Screen.all, StageTheme.allCases)
    func everyTextHasAContrastOfSevenToOne(_ screen: Screen, _ theme: StageTheme) {
        for scene in Case(screen: screen, size: .hd, metres: 4).pages(theme) {
            for text in scene.texts {
                let ratio = text.run.color.contrast(with: text.ground)
                #expect(ratio >= 7, "\(text.run.text): \(ratio) on \(text.ground.hexText)")
            }
        }
    }

    @Test(arguments: Screen.all)
    func layersHaveOneNameEach(_ screen: Screen) {
        let ids = screen.scene().layers.map(\.id)
        #expect(Set(ids).count == ids.count)
        let known: Set = ["progress", "header", "timer", "visual", "pins", "notes", "question", "actions", "footer"]
        #expect(known.isSuperset(of: ids))
    }
}

/// A text run as it stands in a scene: its layer, the box of its letters, and the colour under it.
struct PlacedText {
    var layer: String
    var run: TextRun
    var box: Rect
    var ground: Color
}

extension Scene {
    var texts: [PlacedText] {
        var placed: [PlacedText] = []
        var shapes: [(Rect, Color)] = [(Rect(size), background)]
        let boxes = TextBoxes(measurer: FixedMeasurer())
        for layer in layers {
            for item in layer.items {
                switch item {
                case .shape(let shape):
                    if let fill = shape.fill, fill.alpha == 1 { shapes.append((shape.path.bounds, fill)) }
                case .text(let run):
                    let box = boxes.box(of: run)
                    let ground = shapes.last { $0.0.contains(Point(box.midX, box.midY)) }?.1 ?? background
                    placed.append(PlacedText(layer: layer.id, run: run, box: box, ground: ground))
                case .image, .group: break
                }
            }
        }
        return placed
    }
}

extension Rect {
    func holds(_ other: Rect) -> Bool {
        other.minX >= minX - 0.5 && other.maxX <= maxX + 0.5 && other.minY >= minY - 0.5 && other.maxY <= maxY + 0.5
    }
}
