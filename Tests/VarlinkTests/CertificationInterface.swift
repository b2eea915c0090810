import Synchronization
import Varlink

/// The service that varlink implementations are tested against: every call must bring exactly what the reply before
/// it gave, in the order Start, Test01 … Test11, End. Values and order are those of varlink/python's server.
final class CertificationInterface: Interface {
    let description = """
        # A walk through all types and kinds of calls.
        interface org.varlink.certification

        type Interface (
          foo: ?[]?[string](foo, bar, baz),
          anon: (foo: bool, bar: bool)
        )

        type MyType (
          object: object,
          enum: (one, two, three),
          struct: (first: int, second: string),
          array: []string,
          dictionary: [string]string,
          stringset: [string](),
          nullable: ?string,
          nullable_array_struct: ?[](first: int, second: string),
          interface: Interface
        )

        method Start() -> (client_id: string)
        method Test01(client_id: string) -> (bool: bool)
        method Test02(client_id: string, bool: bool) -> (int: int)
        method Test03(client_id: string, int: int) -> (float: float)
        method Test04(client_id: string, float: float) -> (string: string)
        method Test05(client_id: string, string: string) -> (bool: bool, int: int, float: float, string: string)
        method Test06(client_id: string, bool: bool, int: int, float: float, string: string)
          -> (struct: (bool: bool, int: int, float: float, string: string))
        method Test07(client_id: string, struct: (bool: bool, int: int, float: float, string: string))
          -> (map: [string]string)
        method Test08(client_id: string, map: [string]string) -> (set: [string]())
        method Test09(client_id: string, set: [string]()) -> (mytype: MyType)
        method Test10(client_id: string, mytype: MyType) -> (string: string)
        method Test11(client_id: string, last_more_replies: []string) -> ()
        method End(client_id: string) -> (all_ok: bool)

        error ClientIdError ()
        error CertificationError (wants: object, got: object)
        """

    /// One step: what the call must be, and what it is answered with.
    private struct Step {
        var method: String
        var wants: JSON
        var reply: JSON
        var more = false
        var oneway = false
    }

    private struct State {
        var clients = 0
        var next: [String: Int] = [:]
    }

    private let state = Mutex(State())

    func handle(_ call: Call, _ replies: Replies) async throws(CallError) -> JSON {
        if call.method == "Start" { return ["client_id": .string(start())] }
        let step = try advance(call)
        if step.more {
            for text in Self.streamed.dropLast() { try replies.send(["string": .string(text)]) }
        }
        return step.reply
    }

    private func start() -> String {
        state.withLock { state in
            state.clients += 1
            state.next["client \(state.clients)"] = 0
            return "client \(state.clients)"
        }
    }

    /// The step that this call must be; a client that strays is forgotten.
    private func advance(_ call: Call) throws(CallError) -> Step {
        var parameters = call.parameters.objectValue ?? [:]
        let client = parameters.removeValue(forKey: "client_id")?.stringValue ?? ""
        let index = state.withLock { $0.next.removeValue(forKey: client) }
        guard let index else { throw CallError(name: "org.varlink.certification.ClientIdError") }
        let step = Self.steps[index]
        let got = Step(
            method: call.method, wants: Self.comparable(.object(parameters)), reply: nil, more: call.more,
            oneway: call.oneway)
        guard got.method == step.method, got.wants == Self.comparable(step.wants), got.more == step.more,
            got.oneway == step.oneway
        else {
            throw CallError(
                name: "org.varlink.certification.CertificationError",
                parameters: [
                    "wants": ["method": .string(step.method), "parameters": step.wants],
                    "got": ["method": .string(got.method), "parameters": .object(parameters)],
                ])
        }
        if index + 1 < Self.steps.count { state.withLock { $0.next[client] = index + 1 } }
        return step
    }

    /// Without members that are null, and with every number as floating point: 1 and 1.0 are the same in JSON.
    private static func comparable(_ json: JSON) -> JSON {
        switch json {
        case .integer(let value): .number(Double(value))
        case .array(let elements): .array(elements.map(comparable))
        case .object(let members): .object(members.filter { $0.value != .null }.mapValues(comparable))
        case .null, .bool, .number, .string: json
        }
    }

    static let streamed = (1...10).map { "Reply number \($0)" }
    private static let values: JSON = ["bool": false, "int": 2, "float": .number(.pi), "string": "a lot of string"]
    private static let set: JSON = ["one": [:], "two": [:], "three": [:]]
    private static let myType: JSON = [
        "object": ["method": "org.varlink.certification.Test09", "parameters": ["map": ["foo": "Foo", "bar": "Bar"]]],
        "enum": "two",
        "struct": ["first": 1, "second": "2"],
        "array": ["one", "two", "three"],
        "dictionary": ["foo": "Foo", "bar": "Bar"],
        "stringset": set,
        "nullable": nil,
        "nullable_array_struct": nil,
        "interface": [
            "foo": [nil, ["foo": "foo", "bar": "bar"], nil, ["one": "foo", "two": "bar"]],
            "anon": ["foo": true, "bar": false],
        ],
    ]

    private static let steps = [
        Step(method: "Test01", wants: [:], reply: ["bool": true]),
        Step(method: "Test02", wants: ["bool": true], reply: ["int": 1]),
        Step(method: "Test03", wants: ["int": 1], reply: ["float": 1.0]),
        Step(method: "Test04", wants: ["float": 1.0], reply: ["string": "ping"]),
        Step(method: "Test05", wants: ["string": "ping"], reply: values),
        Step(method: "Test06", wants: values, reply: ["struct": values]),
        Step(method: "Test07", wants: ["struct": values], reply: ["map": ["foo": "Foo", "bar": "Bar"]]),
        Step(method: "Test08", wants: ["map": ["foo": "Foo", "bar": "Bar"]], reply: ["set": set]),
        Step(method: "Test09", wants: ["set": set], reply: ["mytype": myType]),
        Step(method: "Test10", wants: ["mytype": myType], reply: ["string": "Reply number 10"], more: true),
        Step(
            method: "Test11", wants: ["last_more_replies": .array(streamed.map { .string($0) })], reply: [:],
            oneway: true),
        Step(method: "End", wants: [:], reply: ["all_ok": true]),
    ]
}
