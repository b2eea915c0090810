import Retreat

/// Looks for people of the roster in what a retreat's files put on the wall. What it says never repeats a name.
struct NameCheck {
    let matcher: NameMatcher
    let findings: Findings

    /// `text` as it may stand on the wall.
    func shown(_ text: String, _ what: String, at place: Place) -> String {
        guard matcher.names(text) else { return text }
        findings.add(.namesSomeone(what: what), at: place)
        return matcher.depersonalized(text)
    }

    /// Finds names in the path of a file, folder by folder, and in an id.
    func look(at path: String, _ what: String, place: Place) {
        let stem = path.split(separator: "/").contains { part in
            matcher.names(part.split(separator: ".").dropLast().first.map(String.init) ?? String(part), as: .label)
        }
        if stem { findings.add(.fileNamesSomeone(what: what), at: place) }
    }
}
