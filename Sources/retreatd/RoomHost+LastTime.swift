import Retreat
import Stage

extension RoomHost {
    /// What the visuals of the team's last retreat are drawn from, by the names that they have in this one.
    var earlierContents: [Visual.ID: VisualContent] {
        guard let session = state.session, var last = session.lastTime?.plan else { return [:] }
        // The same class has the same letter then and now.
        last.protection?.seed = session.plan.protection?.seed
        let contents = VisualContent.all(of: last)
        return session.plan.visuals.reduce(into: [:]) { earlier, visual in
            earlier[Visual.earlier(visual.id)] = contents[visual.id]
        }
    }
}
