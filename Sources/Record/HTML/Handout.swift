public import Retreat

/// Reading cards: a page for each visual, for those who want it nearer than the wall.
public struct Handout: Hashable, Sendable {
    public enum Paper: String, Hashable, Sendable, CaseIterable {
        case a5, a4, letter
    }

    /// The question that the group meets about.
    public var title: String
    public var team: String
    public var cards: [Card]

    public init(title: String, team: String, cards: [Card]) {
        self.title = title
        self.team = team
        self.cards = cards
    }

    /// One visual, and what is needed to read it.
    public struct Card: Hashable, Sendable {
        /// What an axis or a legend shows.
        public struct Guide: Hashable, Sendable {
            /// `Across`
            public var place: String
            public var title: String?
            /// From its beginning to its end.
            public var labels: [String]

            public init(place: String, title: String?, labels: [String]) {
                self.place = place
                self.title = title
                self.labels = labels
            }
        }

        public var title: String
        public var source: String?
        public var evidence: EvidenceKind
        /// How many students, classes or papers it stands for; nil where nobody says.
        public var n: Int?
        public var guides: [Guide]
        /// The fewest students that a group must have to be shown; nil where the visual shows no groups.
        public var minimumGroupSize: Int?
        public var picture: PagePicture

        public init(
            title: String, source: String?, evidence: EvidenceKind, n: Int? = nil, guides: [Guide],
            minimumGroupSize: Int?,
            picture: PagePicture
        ) {
            self.title = title
            self.source = source
            self.evidence = evidence
            self.n = n
            self.guides = guides
            self.minimumGroupSize = minimumGroupSize
            self.picture = picture
        }
    }

    /// The cards as one page of HTML that needs nothing else and prints one card a sheet.
    public func html(paper: Paper) -> String {
        HTML.page(
            title: "\(title) · \(team)", style: [PageStyle.common, PageStyle.handout, paper.style],
            body: cards.map { $0.html(retreat: title, team: team) }.joined(separator: "\n"))
    }
}

extension Handout.Paper {
    /// A card lies on its side, as the wall does.
    fileprivate var style: String {
        switch self {
        case .a5: "@page { size: A5 landscape; margin: 9mm 10mm; }\n@media print { body { font-size: 8.5pt; } }"
        case .a4: "@page { size: A4 landscape; margin: 13mm 14mm; }\n@media print { body { font-size: 11pt; } }"
        case .letter:
            "@page { size: letter landscape; margin: 13mm 14mm; }\n@media print { body { font-size: 11pt; } }"
        }
    }
}

extension Handout.Card {
    fileprivate func html(retreat: String, team: String) -> String {
        """
        <article class="card">
        <header>\(HTML.element("span", HTML.text(retreat)))\(HTML.element("span", HTML.text(team)))</header>
        \(HTML.element("h1", HTML.text(title)))
        <div class="picture">\(picture.html(alternative: "\(title). \(source ?? "")"))</div>
        <dl class="reading">\(facts.map(Self.fact).joined())</dl>
        \(HTML.element("p", class: "privacy", HTML.text(privacy)))
        </article>
        """
    }

    private var facts: [(String, String)] {
        [("Source", source ?? "not named"), ("Evidence", evidence.label)]
            + (n.map { [("How many", "n = \($0)")] } ?? [])
            + guides.map { ($0.place, $0.words) }
    }

    private static func fact(_ name: String, _ value: String) -> String {
        "<div><dt>\(HTML.text(name))</dt>\(HTML.element("dd", HTML.text(value)))</div>"
    }

    private var privacy: String {
        let groups = minimumGroupSize.map { "Groups of fewer than \($0) students are not shown. " } ?? ""
        return groups + "Read it in the room, give it back afterwards: it belongs to the team."
    }
}

extension Handout.Card.Guide {
    /// `Share of students: 0 % to 100 %`; a few labels are all named.
    fileprivate var words: String {
        let range: String? =
            switch labels.count {
            case 0: nil
            case 1...5: labels.joined(separator: ", ")
            default: "\(labels[0]) to \(labels[labels.count - 1])"
            }
        return [title, range].compactMap(\.self).joined(separator: ": ")
    }
}
