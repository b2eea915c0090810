/// One field by whose values a facet parts its rows, and how its titles look.
struct FacetField: Sendable, Hashable {
    var definition: ChannelDefinition
    var header = HeaderDefinition()

    /// Reads a facet's field. Nil, with an error reported, where there is none.
    init?(_ node: JSONNode, path: String, report: Report) {
        guard var reader = ObjectReader(node, path: path, report: report) else { return nil }
        if reader.isNull("header") {
            header.labels = false
            header.title = .off
        } else if let inner = reader.object("header") {
            header = HeaderDefinition(inner)
        }
        let own = node.without(["header", "spacing", "align", "center", "columns", "bounds"])
        // A facet parts rows without showing them, as `detail` does.
        guard let definition = ChannelDefinition(own, channel: .detail, path: path, report: report) else { return nil }
        guard definition.field != nil else {
            report.error(path, "a facet wants a field", mend: "add \"field\": \"…\"", at: node.position)
            return nil
        }
        self.definition = definition
    }

    /// The title over all headers; none where it is switched off, here or in the configuration.
    func titleLines(over configured: HeaderDefinition) -> [String] {
        if header.title == .unset, definition.title == .unset, configured.title == .off { return [] }
        return Titles.merged([definition], guide: header.title).filter { !$0.isEmpty }
    }

    /// The label of a value; `end` is the end of its bin.
    func text(_ value: Value, end: Value? = nil, over configured: HeaderDefinition) -> String {
        let look = header.over(configured)
        let isFormatted =
            look.format != nil || definition.format != nil || definition.timeUnit != nil || definition.bin != nil
            || definition.type == .temporal || definition.type == .quantitative
        return look.written(plainText(value, end, look), value, isPlain: !isFormatted)
    }

    private func plainText(_ value: Value, _ end: Value?, _ look: HeaderDefinition) -> String {
        let format = look.format ?? definition.format
        if definition.timeUnit != nil || definition.type == .temporal {
            let given = look.timeFormat ?? definition.timeFormat
            let times = TickLabels.timeFormat([definition], given: given, isDiscrete: true)
            return TickLabels.text(value, format: nil, timeFormat: times)
        }
        let isNumber = definition.bin != nil || definition.type == .quantitative
        let plain = isNumber ? format ?? NumberFormat("") : format
        let text = TickLabels.text(value, format: plain)
        // Bins that are ranks have both their ends in their names.
        guard definition.bin != nil, let end, case .number = value else { return text }
        return "\(text) – \(TickLabels.text(end, format: plain))"
    }
}
