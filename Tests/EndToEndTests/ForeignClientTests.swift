import Foundation
import Processes
import TestSupport
import Testing

/// Python's `varlink` package drives the room: what we speak is varlink and not a dialect.
@Suite(.serialized) struct ForeignClientTests {
    @Test func pythonDrivesTheRoom() async throws {
        try await blocking {
            guard let python = VarlinkPython.interpreter else {
                print("skipped: no python with the package varlink (VARLINK_PYTHON names an interpreter that has it)")
                return
            }
            let room = try TestRoom()
            try room.add(Places.package.appending(path: "Assets/Demo.retreat"))
            try room.start()
            let script = try room.scratch.write("drive.py", Self.script)
            let outcome = try Programs.run(python, [script.path, "unix:\(room.socket)"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.contains("all well"))
        }
    }

    /// Information, introspection, a call, a stream and an error, each checked on python's side.
    private static let script = """
        import sys, varlink
        with varlink.Client(address=sys.argv[1]) as client:
            with client.open("org.varlink.service") as service:
                info = service.GetInfo()
                assert "io.retreatd.Room" in info["interfaces"], info
                text = service.GetInterfaceDescription("io.retreatd.Room")["description"]
                assert "method AddNote" in text, text
            with client.open("io.retreatd.Room") as room, client.open("io.retreatd.Room") as watcher:
                try:
                    room.Next()
                    raise SystemExit("Next was not refused")
                except varlink.VarlinkError as error:
                    assert error.error() == "io.retreatd.Room.NoRetreatOpen", error.error()
                    assert "retreat open" in error.parameters()["mend"]
                names = [r["name"] for r in room.List()["retreats"]]
                assert names == ["Demo"], names
                states = watcher.Watch(_more=True)
                assert next(states)["status"]["state"] == "idle"
                assert room.Open("Demo")["position"]["state"] == "lobby"
                assert next(states)["status"]["state"] == "lobby"
                position = room.Start()["position"]
                assert position["step"]["number"] == 1, position
                assert next(states)["status"]["step"]["number"] == 1
                added = room.AddNote("Said in python", "parked")
                assert added["number"] == 1, added
                assert room.Status()["status"]["notes"][0]["text"] == "Said in python"
                try:
                    room.Go("nowhere")
                    raise SystemExit("Go was not refused")
                except varlink.VarlinkError as error:
                    assert error.error() == "io.retreatd.Room.NoSuchStep", error.error()
                    assert "describe" in error.parameters()["known"]
        print("all well")
        """
}
