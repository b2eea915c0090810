extension JSONNode {
    /// This object without the members of some names.
    func without(_ names: Set<String>) -> JSONNode {
        guard case .object(let members) = content else { return self }
        return JSONNode(content: .object(members.filter { !names.contains($0.name) }), position: position)
    }

    /// This object with another value under `name`; nil takes the member away.
    func with(_ name: String, _ value: JSONNode?) -> JSONNode {
        let rest = without([name])
        guard let value, case .object(let members) = rest.content else { return rest }
        return JSONNode(content: .object(members + [JSONMember(name: name, value: value)]), position: position)
    }
}
