import Library
import Retreat
import RoomAPI
import Scene
import Stage

extension VisualContent {
    /// What each visual of `plan` is drawn from, as its files stand now.
    static func all(of plan: Plan) -> [Visual.ID: VisualContent] {
        Dictionary(LoadedVisual.all(of: plan).map { ($0.id, VisualContent($0.visual)) }) { first, _ in first }
    }

    init(_ loaded: LoadedVisual) {
        switch loaded {
        case .chart(let chart): self = .chart(chart)
        case .image(let path, let width, let height, let covering):
            let redaction = covering.map(Redaction.init)
            let left = redaction?.crop ?? Rect(x: 0, y: 0, width: 1, height: 1)
            self = .image(
                file: path, size: Size(Double(width) * left.width, Double(height) * left.height), redaction: redaction)
        case .problem(let problem) where problem.fault.isOfNames:
            // Neither the file nor the place: the file may be called after somebody.
            self = .problem(
                message: "This picture is not shown: it would name somebody.",
                mend: "retreatd check says where the name stands, without saying it.")
        case .problem(let problem):
            self = .problem(message: "\(problem.file): \(problem.message)", mend: problem.mend)
        }
    }
}

extension Redaction {
    init(_ covering: Covering) {
        self.init(crop: covering.crop.map(Rect.init), boxes: covering.boxes.map(Rect.init))
    }
}

extension Rect {
    fileprivate init(_ part: Region) {
        self.init(x: part.x, y: part.y, width: part.width, height: part.height)
    }
}

extension Room.Unshown {
    /// The visuals of `plan` that cannot be shown, in their order, and why.
    static func all(of plan: Plan, _ contents: [Visual.ID: VisualContent]) -> [Room.Unshown] {
        plan.visuals.compactMap { visual in
            guard case .problem(let message, let mend) = contents[visual.id] else { return nil }
            return Room.Unshown(visual: visual.id, message: message, mend: mend)
        }
    }
}
