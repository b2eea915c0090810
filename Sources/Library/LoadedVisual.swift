public import Retreat
public import VegaLite

/// What a visual of a plan puts on the wall, as its file stands now.
public enum LoadedVisual: Sendable {
    case chart(Chart)
    /// A picture file at an absolute path, with its size in pixels.
    case image(path: String, width: Int, height: Int)
    /// Why there is nothing to show; the retreat goes on.
    case problem(Problem)

    /// Reads the visual's file and its data. Whatever is wrong becomes `problem`; of several, the first error.
    public init(_ visual: Visual, in plan: Plan) {
        self = Self.load(visual, in: plan).visual
    }

    /// Reads the visual's file and its data, and says all that is wrong or odd with them.
    public static func load(_ visual: Visual, in plan: Plan) -> (visual: LoadedVisual, problems: [Problem]) {
        guard let folder = Folder(plan.folder) else {
            let problem = Problem(.noFolder, in: plan.folder)
            return (.problem(problem), [problem])
        }
        return VisualLoader(folder: folder, plan: plan).load(visual)
    }
}
