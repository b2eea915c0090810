import Foundation
import Processes
import TestSupport
import Testing
import Varlink

@Suite struct CertificationTests {
    private static let needsPython = Comment(
        "python has no module varlink: pip install varlink, and name the interpreter in VARLINK_PYTHON")

    @Test func ourClientPassesOurService() async throws {
        try await blocking {
            let folder = try ScratchFolder()
            let server = try Self.listen(folder.path + "/socket")
            defer { server.close() }
            try Self.walk(folder.path + "/socket")
        }
    }

    @Test(.enabled(if: Python.hasVarlink, needsPython)) func pythonsClientPassesOurService() async throws {
        try await blocking {
            let folder = try ScratchFolder()
            let server = try Self.listen(folder.path + "/socket")
            defer { server.close() }
            let result = try Python.run([
                "-m", "varlink.tests.test_certification", "--client", "--varlink=unix:\(folder.path)/socket",
            ])
            #expect(result.status == 0, "\(result.output)")
            #expect(result.output.contains("'all_ok': True"), "\(result.output)")
        }
    }

    @Test(.enabled(if: Python.hasVarlink, needsPython)) func ourClientPassesPythonsService() async throws {
        try await blocking {
            let folder = try ScratchFolder()
            let path = folder.path + "/socket"
            let service = try Python.start(["-m", "varlink.tests.test_certification", "--varlink=unix:\(path)"])
            defer {
                // It makes a process for each connection, which a plain end would leave behind.
                service.signal(SIGKILL)
                service.wait()
            }
            #expect(eventually { (try? Client.connect(path: path)) != nil })
            try Self.walk(path)
        }
    }

    @Test(
        arguments: [
            ("Test02", ["bool": true]), ("Test01", ["bool": true]), ("End", [:]),
        ] as [(String, JSON)])
    func theServiceCatchesAClientThatStrays(_ method: String, _ parameters: JSON) async throws {
        try await blocking {
            let folder = try ScratchFolder()
            let server = try Self.listen(folder.path + "/socket")
            defer { server.close() }
            let client = try Client.connect(path: folder.path + "/socket")
            var parameters = parameters.objectValue ?? [:]
            parameters["client_id"] = try client.call("org.varlink.certification.Start")["client_id"]
            #expect(throws: VarlinkError.self) {
                try client.call("org.varlink.certification.\(method)", .object(parameters))
            }
        }
    }

    /// What python's own client sees of a service: who it is, its interfaces, a call, a stream and an error.
    @Test(.enabled(if: Python.hasVarlink, needsPython)) func pythonDrivesOurService() async throws {
        try await blocking {
            let server = try TestServer()
            let result = try Python.run([
                "-c",
                """
                import sys, varlink
                with varlink.Client(sys.argv[1]) as client:
                    print(client.get_interfaces(), client.info['product'])
                    print(sorted(client.get_interface('org.example.test').members))
                    with client.open('org.example.test') as test:
                        print(test.Echo('ä')['text'])
                        print([reply['number'] for reply in test.Count(3, 0, _more=True)])
                        for call in (test.Fail, test.Count, test.Undone):
                            try:
                                call(*([3] if call is test.Count else []))
                            except varlink.VarlinkError as error:
                                print(error.error(), error.parameters())
                """, "unix:\(server.path)",
            ])
            #expect(result.status == 0)
            #expect(
                result.output == """
                    ['org.varlink.service', 'org.example.test'] Test
                    ['Count', 'Echo', 'Endless', 'Fail', 'Newest', 'Place', 'Put', 'Refused', 'Slow', 'Undone', 'Wait']
                    ä
                    [1, 2, 3]
                    org.example.test.Refused {'reason': 'no'}
                    org.varlink.service.ExpectedMore {}
                    org.varlink.service.MethodNotImplemented {'method': 'org.example.test.Undone'}

                    """)
        }
    }

    private static func listen(_ path: String) throws -> SocketServer {
        try SocketServer.listen(path: path, service: TestServer.service(CertificationInterface()))
    }

    /// The certification client: what each reply holds is what the next call brings.
    private static func walk(_ path: String) throws {
        let client = try Client.connect(path: path)
        let own = try InterfaceDescription(parsing: CertificationInterface().description)
        var reply = try client.call("org.varlink.certification.Start")
        let id = try #require(reply["client_id"])
        func parameters() -> JSON {
            .object((reply.objectValue ?? [:]).merging(["client_id": id]) { _, new in new })
        }
        for number in 1...9 {
            let method = try #require(own.method("Test0\(number)"))
            reply = try client.call("org.varlink.certification.\(method.name)", parameters())
            reply = .object((reply.objectValue ?? [:]).filter { $0.key != "client_id" })
            #expect(own.misfit(of: reply, to: method.output) == nil)
        }
        var stream = try client.stream("org.varlink.certification.Test10", parameters())
        var texts: [JSON] = []
        while let next = try stream.next() { texts.append(try #require(next["string"])) }
        #expect(texts.count == 10)
        try client.send("org.varlink.certification.Test11", ["client_id": id, "last_more_replies": .array(texts)])
        #expect(try client.call("org.varlink.certification.End", ["client_id": id]) == ["all_ok": true])
    }
}
