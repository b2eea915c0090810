import RoomAPI

/// A rehearsal in words.
enum RehearsalText {
    /// `12:30 of 92:40 · Describe the data · 3 found`
    static func progress(_ rehearsal: Room.Rehearsal) -> String {
        [
            "\(AnswerText.clock(rehearsal.at)) of \(AnswerText.clock(rehearsal.lasts))", rehearsal.screen,
            rehearsal.findings.isEmpty ? "nothing found" : "\(rehearsal.findings.count) found",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// For `retreat status`.
    static func line(_ rehearsing: Room.Rehearsing) -> String {
        "Rehearsing \"\(rehearsing.title)\": \(AnswerText.clock(rehearsing.at)) of "
            + "\(AnswerText.clock(rehearsing.lasts)); retreat rehearse --stop ends it."
    }

    /// What was found, by its kind, the most urgent first.
    static func lines(_ rehearsal: Room.Rehearsal) -> [String] {
        var lines = ["\(head(rehearsal)) \(rehearsal.screens) screen(s) looked at."]
        if rehearsal.findings.isEmpty {
            lines.append(
                rehearsal.state == .done
                    ? "Everything fits, the farthest seat can read it, and nobody is named."
                    : "Nothing found so far.")
        }
        for group in groups {
            let found = rehearsal.findings.filter { group.kinds.contains($0.kind) }
            if found.isEmpty { continue }
            lines.append(group.heading)
            lines += found.prefix(mostLines).map { "  \(line($0))" }
            if found.count > mostLines { lines.append("  and \(found.count - mostLines) more") }
            if let mend = group.mend { lines.append("  Mend: \(mend)") }
        }
        if rehearsal.more > 0 { lines.append("\(rehearsal.more) more were found.") }
        return lines
    }

    /// More of a kind nobody reads; what is mended first makes others go.
    private static let mostLines = 12
    private static let mostWords = 3

    private static func head(_ rehearsal: Room.Rehearsal) -> String {
        switch rehearsal.state {
        case .playing:
            "\"\(rehearsal.title)\" is rehearsed: \(AnswerText.clock(rehearsal.at)) of "
                + "\(AnswerText.clock(rehearsal.lasts))."
        case .stopped:
            "\"\(rehearsal.title)\", stopped after \(AnswerText.clock(rehearsal.at)) of "
                + "\(AnswerText.clock(rehearsal.lasts))."
        case .done: "\"\(rehearsal.title)\", \(AnswerText.clock(rehearsal.lasts)) played."
        }
    }

    private struct Group {
        var kinds: [Room.Finding.Kind]
        var heading: String
        var mend: String?
    }

    private static let groups = [
        Group(kinds: [.names], heading: "Would name somebody:"),
        Group(kinds: [.unshown], heading: "Cannot be shown:"),
        Group(
            kinds: [.overflows, .overlaps], heading: "Does not fit:",
            mend: "shorter words or fewer of them there; in a chart, fewer groups or fewer labels."),
        Group(
            kinds: [.small], heading: "Too small for the farthest seat:",
            mend: "fewer groups, panels or long names in the chart, or two charts in place of one."),
        Group(kinds: [.refused], heading: "Refused:"),
    ]

    private static func line(_ finding: Room.Finding) -> String {
        let place = finding.more == 0 ? finding.screen : "\(finding.screen) and \(finding.more) more"
        return "\(place): \(what(finding))"
    }

    private static func what(_ finding: Room.Finding) -> String {
        let words = self.words(finding.words)
        switch finding.kind {
        case .overflows:
            return finding.words.isEmpty
                ? "a part of the picture leaves the wall or its card" : "\(words) leaves the wall or its card"
        case .overlaps: return "\(finding.words.map { "\"\($0)\"" }.joined(separator: " and ")) stand over each other"
        case .small:
            return "\(words): \(finding.arcMinutes ?? 0) minutes of arc, \(Int(finding.wanted ?? 0)) wanted"
        case .names, .refused, .unshown:
            guard let message = finding.message else { return words }
            let end = message.hasSuffix(".") ? "" : "."
            return "\(message)\(end)\(finding.mend.map { " Mend: \($0)" } ?? "")"
        }
    }

    /// `"Small", "Regular" and 14 more`
    private static func words(_ words: [String]) -> String {
        let quoted = words.prefix(mostWords).map { "\"\($0)\"" }.joined(separator: ", ")
        return words.count > mostWords ? "\(quoted) and \(words.count - mostWords) more" : quoted
    }
}
