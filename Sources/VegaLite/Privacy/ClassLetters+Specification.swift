extension ClassLetters {
    /// A specification that says the letters of classes where it said what they are called: in orders, domains, tests
    /// and texts. Orders of classes become those of the letters, since any other would tell who is who.
    func lettered(_ node: JSONNode) -> JSONNode { lettered(node, Place()) }

    /// Where in a specification a value stands.
    private struct Place {
        /// The name of the nearest member.
        var name = "$"
        /// Whether the object around it speaks of a field of classes.
        var isOfClasses = false
        var isText = false
    }

    /// What holds values of fields, and what is said of them.
    private static let values: Set<String> = ["sort", "domain", "values", "equal", "oneOf", "datum", "keyvals"]
    private static let texts: Set<String> = ["title", "subtitle", "text"]
    private static let expressions: Set<String> = ["calculate", "test", "expr", "filter", "labelExpr"]
    private static let orders: Set<String> = ["sort", "domain", "values"]

    private func lettered(_ node: JSONNode, _ place: Place) -> JSONNode {
        switch node.content {
        case .object(let members): return lettered(object: node, members, place)
        case .array(let items):
            let said = items.map { lettered($0, place) }
            guard Self.orders.contains(place.name), said != items, said.allSatisfy({ isLetter(Self.text($0)) }) else {
                return JSONNode(content: .array(said), position: node.position)
            }
            let order = Set(said.map(Self.text)).sorted { ($0.count, $0) < ($1.count, $1) }
            return JSONNode(content: .array(order.map { JSONNode(.string($0)) }), position: node.position)
        case .string(let text):
            if Self.expressions.contains(place.name) {
                return JSONNode(content: .string(lettered(expression: text)), position: node.position)
            }
            let isSaid = Self.values.contains(place.name) || Self.texts.contains(place.name)
            guard isSaid || place.isText && place.name == "value", let letter = letter(of: text) else { return node }
            return JSONNode(content: .string(letter), position: node.position)
        case .number(let number):
            guard place.isOfClasses, Self.values.contains(place.name),
                let letter = letter(of: Value.number(number).text)
            else { return node }
            return JSONNode(content: .string(letter), position: node.position)
        case .null, .bool: return node
        }
    }

    private func lettered(object node: JSONNode, _ members: [JSONMember], _ place: Place) -> JSONNode {
        let isOfClasses = place.isOfClasses || Self.field(node).map(fields.contains) == true
        let said = members.compactMap { member -> JSONMember? in
            let isRows = member.name == "datasets" || (member.name == "values" && place.name == "data")
            if isRows { return member }
            if isOfClasses, member.name == "type" { return JSONMember(name: "type", value: "nominal") }
            // The order of the rows is that of a list of classes.
            if isOfClasses, member.name == "sort", member.value.content == .null { return nil }
            let inside = Place(
                name: member.name, isOfClasses: isOfClasses, isText: place.isText || member.name == "text")
            return JSONMember(name: member.name, value: lettered(member.value, inside))
        }
        return JSONNode(content: .object(said), position: node.position)
    }

    /// What stands in quotes is a value.
    private func lettered(expression: String) -> String {
        var result = ""
        var quoted: (mark: Character, text: String)?
        for character in expression {
            if let open = quoted {
                guard character == open.mark else {
                    quoted?.text.append(character)
                    continue
                }
                result += "\(open.mark)\(letter(of: open.text) ?? open.text)\(open.mark)"
                quoted = nil
            } else if character == "'" || character == "\"" {
                quoted = (character, "")
            } else {
                result.append(character)
            }
        }
        return result + (quoted.map { "\($0.mark)\($0.text)" } ?? "")
    }

    private static func text(_ node: JSONNode) -> String {
        if case .string(let text) = node.content { text } else { "" }
    }

    private static func field(_ node: JSONNode) -> String? {
        if case .string(let field)? = node["field"]?.content { field } else { nil }
    }
}
