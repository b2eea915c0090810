import Journal
import Library
import Retreat
import RoomAPI
import Stage

/// A visual that is to be drawn for paper.
struct PaperRequest {
    var visual: Visual
    var content: VisualContent
    /// Those whose pins are to stand on it.
    var notes: [Note]
    /// The fewest students that a group of a chart must have.
    var minimumGroupSize: Int?
}

extension RoomHost {
    /// A visual of the open retreat or of another one: as it was when it was held here, else as its file is now.
    func paper(_ id: Visual.ID, of name: String?, pins: Bool) throws(RoomError) -> PaperRequest {
        let (plan, notes) = try planAndNotes(name)
        guard let visual = plan.visual(id) else {
            throw .refused(.noSuchVisual(name: id, known: plan.visuals.map(\.id)))
        }
        return PaperRequest(
            visual: visual, content: VisualContent(LoadedVisual(visual, in: plan)),
            notes: pins ? notes.filter { $0.visual == id } : [], minimumGroupSize: plan.minimumGroupSize)
    }

    private func planAndNotes(_ name: String?) throws(RoomError) -> (Plan, [Note]) {
        guard let name else {
            guard let session = state.session else { throw .refused(.noRetreatOpen) }
            return (session.plan, session.charted)
        }
        if let session = journal.session(named: name) { return (session.plan, session.charted) }
        return (try reading(name).plan, [])
    }
}
