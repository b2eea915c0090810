import Retreat
import Scene

/// Visuals in their cards, with all that lies over them, from back to front.
struct ShownVisuals {
    var layers: [Layer]
    var visuals: [WallVisual]
}

extension Sheet {
    /// The cards of `shown`, the grids over them and the pins on them. Under a veil no pin is to be seen: it would tell
    /// where something stands.
    func shownVisuals(
        _ session: Session, _ shown: [Visual.ID], _ contents: [Visual.ID: VisualContent], in area: Rect,
        memo: inout StageMemo
    ) -> ShownVisuals {
        var items: [Item] = []
        var grids: [Item] = []
        var pins: [Item] = []
        var visuals: [WallVisual] = []
        for (id, frame) in zip(shown, area.grid(shown.count, gap: gridGap)) {
            let card = visualCard(
                titled(id, session), contents[id], in: frame, guesses: session.guesses.filter { $0.visual == id },
                isVeiled: session.isVeiled, memo: &memo)
            items += card.items
            if session.hasGrid { grids += gridItems(on: card) }
            if !session.isVeiled { pins += pinItems(session.charted.filter { $0.visual == id }, on: card) }
            if let visual = wallVisual(id, card) { visuals.append(visual) }
        }
        let overlays = grids.isEmpty ? [Layer("pins", pins)] : [Layer("grid", grids), Layer("pins", pins)]
        return ShownVisuals(layers: [Layer("visual", items)] + overlays, visuals: visuals)
    }

    /// A visual; that of the team's last retreat says so in its title.
    func titled(_ id: Visual.ID, _ session: Session) -> Visual? {
        guard var visual = session.visual(id) else { return nil }
        if session.isEarlier(id) { visual.title = Words.then(visual.title, on: session.lastTime?.day) }
        return visual
    }
}
