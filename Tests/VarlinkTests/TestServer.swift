import TestSupport
import Varlink

/// A server on a socket in a scratch folder; both go when the value goes.
final class TestServer {
    let folder: ScratchFolder
    let path: String
    let interface = TestInterface()
    let server: SocketServer

    init(
        limits: Limits = Limits(), authorize: @escaping @Sendable (PeerCredentials) -> Bool = { _ in true }
    ) throws {
        folder = try ScratchFolder()
        path = folder.path + "/socket"
        server = try SocketServer.listen(
            path: path, service: TestServer.service(interface), limits: limits, authorize: authorize)
    }

    deinit {
        server.close()
    }

    static func service(_ interfaces: any Interface...) throws -> Service {
        try Service(
            vendor: "Example", product: "Test", version: "1", url: "https://example.org", interfaces: interfaces)
    }

    func client(timeout: Double = 10) throws -> Client {
        try Client.connect(path: path, timeout: timeout)
    }

    func raw() throws -> RawSocket {
        try RawSocket(path: path)
    }
}
