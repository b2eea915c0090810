import Foundation
import TestSupport
import Testing

/// Python's `varlink` package drives the room: what we speak is varlink and not a dialect.
@Suite struct ForeignClientTests {
    /// The interpreter that has the package, or nil.
    private static let python: String? = {
        let name = ProcessInfo.processInfo.environment["VARLINK_PYTHON"] ?? "/usr/bin/python3"
        let process = Process()
        process.executableURL = URL(filePath: name)
        process.arguments = ["-c", "import varlink"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        process.waitUntilExit()
        return process.terminationStatus == 0 ? name : nil
    }()

    @Test func pythonDrivesTheRoom() throws {
        guard let python = Self.python else {
            print("skipped: no python with the package varlink (VARLINK_PYTHON names an interpreter that has it)")
            return
        }
        let room = try TestRoom()
        try room.add(Places.package.appending(path: "Assets/Demo.retreat"))
        try room.start()
        let script = try room.scratch.write("drive.py", Self.script)
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = [script.path, "unix:\(room.socket)"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(said)")
        #expect(said.contains("all well"))
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
