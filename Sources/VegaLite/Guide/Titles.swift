/// The titles of legends.
enum Titles {
    /// What layers say together: titles that are given before those that come from fields, each once.
    static func merged(
        _ definitions: [ChannelDefinition], guide: ChannelDefinition.Setting<[String]>,
        texts: FieldTitles = FieldTitles()
    ) -> [String] {
        switch guide {
        case .off: return []
        case .given(let lines): return lines
        case .unset: break
        }
        var given: [[String]] = []
        var isOff = false
        for definition in definitions {
            switch definition.title {
            case .off: isOff = true
            case .given(let lines): if !given.contains(lines) { given.append(lines) }
            case .unset: break
            }
        }
        if !given.isEmpty {
            return given.count == 1 ? given[0] : [given.map { $0.joined(separator: " ") }.joined(separator: ", ")]
        }
        if isOff { return [] }
        var own: [String] = []
        for definition in definitions {
            if let title = texts.title(definition), !own.contains(title) { own.append(title) }
        }
        return own.isEmpty ? [] : [own.joined(separator: ", ")]
    }
}

/// Writes the titles of fields: "Mean of score", "MEAN(score)" or "score".
struct FieldTitles: Sendable, Hashable {
    /// How much a title says of what is done to a field.
    enum Manner: String, Sendable {
        case verbal, functional, plain
    }

    var manner = Manner.verbal
    /// The title of numbers of rows.
    var count = "Count of Records"

    /// Nil for what shows no field.
    func title(_ definition: ChannelDefinition) -> String? {
        if definition.aggregate == .count { return count }
        switch manner {
        case .verbal: return definition.defaultTitle
        case .plain: return definition.field?.text
        case .functional:
            guard let field = definition.field else { return nil }
            let word =
                definition.aggregate?.rawValue ?? definition.timeUnit.map { $0.parts.map(\.rawValue).joined() }
                ?? (definition.bin == nil ? nil : "bin")
            return word.map { "\($0.uppercased())(\(field.text))" } ?? field.text
        }
    }
}

extension Configuration {
    /// How titles of fields are written.
    var fieldTitles: FieldTitles {
        FieldTitles(
            manner: text("fieldTitle").flatMap { FieldTitles.Manner(rawValue: $0) } ?? .verbal,
            count: text("countTitle") ?? "Count of Records")
    }
}
