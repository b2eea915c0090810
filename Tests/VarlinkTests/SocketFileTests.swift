import Foundation
import TestSupport
import Testing
import Varlink

@Suite struct SocketFileTests {
    private static func listen(_ path: String, mode: UInt32 = 0o660, group: String? = nil) throws -> SocketServer {
        try SocketServer.listen(path: path, mode: mode, group: group, service: TestServer.service())
    }

    /// A socket file on which nobody listens, as a server leaves it that was killed.
    private static func makeStale(_ path: String) throws {
        let server = try listen(path)
        let kept = path + ".kept"
        try FileManager.default.moveItem(atPath: path, toPath: kept)
        server.close()
        try FileManager.default.moveItem(atPath: kept, toPath: path)
        #expect(eventually { (try? Client.connect(path: path)) == nil })
    }

    private static func status(_ path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }

    @Test(arguments: [0o660, 0o600, 0o666] as [UInt32])
    func hasTheModeThatWasAsked(_ mode: UInt32) async throws {
        try await blocking {
            let folder = try ScratchFolder()
            let server = try Self.listen(folder.path + "/socket", mode: mode)
            #expect(Self.status(folder.path + "/socket")?.st_mode == S_IFSOCK | mode)
            server.close()
        }
    }

    @Test func belongsToTheGroupThatWasAsked() async throws {
        try await blocking {
            let folder = try ScratchFolder()
            let own = try #require(getgrgid(getegid())?.pointee)
            let server = try Self.listen(folder.path + "/socket", group: String(cString: own.gr_name))
            #expect(Self.status(folder.path + "/socket")?.st_gid == own.gr_gid)
            server.close()
            #expect(throws: VarlinkError.unknownGroup("no such group")) {
                try Self.listen(folder.path + "/socket", group: "no such group")
            }
            #expect(Self.status(folder.path + "/socket") == nil)
        }
    }

    @Test func takesAStaleFileOver() async throws {
        try await blocking {
            let folder = try ScratchFolder()
            let path = folder.path + "/socket"
            try Self.makeStale(path)
            let server = try Self.listen(path)
            #expect(try Client.connect(path: path).call("org.varlink.service.GetInfo")["product"] == "Test")
            server.close()
        }
    }

    @Test func refusesToTakeOverFromAServerThatAnswers() async throws {
        try await blocking {
            let server = try TestServer()
            #expect(throws: VarlinkError.alreadyListening(path: server.path)) { try Self.listen(server.path) }
            #expect(try server.client().call("org.example.test.Put") == [:])
        }
    }

    @Test func ofManyThatStartAtOnceOneListens() async throws {
        let folder = try ScratchFolder()
        let path = folder.path + "/socket"
        try await blocking { try Self.makeStale(path) }
        let servers = await withTaskGroup(of: SocketServer?.self) { group in
            for _ in 0..<8 { group.addTask { try? await blocking { try Self.listen(path) } } }
            return await group.reduce(into: [SocketServer]()) { if let server = $1 { $0.append(server) } }
        }
        #expect(servers.count == 1)
        try await blocking { _ = try Client.connect(path: path).call("org.varlink.service.GetInfo") }
        for server in servers { server.close() }
    }

    @Test func leavesWhatIsNoSocketAlone() async throws {
        try await blocking {
            let folder = try ScratchFolder()
            let file = try folder.write("file", "precious").path
            let link = folder.path + "/link"
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
            for path in [file, link, folder.path] {
                #expect(throws: VarlinkError.notASocket(path: path)) { try Self.listen(path) }
            }
            #expect(try String(contentsOfFile: file, encoding: .utf8) == "precious")
        }
    }

    @Test func refusesAPathThatFitsNoAddress() async throws {
        try await blocking {
            let folder = try ScratchFolder()
            let longest = folder.path + "/" + String(repeating: "s", count: 107 - folder.path.utf8.count - 1)
            try Self.listen(longest).close()
            let path = longest + "s"
            #expect(throws: VarlinkError.pathTooLong(path: path, limit: 107)) { try Self.listen(path) }
            #expect(throws: VarlinkError.pathTooLong(path: path, limit: 107)) { try Client.connect(path: path) }
        }
    }

    @Test func doesNotMakeTheFolder() async throws {
        try await blocking {
            let folder = try ScratchFolder()
            #expect(throws: VarlinkError.system(call: "open", path: folder.path + "/none/", code: ENOENT)) {
                try Self.listen(folder.path + "/none/socket")
            }
        }
    }

    @Test func removesItsFileWhenItCloses() async throws {
        try await blocking {
            let folder = try ScratchFolder()
            let path = folder.path + "/socket"
            let server = try Self.listen(path)
            let client = try Client.connect(path: path)
            server.close()
            #expect(Self.status(path) == nil)
            #expect(throws: VarlinkError.closed) { try client.call("org.varlink.service.GetInfo") }
        }
    }

    @Test func leavesTheFileOfAnother() async throws {
        try await blocking {
            let folder = try ScratchFolder()
            let path = folder.path + "/socket"
            let first = try Self.listen(path)
            try FileManager.default.removeItem(atPath: path)
            let second = try Self.listen(path)
            first.close()
            #expect(try Client.connect(path: path).call("org.varlink.service.GetInfo")["product"] == "Test")
            second.close()
        }
    }

    @Test func listensOnASocketThatItWasGiven() async throws {
        try await blocking {
            let folder = try ScratchFolder()
            let path = folder.path + "/socket"
            let descriptor = try RawSocket.listen(path: path)
            let server = try SocketServer.listen(descriptor: descriptor, service: TestServer.service())
            #expect(try Client.connect(path: path).call("org.varlink.service.GetInfo")["product"] == "Test")
            server.close()
            #expect(Self.status(path) != nil)
        }
    }

    @Test func refusesADescriptorThatDoesNotListen() async throws {
        try await blocking {
            let folder = try ScratchFolder()
            for (descriptor, code) in [
                (open("/dev/null", O_RDWR), ENOTSOCK), (try RawSocket.bind(path: folder.path + "/socket"), EINVAL),
            ] {
                let expected = VarlinkError.system(call: "accept", path: "descriptor \(descriptor)", code: code)
                #expect(throws: expected) {
                    try SocketServer.listen(descriptor: descriptor, service: TestServer.service())
                }
                #expect(close(descriptor) == 0)
            }
        }
    }
}
