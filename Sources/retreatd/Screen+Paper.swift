import FoundationEssentials
import Retreat
import RoomAPI
import Scene
import Stage
import VegaLite
import Wall

extension Screen {
    /// Pixels across a printed picture: 300 to the inch at 203 mm, the text of a sheet of Letter.
    private static let paperWidth = 2400.0

    /// Draws a visual for paper, whatever the wall looks like.
    func sheet(_ request: PaperRequest) throws(RoomError) -> Room.Sheet {
        let stage = Stage(theme: .paper)
        switch stage.paper(request.content, notes: request.notes, width: Self.paperWidth, measurer: fonts) {
        case .drawn(let scene, let chart):
            let canvas = OffscreenCanvas(size: scene.size, fonts: fonts, images: images)
            let failure = canvas.paint(scene).failures.first
            if let failure { return Room.Sheet(request.visual, problem: "\(failure.message)") }
            do {
                return Room.Sheet(
                    request.visual, png: Data(try canvas.png()).base64EncodedString(), width: Int(scene.size.width),
                    height: Int(scene.size.height), problem: nil, guides: chart?.guides ?? [],
                    minimum: chart == nil ? nil : request.minimumGroupSize)
            } catch {
                throw .noPicture(message: "The picture cannot be made: \(error)")
            }
        case .problem(let message, _): return Room.Sheet(request.visual, problem: message)
        }
    }
}

extension ChartDrawing {
    /// What its axes and legends say, each once however many plots share it.
    fileprivate var guides: [Room.Guide] {
        guard let shown = try? JSONDecoder().decode(Shown.self, from: Data(description.utf8)) else { return [] }
        let axes = shown.views.flatMap(\.axes).map { axis in
            let labels = axis.ticks.map(\.label)
            // Places go down, numbers go up.
            let isUpright = axis.orient == .left || axis.orient == .right
            return Room.Guide(place: axis.orient, title: axis.title, labels: isUpright ? labels.reversed() : labels)
        }
        let legends = shown.legends.map {
            Room.Guide(place: .legend, title: $0.title, labels: $0.entries.map(\.label))
        }
        var seen: Set<Room.Guide> = []
        return (axes + legends).filter { (!$0.labels.isEmpty || $0.title != nil) && seen.insert($0).inserted }
    }

    /// What is read of the description.
    private struct Shown: Decodable {
        struct View: Decodable { var axes: [Axis] }
        struct Axis: Decodable {
            var orient: Room.Guide.Place
            var title: String?
            var ticks: [Label]
        }
        struct Label: Decodable { var label: String }
        struct Legend: Decodable {
            var title: String?
            var entries: [Label]
        }

        var views: [View]
        var legends: [Legend]
    }
}
