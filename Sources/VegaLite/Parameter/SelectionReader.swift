/// Reads one selection parameter of a view: which fields tell what is selected, and what is at the beginning.
struct SelectionReader {
    let report: Report
    /// The definitions of the view's channels, with what the views around it define.
    let channel: (String) -> ChannelDefinition?

    /// The field that numbers the rows, where a selection names none.
    private static let rowNumber = FieldPath("_vgsid_")

    /// The selection under `select` of a parameter; nil, with an error reported, for what is none.
    func selection(_ name: String, _ parameter: ObjectReader) -> Selection? {
        var reader = parameter
        guard let node = reader.node("select") else { return nil }
        let word: Value?
        if case .object = node.content {
            word = node["type"].map { Value($0) }
        } else {
            word = Value(node)
        }
        guard word == .string("point") || word == .string("interval") else {
            report.error(
                reader.path("select"), "a selection is \"point\" or \"interval\"", mend: "write \"select\": \"point\"",
                at: node.position)
            return nil
        }
        let isInterval = word == .string("interval")
        let values = Self.values(reader.node("value"))
        var selection = Selection(
            name: name, isInterval: isInterval, projections: projections(node, values, isInterval: isInterval),
            entries: [])
        selection.bindsScales = isInterval && reader.node("bind")?.content == .string("scales")
        selection.entries = values.map { value in selection.projections.map { Self.entry(value, $0) } }
        if !values.isEmpty, selection.projections.contains(where: { $0.field == Self.rowNumber }) {
            report.error(
                reader.path("value"), "rows are not selected by their numbers", mend: "add \"fields\" or \"encodings\"",
                at: parameter.node["value"]?.position)
        }
        return selection
    }

    /// The initial values: none, one, or a list of them.
    private static func values(_ node: JSONNode?) -> [JSONNode] {
        guard let node, node.content != .null else { return [] }
        if case .array(let items) = node.content { return items }
        return [node]
    }

    /// What an initial value says of a projection, under its channel or under its field; a plain value says it of all.
    private static func entry(_ value: JSONNode, _ projection: Selection.Projection) -> Value {
        guard case .object = value.content else { return Value(value) }
        let own = projection.channel.flatMap { value[$0] } ?? value[projection.field.text] ?? value[projection.name]
        guard let own else { return .null }
        guard case .array(let items) = own.content else { return moment(own, projection) }
        return .array(items.map { moment($0, projection) })
    }

    private static func moment(_ node: JSONNode, _ projection: Selection.Projection) -> Value {
        let value = DateTimeObject.value(node)
        guard projection.isTemporal, case .string = value, let moment = DateText.moment(value) else { return value }
        return .number(moment)
    }

    /// The fields and channels that are named, or follow from the initial values, or are the kind's own.
    private func projections(_ node: JSONNode, _ values: [JSONNode], isInterval: Bool) -> [Selection.Projection] {
        var fields = Self.strings(node["fields"])
        var channels = Self.strings(node["encodings"])
        if fields == nil, channels == nil {
            for value in values {
                guard case .object(let members) = value.content else { continue }
                for member in members {
                    if Self.isChannel(member.name) {
                        channels = (channels ?? []) + [member.name]
                    } else if isInterval {
                        channels = ["x", "y"]
                    } else {
                        fields = (fields ?? []) + [member.name]
                    }
                }
            }
        }
        if fields == nil, channels == nil {
            if !isInterval { return [Selection.Projection(field: Self.rowNumber, kind: .values)] }
            channels = ["x", "y"]
        }
        var result: [Selection.Projection] = []
        for name in channels ?? [] {
            guard let projection = projection(name, isInterval: isInterval),
                !result.contains(where: { $0.name == projection.name })
            else { continue }
            result.append(projection)
        }
        for name in fields ?? [] {
            let field = FieldPath(name)
            if result.contains(where: { $0.field == field && $0.timeUnit == nil }) { continue }
            result.append(Selection.Projection(field: field, kind: .values))
        }
        return result
    }

    private static func isChannel(_ name: String) -> Bool {
        Channel(rawValue: name) != nil || Channel.notDrawn.contains(name) || Channel.ignored.contains(name)
    }

    private func projection(_ name: String, isInterval: Bool) -> Selection.Projection? {
        guard let definition = channel(name), let field = definition.field, definition.aggregate == nil else {
            return nil
        }
        var projection = Selection.Projection(field: field, channel: name, kind: .values)
        projection.isTemporal = definition.type == .temporal
        if let unit = definition.timeUnit, !unit.isBinned {
            projection.timeUnit = unit
            projection.column = definition.column
        }
        let isContinuous = definition.scale.given?.type.map { !$0.isDiscrete } ?? (definition.type?.isDiscrete == false)
        if isInterval, isContinuous, definition.channel.scaled != nil {
            projection.kind = .range
        } else if definition.bin != nil {
            projection.kind = .bin
        }
        return projection
    }

    private static func strings(_ node: JSONNode?) -> [String]? {
        guard case .array(let items)? = node?.content else { return nil }
        return items.compactMap { if case .string(let text) = $0.content { text } else { nil } }
    }
}
