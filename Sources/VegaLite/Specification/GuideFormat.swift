/// The `format` and the `formatType` of a guide. Whether it is a format of numbers or of moments is known only together
/// with what the guide shows.
struct GuideFormat: Sendable, Hashable {
    /// As d3 writes it.
    var text: String?
    /// Formats by the unit that is new at a tick, such as `{"year": "%Y"}`.
    var parts: [String: String] = [:]
    var type: Kind?

    /// What is to be formatted.
    enum Kind: String, CaseIterable, Sendable {
        case number, time, utc
    }

    /// Nil where neither is said. What is no format at all is an error.
    init?(_ reader: inout ObjectReader) {
        guard reader.node("format") != nil || reader.node("formatType") != nil else { return nil }
        type = reader.choice("formatType", Kind.self)
        if case .object? = reader.node("format")?.content, var inner = reader.object("format") {
            for name in Self.units { parts[name] = inner.string(name) }
            inner.finish()
        } else {
            text = reader.string("format")
        }
        for text in [text].compactMap({ $0 }) + parts.values where !isFormat(text) {
            let isTime = isTime(text)
            reader.report.error(
                reader.path("format"), "\"\(text)\" is not a \(isTime ? "time" : "number") format",
                mend: "write it as d3 does, such as \(isTime ? "\"%b %Y\"" : "\".0%\"")",
                at: reader.node["format"]?.position)
        }
    }

    private static let units = [
        "year", "quarter", "month", "week", "date", "hours", "minutes", "seconds", "milliseconds",
    ]

    private func isFormat(_ text: String) -> Bool {
        isTime(text) ? TimeFormat(text) != nil : NumberFormat(text) != nil
    }

    private func isTime(_ text: String) -> Bool {
        switch type {
        case .number: false
        case .time, .utc: true
        case nil: !parts.isEmpty || TimeFormat.isMeant(by: text)
        }
    }
}
