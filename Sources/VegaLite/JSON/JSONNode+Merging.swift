extension JSONNode {
    /// An object without members that stands in no file.
    static let empty = JSONNode(content: .object([]), position: JSONPosition(line: 0, column: 0))

    /// This node with `upper` over it: objects are merged member by member, anything else replaces what it covers.
    func under(_ upper: JSONNode) -> JSONNode {
        guard case .object(var members) = content, case .object(let others) = upper.content else { return upper }
        for other in others {
            if let place = members.lastIndex(where: { $0.name == other.name }) {
                members[place].value = members[place].value.under(other.value)
            } else {
                members.append(other)
            }
        }
        return JSONNode(content: .object(members), position: upper.position)
    }

    /// This object changed as RFC 7396 has it: as `under`, but `null` takes a member away.
    func patched(by patch: JSONNode) -> JSONNode {
        guard case .object(let changes) = patch.content else { return patch }
        var members: [JSONMember] = if case .object(let own) = content { own } else { [] }
        for change in changes {
            let place = members.lastIndex { $0.name == change.name }
            if change.value.content == .null {
                if let place { members.remove(at: place) }
            } else if let place {
                members[place].value = members[place].value.patched(by: change.value)
            } else {
                members.append(JSONMember(name: change.name, value: JSONNode.empty.patched(by: change.value)))
            }
        }
        return JSONNode(content: .object(members), position: position)
    }

    /// An object with the members of several; the last of them that has a name decides its value as a whole.
    static func flat(_ objects: [JSONNode?]) -> JSONNode {
        var result: [JSONMember] = []
        for object in objects {
            guard case .object(let members)? = object?.content else { continue }
            for member in members {
                if let place = result.firstIndex(where: { $0.name == member.name }) {
                    result[place] = member
                } else {
                    result.append(member)
                }
            }
        }
        return JSONNode(content: .object(result), position: JSONPosition(line: 0, column: 0))
    }
}
