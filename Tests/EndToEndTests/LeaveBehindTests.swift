import Foundation
import Processes
import TestSupport
import Testing

/// What a retreat leaves behind, and what is printed before it, by the real programs.
@Suite(.serialized) struct LeaveBehindTests {
    private static func room() throws -> TestRoom {
        let room = try TestRoom()
        try room.add(Places.package.appending(path: "Assets/Demo.retreat"))
        try room.start()
        return room
    }

    /// The PNG files in a page.
    private static func pictures(_ page: String) throws -> [Data] {
        try page.matches(of: /src="data:image\/png;base64,([A-Za-z0-9+\/=]+)"/).map {
            try #require(Data(base64Encoded: String($0.output.1)))
        }
    }

    @Test func thePageHasThePicturesWithTheirPins() async throws {
        try await blocking {
            let room = try Self.room()
            try room.steer("open", "Demo")
            try room.steer("start")
            let before = try Self.pictures(room.steer("record", "--format", "html"))
            try room.steer("note", "Small classes have the largest band", "--at", "bands:0.8,0.2")
            try room.steer("action", "=Read aloud", "--team", "K", "--by", "2027-01-12", "--evidence", "Records")
            let page = try room.steer("record", "Demo", "--format", "html")
            let after = try Self.pictures(page)
            #expect(after.count == 4)
            #expect(after.allSatisfy { $0.starts(with: [0x89, 0x50, 0x4E, 0x47]) })
            // The pin is drawn on the one picture that has it.
            #expect(zip(before, after).map(==) == [false, true, true, true])
            #expect(page.contains("Small classes have the largest band"))
            #expect(page.contains("12 January 2027"))
            #expect(!page.contains("://"))
            let csv = try room.steer("record", "--format", "csv")
            #expect(csv.contains("\"'=Read aloud\""))
        }
    }

    @Test func aVisualThatIsGoneLeavesItsPlace() async throws {
        try await blocking {
            let room = try Self.room()
            try room.steer("open", "Demo")
            try FileManager.default.removeItem(atPath: "\(room.retreats)/Demo.retreat/charts/growth.vl.json")
            let page = try room.steer("record", "--format", "html")
            #expect(try Self.pictures(page).count == 3)
            #expect(page.contains("class=\"missing\""))
            #expect(room.isRunning)
        }
    }

    @Test func aCardForEachVisualIsPrintedBeforeTheMeeting() async throws {
        try await blocking {
            let room = try Self.room()
            let none = try room.remote("handout")
            #expect(none.status == 3)
            #expect(none.errors.contains("--retreat"))
            let cards = try room.steer("handout", "--retreat", "Demo")
            #expect(try Self.pictures(cards).count == 4)
            for said in [
                "Share of Grade 3 students: 0% to 100%", "Small, Regular + aide, Regular",
                "Beginning, Developing, Secure, Extending", "n = 6000", "fewer than 10 students",
            ] {
                #expect(cards.contains(said), "\(said)")
            }
            try room.steer("open", "Demo")
            let one = try room.steer("handout", "growth", "--paper", "a4")
            #expect(try Self.pictures(one).count == 1)
            #expect(one.contains("Mean reading score"))
            #expect(one.contains("A4 landscape"))
            let unknown = try room.remote("handout", "nothing")
            #expect(unknown.status == 4)
            #expect(unknown.errors.contains("bands, growth, years"))
            #expect(try room.remote("handout", "--retreat", "Dmeo").status == 4)
        }
    }

    @Test func theJSONIsAsItsSchemaSays() async throws {
        try await blocking {
            guard PythonInterpreter.has("jsonschema") else {
                print(
                    "skipped: no python with the package jsonschema (VARLINK_PYTHON names an interpreter that has it)")
                return
            }
            let room = try Self.room()
            let schema = try Programs.run("retreat", ["record", "--schema"])
            #expect(schema.status == 0)
            try room.steer("open", "Demo")
            try room.steer("start")
            try room.steer("note", "Seen", "--at", "bands:0.8,0.2", "--as", "observation")
            try room.steer("note", "Read", "--as", "interpretation", "--from", "1")
            try room.steer("note", "star", "2")
            try room.steer("note", "Who?", "--as", "parked")
            try room.steer("action", "Read aloud", "--team", "K", "--by", "2027-01-12", "--evidence", "Records")
            try room.steer("next", "--now")
            let record = try room.scratch.write("record.json", room.steer("record", "--format", "json"))
            let script = try room.scratch.write("check.py", Self.script)
            let outcome = try Programs.run(
                PythonInterpreter.path,
                [script.path, room.scratch.write("schema.json", schema.output).path, record.path])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.contains("all well"))
        }
    }

    private static let script = """
        import json, sys
        from jsonschema import Draft202012Validator, FormatChecker
        schema, record = (json.load(open(path)) for path in sys.argv[1:])
        Draft202012Validator.check_schema(schema)
        check = Draft202012Validator(schema, format_checker=FormatChecker())
        errors = list(check.iter_errors(record))
        assert not errors, errors
        assert len(record["notes"][1]["notes"][0]["cites"]) == 1 and record["notes"][1]["notes"][0]["starred"]
        del record["notes"][0]["notes"][0]["number"]
        record["actions"][0]["by"] = "soon"
        assert len(list(check.iter_errors(record))) == 2
        print("all well")
        """
}
