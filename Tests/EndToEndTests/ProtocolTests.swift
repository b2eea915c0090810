import Foundation
import TestSupport
import Testing

/// Every built-in protocol, walked through step by step in a real room.
@Suite(.serialized) struct ProtocolTests {
    @Test func everyBuiltInProtocolIsListedAndShown() async throws {
        try await blocking {
            let room = try TestRoom()
            try room.start()
            let list = try room.remote("protocol", "list")
            #expect(list.status == 0)
            for id in try Self.builtIn() {
                #expect(list.output.contains("\(id) "))
                let shown = try room.remote("protocol", "show", id)
                #expect(shown.status == 0)
                #expect(shown.output.contains("Rule: ") && shown.output.contains("Ask: "), "\(id)")
            }
            let unknown = try room.remote("protocol", "show", "atlas")
            #expect(unknown.status == 4)
            #expect(unknown.errors.contains("There is no protocol \"atlas\". Protocols: atlas-"))
        }
    }

    @Test(arguments: try builtIn())
    func aRetreatFollowsIt(_ id: String) async throws {
        try await blocking {
            let room = try TestRoom()
            try room.add(try Self.demo(following: id, in: room.scratch))
            try room.start()
            try room.steer("open", "Demo")
            try room.steer("start")
            var seen: [String] = []
            while let step = try room.status().step {
                seen.append(step.id)
                try room.steer("note", "Said in step \(step.number)")
                #expect(try room.status().notes.last?.step == step.id)
                let picture = room.scratch.url.appending(path: "\(step.number).png").path
                try room.steer("snapshot", picture)
                #expect(FileManager.default.fileExists(atPath: picture))
                if step.number == step.count { break }
                try room.steer("next", "--now")
            }
            #expect(seen == (try room.status().retreat?.steps))
            #expect(Set(seen).count == seen.count)
            try room.steer("finish")
            let record = try room.remote("record")
            for number in seen.indices { #expect(record.output.contains("Said in step \(number + 1)")) }
        }
    }

    private static func builtIn() throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: Places.package.appending(path: "Assets/Protocols").path
        ).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// The demo's charts with another protocol.
    private static func demo(following id: String, in scratch: ScratchFolder) throws -> URL {
        let folder = scratch.url.appending(path: "made/Demo.retreat")
        try FileManager.default.createDirectory(
            at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Places.package.appending(path: "Assets/Demo.retreat"), to: folder)
        let file = folder.appending(path: "retreat.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacing("protocol: atlas-looking-at-data", with: "protocol: \(id)").write(
            to: file, atomically: true, encoding: .utf8)
        return folder
    }
}
