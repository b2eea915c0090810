import Foundation
import Retreat
import TestSupport
import Testing

@testable import Record

/// `record.schema.json` names all that a record's JSON has: whoever adds a name adds it there.
@Suite("The schema of a record")
struct SchemaTests {
    @Test("names everything in the JSON, and what is always there")
    func names() throws {
        var state = try RoomState.after([.start])
        let commands: [Command] = [
            .chart(.add(NewNote(text: "Seen", category: "observation", visual: "bands", pin: Pin(x: 0.25, y: 1)))),
            .chart(.add(NewNote(text: "Read", category: "interpretation", cites: [1]))),
            .chart(.star(2, isStarred: true)),
            .chart(.add(NewNote(text: "Who?", category: "parked"))), .chart(.endParked(3, .answered("Nobody"))),
            .sampleAction, .tell(.tally(.fist, [0, 0, 0, 1, 4, 2])), .finish, .open(.sample(named: "spring")), .start,
            .chart(.add(NewNote(text: "Seen", category: "observation", visual: "bands", pin: Pin(x: 0.25, y: 1)))),
            .chart(.add(NewNote(text: "Read", category: "interpretation", cites: [1]))),
            .chart(.star(1, isStarred: true)), .chart(.add(NewNote(text: "Who?", category: "parked"))),
            .chart(.endParked(3, .answered("Nobody"))), .sampleAction, .tell(.tally(.safe, [0, 0, 0, 1, 4, 2])), .next,
        ]
        for command in commands { try state.perform(command, at: 60) }
        let record = Record(try #require(state.session))
        let json = try JSONSerialization.jsonObject(with: Data(try record.json.utf8))
        let schema = try JSONSerialization.jsonObject(with: Data(Record.schema.utf8))
        #expect(misfits(json, try #require(schema as? [String: Any]), at: "$") == [])
        #expect(misfits(["title": "T", "later": 1], try #require(schema as? [String: Any]), at: "$").count == 8)
    }

    /// Names that the schema does not have, and names that it asks for and the JSON does not have.
    private func misfits(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
        if let values = value as? [Any] {
            let items = schema["items"] as? [String: Any]
            return values.flatMap { misfits($0, items ?? [:], at: "\(path)[]") }
        }
        guard let object = value as? [String: Any] else { return [] }
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
        return missing.map { "\(path).\($0) is missing" }
            + object.flatMap { name, value in
                properties[name].map { misfits(value, $0, at: "\(path).\(name)") } ?? ["\(path).\(name) is not named"]
            }
    }
}
