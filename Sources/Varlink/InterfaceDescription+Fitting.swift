extension InterfaceDescription {
    /// The path of the first part of `parameters` that does not fit the declaration, such as `at.x` or `notes[2]`, or
    /// nil if all fits. Fields that are not declared, and fields that are missing and not optional, do not fit.
    public func misfit(of parameters: JSON, to fields: [Field]) -> String? {
        misfit(of: parameters, to: .structure(fields), at: "")
    }

    private func misfit(of value: JSON, to type: TypeExpression, at path: String) -> String? {
        switch (type, value) {
        case (.bool, .bool), (.int, .integer), (.float, .integer), (.float, .number), (.string, .string),
            (.object, .object), (.any, _), (.optional, .null):
            return nil
        case (.enumeration(let words), .string(let word)):
            return words.contains(word) ? nil : path
        case (.named(let name), _):
            return types[name].map { misfit(of: value, to: $0, at: path) } ?? path
        case (.optional(let inner), _):
            return misfit(of: value, to: inner, at: path)
        case (.array(let inner), .array(let elements)):
            return firstMisfit(elements.enumerated()) { misfit(of: $0.element, to: inner, at: "\(path)[\($0.offset)]") }
        case (.map(let inner), .object(let members)):
            return firstMisfit(members) { misfit(of: $0.value, to: inner, at: Self.join(path, $0.key)) }
        case (.structure(let fields), .object(let members)):
            return misfit(of: members, to: fields, at: path)
        case (.bool, _), (.int, _), (.float, _), (.string, _), (.object, _), (.enumeration, _), (.array, _), (.map, _),
            (.structure, _):
            return path
        }
    }

    private func misfit(of members: [String: JSON], to fields: [Field], at path: String) -> String? {
        let names = Set(fields.map(\.name))
        if let stranger = members.keys.filter({ !names.contains($0) }).min() { return Self.join(path, stranger) }
        return firstMisfit(fields) { field in
            let place = Self.join(path, field.name)
            guard let value = members[field.name] else {
                if case .optional = field.type { return nil } else { return place }
            }
            return misfit(of: value, to: field.type, at: place)
        }
    }

    private func firstMisfit<Parts: Sequence>(_ parts: Parts, _ body: (Parts.Element) -> String?) -> String? {
        for part in parts {
            if let path = body(part) { return path }
        }
        return nil
    }

    private static func join(_ path: String, _ name: String) -> String {
        path.isEmpty ? name : "\(path).\(name)"
    }
}
