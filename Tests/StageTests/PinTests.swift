import Retreat
import Scene
import TestSupport
import Testing

@testable import Stage

@Suite struct PinTests {
    private let sheet = Sheet(size: .hd, geometry: RoomGeometry(), theme: .paper, measurer: FixedMeasurer())
    private let place = Rect(x: 200, y: 300, width: 800, height: 400)

    private func note(_ id: Int, _ x: Double, _ y: Double) -> Note {
        Note(id: id, category: .observation, text: "Here", visual: "bands", pin: Pin(x: x, y: y))
    }

    private func drops(_ notes: [Note], labels: [Item] = []) -> [Rect] {
        let card = VisualCard(
            items: labels, frame: Rect(x: 64, y: 196, width: 1180, height: 734), place: place)
        return sheet.pinItems(notes, on: card).compactMap { item in
            if case .shape(let shape) = item, shape.fill != nil { shape.path.bounds } else { nil }
        }
    }

    @Test(arguments: [(0.0, 0.0), (0.5, 0.5), (0.8, 0.2), (1.0, 1.0)])
    func thePointTouchesThePlace(_ x: Double, _ y: Double) throws {
        let drop = try #require(drops([note(1, x, y)]).first)
        let point = Point(place.x + x * place.width, place.y + y * place.height)
        #expect(drop.minX == point.x || drop.maxX == point.x)
        #expect(drop.minY == point.y || drop.maxY == point.y)
    }

    @Test func theDropLeansAwayFromALabel() throws {
        let point = Point(600, 500)
        func label(_ x: Double) -> Item {
            .text(TextRun("32%", at: Point(x, 480), font: Font(34), color: .white))
        }
        let right = try #require(drops([note(1, 0.5, 0.5)], labels: [label(610)]).first)
        #expect(right.maxX == point.x && right.maxY == point.y)
        let left = try #require(drops([note(1, 0.5, 0.5)], labels: [label(535)]).first)
        #expect(left.minX == point.x && left.maxY == point.y)
    }

    @Test func labelsInGroupsAndTurnedLabelsAreSeen() {
        let run = TextRun("32%", at: Point(10, 0), font: Font(40), color: .white, angle: 90)
        let boxes = TextBoxes(measurer: FixedMeasurer()).boxes(of: [
            .group(Group(offset: Point(600, 100), [.text(run)]))
        ])
        #expect(boxes.count == 1)
        #expect(boxes[0].height > boxes[0].width)
        #expect(boxes[0].x > 590)
    }

    @Test func pinsAtOnePlaceDoNotCoverEachOther() {
        let drops = drops((1...4).map { note($0, 0.5, 0.5) })
        for (index, drop) in drops.enumerated() {
            #expect(!drops[..<index].contains { $0.intersection(drop) != nil })
        }
    }

    @Test func aDropStaysOnItsCard() {
        let drop = drops([note(1, 1.27, -0.2)])
        #expect(drop.allSatisfy { Rect(x: 64, y: 196, width: 1180, height: 734).holds($0) })
    }

    @Test func onlyNotesOfTheVisualArePinnedOnIt() {
        let scene = Screen.named("describe").scene()
        let numbers = scene.layers.first { $0.id == "pins" }?.items.runs.map(\.text)
        #expect(numbers == ["2", "3"])
    }
}
