import Retreat
import Scene

extension Sheet {
    /// The parking lot: what is open first, and then what has ended.
    func parkingScreen(_ session: Session, page: Int, clock: ClockStyle) -> StillScene {
        let parked = Array(session.notes(.parked).reversed())
        let open = parked.filter { $0.end == nil }
        let tint = palette[NoteCategory.parkingLot.role]
        return listScreen(
            session, title: NoteCategory.parkingLot.heading, rule: Words.parkingRule, accent: tint,
            notes: open + parked.filter { $0.end != nil }, empty: Words.parkingEmpty,
            prompt: open.isEmpty ? nil : Words.parkingPrompt, page: page, clock: clock, aside: session.aside
        ) { note in
            note.end == nil ? tint.fill : palette.quietBar
        }
    }

    /// What is not tied to evidence yet, and why it is here.
    func looseScreen(_ session: Session, page: Int, clock: ClockStyle) -> StillScene {
        let reasons = session.looseEnds.reduce(into: [Note.ID: String]()) { reasons, end in
            if let note = end.note { reasons[note] = Words.looseEnd(end) }
        }
        return listScreen(
            session, title: Words.looseTitle, rule: Words.looseRule, accent: palette[.purple],
            notes: session.charted.filter { reasons[$0.id] != nil }, empty: Words.looseEmpty, prompt: nil, page: page,
            clock: clock, aside: { reasons[$0.id] }
        ) { note in
            session.role(of: note).map { palette[$0].fill } ?? palette.quietBar
        }
    }

    /// A list of notes that has the wall to itself for a moment.
    private func listScreen(
        _ session: Session, title: String, rule: String, accent: Palette.Tint, notes: [Note], empty: String,
        prompt: String?, page: Int, clock: ClockStyle, aside: (Note) -> String?, bar: (Note) -> Color
    ) -> StillScene {
        let header = header(
            title: title, rule: rule, accent: accent, clock: session.step == nil ? nil : clock, essential: .title)
        let (content, footer) = content(below: header, prompts: prompt.map { [$0] } ?? [])
        let list =
            notes.isEmpty
            ? (items: emptyItems(empty, in: content), pages: 1)
            : noteGrid(notes, in: content, page: page, aside: aside, bar: bar)
        return StillScene(
            palette.ground,
            [
                Layer("header", header.items), Layer("notes", list.items),
                Layer("footer", footerItems(footer, page: min(page, list.pages - 1), pages: list.pages)),
            ], mover: session.step == nil ? .none : .step(header.clock, hasBar: true))
    }
}
