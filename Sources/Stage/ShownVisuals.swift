import Retreat
import Scene

/// Visuals in their cards, with all that lies over them, from back to front.
struct ShownVisuals {
    var layers: [Layer]
    var visuals: [WallVisual]
}

extension Sheet {
    /// The cards of `shown`, the grids over them and the pins on them; of these visuals only the one of which a part is
    /// enlarged, where there is one. Under a veil no pin is to be seen: it would tell where something stands.
    func shownVisuals(
        _ session: Session, _ shown: [Visual.ID], _ contents: [Visual.ID: VisualContent], in area: Rect,
        memo: inout StageMemo
    ) -> ShownVisuals {
        var items: [Item] = []
        var grids: [Item] = []
        var pins: [Item] = []
        var visuals: [WallVisual] = []
        func lay(_ card: VisualCard, _ id: Visual.ID) {
            items += card.items
            let grid = session.hasGrid ? gridItems(on: card) : []
            grids += grid
            if !session.isVeiled { pins += pinItems(session.charted.filter { $0.visual == id }, on: card, over: grid) }
            if let visual = wallVisual(id, card) { visuals.append(visual) }
        }
        let places = Array(zip(shown, area.grid(shown.count, gap: gridGap)))
        if let focus = session.focus, let content = contents[focus.visual],
            let usual = places.first(where: { $0.0 == focus.visual })?.1
        {
            let plain = card(session, focus.visual, content, in: usual, memo: &memo)
            let card = focusedCard(
                titled(focus.visual, session), content, on: focus.region, in: area,
                guesses: session.guesses.filter { $0.visual == focus.visual }, grid: plain.place.map(cellGrid),
                isVeiled: session.isVeiled, memo: &memo)
            lay(card, focus.visual)
        } else {
            for (id, frame) in places { lay(card(session, id, contents[id], in: frame, memo: &memo), id) }
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

    private func card(
        _ session: Session, _ id: Visual.ID, _ content: VisualContent?, in frame: Rect, memo: inout StageMemo
    ) -> VisualCard {
        visualCard(
            titled(id, session), content, in: frame, guesses: session.guesses.filter { $0.visual == id },
            isVeiled: session.isVeiled, memo: &memo)
    }
}
