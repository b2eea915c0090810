public import Retreat

extension Record {
    /// The record as one page that needs nothing else: to be read in any browser, printed on A4 or Letter, or kept.
    ///
    /// - Parameter pictures: what each visual looked like, with the pins of the notes on it.
    public func html(pictures: [Visual.ID: PagePicture]) -> String {
        let parts = [masthead, plan, kept, said, looked(pictures), hands, time, foot].compactMap(\.self)
        return HTML.page(
            title: "\(title) · \(team)", style: [PageStyle.common, PageStyle.record, footerStyle],
            body: "<main>\n\(parts.joined(separator: "\n"))\n</main>")
    }

    /// What stands at the foot of every printed page.
    private var footerStyle: String {
        let words = [team, date?.words].compactMap(\.self).joined(separator: " · ")
        return "@page { @bottom-left { content: \(HTML.styleString(words)) } }"
    }

    private var masthead: String {
        let byline = [team, date?.words, `protocol`.title].compactMap(\.self).map(HTML.text)
        return [
            "<header>", HTML.element("p", class: "kind", "Record of a Learning Retreat"),
            HTML.element("h1", HTML.text(title)), HTML.element("p", class: "byline", byline.joined(separator: " · ")),
            why.map { HTML.element("p", class: "why", HTML.text($0)) }, "</header>",
        ].compactMap(\.self).joined(separator: "\n")
    }

    private var plan: String? {
        if actions.isEmpty { return nil }
        return section("plan", "What we will do", actions.map(\.html).joined(separator: "\n"))
    }

    private func looked(_ pictures: [Visual.ID: PagePicture]) -> String? {
        if visuals.isEmpty { return nil }
        let figures = visuals.map { visual in
            let pinned = notes.flatMap { section in
                section.notes.filter { $0.pin != nil && $0.visualID == visual.id }.map { $0.html(section.role) }
            }
            return visual.html(visual.id.flatMap { pictures[$0] }, pinned: pinned)
        }
        let balance = balance.map { "\n" + HTML.element("p", class: "source", HTML.text($0)) } ?? ""
        return section("looked", "What we looked at", figures.joined(separator: "\n") + balance)
    }

    private var said: String? {
        let charted = notes.filter { !$0.notes.isEmpty }
        if charted.isEmpty { return nil }
        return section("said", "What we said", charted.map(\.html).joined(separator: "\n"))
    }

    /// What became of the promises of last time.
    private var kept: String? {
        guard let promises, !promises.isEmpty else { return nil }
        let rows = promises.map { [$0.what, $0.team, $0.by.words, $0.status ?? "Open"] }
        return section("time", "Promises of last time", table(["What", "Team", "By", "Status"], rows))
    }

    private var hands: String? {
        guard let tallies else { return nil }
        return section("time", "Tallies", table(Tally.heads, tallies.map(\.row)))
    }

    private var time: String? {
        if steps.isEmpty { return nil }
        let rows = steps.map { [$0.title, "\($0.plannedMinutes)", $0.actualMinutes.map { "\($0)" } ?? "–"] }
        return section("time", "Time", table(["Step", "Planned min", "Taken min"], rows))
    }

    private func table(_ heads: [String], _ rows: [[String]]) -> String {
        func row(_ cells: [String], _ element: String) -> String {
            "<tr>\(cells.map { HTML.element(element, HTML.text($0)) }.joined())</tr>"
        }
        let lines = [row(heads, "th")] + rows.map { row($0, "td") }
        return "<table>\n\(lines.joined(separator: "\n"))\n</table>"
    }

    private var foot: String {
        let credit = `protocol`.credit.map { " \($0)." } ?? ""
        return "<footer>"
            + HTML.element(
                "p",
                HTML.text(
                    "What was said belongs to the group: no name stands here, and no time of a note. "
                        + "\(`protocol`.title).\(credit)")) + "</footer>"
    }

    private func section(_ kind: String, _ heading: String, _ body: String) -> String {
        "<section class=\"\(kind)\">\n\(HTML.element("h2", heading))\n\(body)\n</section>"
    }
}

extension Record.ActionLine {
    fileprivate var html: String {
        let facts = self.facts.map { name, value in
            "<div><dt>\(name)</dt>\(HTML.element("dd", HTML.text(value)))</div>"
        }
        return "<article class=\"action\"><span class=\"number\">\(number)</span>"
            + HTML.element("h3", HTML.text(what)) + "<dl>\(facts.joined())</dl></article>"
    }
}

extension Record.ActionLine {
    /// What an action says besides what is done; what nobody said is left out.
    fileprivate var facts: [(name: String, value: String)] {
        let all: [(String, String?)] = [
            ("Team", team), ("By", by.words), ("Begins", start?.words), ("Looked at", check?.words),
            ("Classes", classes?.joined(separator: ", ")), ("Takes", resources),
            ("From what was said", cites?.map { "number \($0)" }.joined(separator: ", ")),
            ("What will tell", evidence), ("How far it is", status),
        ]
        return all.compactMap { name, value in value.flatMap { $0.isEmpty ? nil : (name, $0) } }
    }
}

extension Record.VisualLine {
    fileprivate func html(_ picture: PagePicture?, pinned: [String]) -> String {
        let caption = [sourceLine, evidence.label].compactMap(\.self).map(HTML.text).joined(separator: " · ")
        let image = picture ?? .missing("The picture was not drawn.")
        let figure =
            "<figure>\(HTML.element("h3", HTML.text(title)))\(HTML.element("p", class: "source", caption))"
            + image.html(alternative: "\(title). \(source ?? "")") + "</figure>"
        let list = pinned.isEmpty ? "" : "\n<ol class=\"notes pinned\">\(pinned.joined())</ol>"
        return "<div class=\"visual\">\(figure)\(list)</div>"
    }
}

extension Record.Section {
    fileprivate var html: String {
        "<div class=\"column \(role?.rawValue ?? "describe")\">"
            + HTML.element("h3", HTML.text(heading))
            + "<ol class=\"notes\">\(notes.map { $0.html(role) }.joined(separator: "\n"))</ol></div>"
    }
}

extension Record.NoteLine {
    fileprivate func html(_ role: NoteCategory.Role?) -> String {
        "<li class=\"\(role?.rawValue ?? "describe")\"><span class=\"number\">\(number)</span>"
            + HTML.element("p", HTML.text(text) + said) + "</li>"
    }

    /// The marks in small letters behind the words.
    private var said: String {
        marks.isEmpty ? "" : " <small>\(HTML.text(marks.joined(separator: " · ")))</small>"
    }
}
