public import Retreat
public import VegaLite

/// What a visual of a plan puts on the wall, as its file stands now.
public enum LoadedVisual: Sendable {
    case chart(Chart)
    /// A picture file at an absolute path, with its size in pixels.
    /// - Parameter covering: what of it is gone; the size is that of the whole.
    case image(path: String, width: Int, height: Int, covering: Covering?)
    /// Why there is nothing to show; the retreat goes on.
    case problem(Problem)

    /// Reads the visual's file and its data. Whatever is wrong becomes `problem`; of several, the first error.
    public init(_ visual: Visual, in plan: Plan) {
        self = Self.load(visual, in: plan).visual
    }

    /// Reads the visual's file and its data, and says all that is wrong or odd with them. The plan's other visuals
    /// are read too: what they show may tell what this one hides.
    public static func load(_ visual: Visual, in plan: Plan) -> (visual: LoadedVisual, problems: [Problem]) {
        var plan = plan
        // It may have another name than in its plan.
        plan.visuals = [visual] + plan.visuals.filter { $0.id != visual.id && $0.content != visual.content }
        let missing = Problem(.noFolder, in: plan.folder)
        return all(of: plan).first.map { ($0.visual, $0.problems) } ?? (.problem(missing), [missing])
    }

    /// All visuals of a plan in their order, and all that is wrong or odd with each.
    public static func all(of plan: Plan) -> [(id: Visual.ID, visual: LoadedVisual, problems: [Problem])] {
        guard let folder = Folder(plan.folder) else {
            let problem = Problem(.noFolder, in: plan.folder)
            return plan.visuals.map { ($0.id, .problem(problem), [problem]) }
        }
        return zip(plan.visuals, VisualLoader(folder: folder, plan: plan).loadAll().visuals).map { visual, loaded in
            (visual.id, loaded.visual, loaded.problems)
        }
    }
}
