import Glibc
import NIOCore
import NIOPosix

/// A service on a Unix socket. It runs on a thread of its own; whoever starts it goes on.
///
///     let server = try SocketServer.listen(path: "/run/example/socket", service: service)
///     …
///     server.close()
public final class SocketServer: Sendable {
    /// One thread moves the bytes of all servers of this process. It is never shut down, so that a handler which
    /// answers late finds it.
    private static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

    private let channel: any Channel
    private let file: SocketFile?
    private let count: ConnectionCount

    /// Listens at `path`, whose folder must exist. A stale socket file there is replaced.
    ///
    /// - Parameters:
    ///   - mode: the permissions of the socket file.
    ///   - group: the group that the file is given to; nil leaves it to this process's.
    ///   - authorize: asked once for every connection, on the server's thread; false closes it.
    ///
    /// Throws `VarlinkError.alreadyListening` if somebody answers at `path`, and `.notASocket`, `.pathTooLong`,
    /// `.unknownGroup` or `.system` for what else may be wrong.
    public static func listen(
        path: String, mode: UInt32 = 0o660, group: String? = nil, service: Service, limits: Limits = Limits(),
        authorize: @escaping @Sendable (PeerCredentials) -> Bool = { _ in true }
    ) throws(VarlinkError) -> SocketServer {
        let (descriptor, file) = try SocketFile.listen(path: path, mode: mode, group: group)
        do throws(VarlinkError) {
            return try SocketServer(descriptor, file, service, limits, authorize)
        } catch {
            file.removeIfOurs()
            throw error
        }
    }

    /// Accepts on a socket that listens already, made by somebody else such as systemd, and takes its descriptor
    /// over. The socket's file stays when the server closes. Throws `VarlinkError.system` and leaves the descriptor
    /// alone if it is no listening socket.
    public static func listen(
        descriptor: Int32, service: Service, limits: Limits = Limits(),
        authorize: @escaping @Sendable (PeerCredentials) -> Bool = { _ in true }
    ) throws(VarlinkError) -> SocketServer {
        var isListening: CInt = 0
        var size = socklen_t(MemoryLayout<CInt>.size)
        let result = getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &size)
        guard result == 0, isListening != 0 else {
            throw .system(call: "accept", path: "descriptor \(descriptor)", code: result == 0 ? EINVAL : errno)
        }
        return try SocketServer(descriptor, nil, service, limits, authorize)
    }

    private init(
        _ descriptor: CInt, _ file: SocketFile?, _ service: Service, _ limits: Limits,
        _ authorize: @escaping @Sendable (PeerCredentials) -> Bool
    ) throws(VarlinkError) {
        let count = ConnectionCount(limit: limits.connections)
        let bootstrap = ServerBootstrap(group: Self.group)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        Connection(service: service, limits: limits, count: count, authorize: authorize))
                }
            }
        do {
            channel = try bootstrap.withBoundSocket(descriptor).wait()
        } catch {
            let code = (error as? IOError)?.errnoCode ?? EINVAL
            throw .system(call: "listen", path: file?.path ?? "descriptor \(descriptor)", code: code)
        }
        self.file = file
        self.count = count
    }

    /// Stops listening, removes the socket file if it is still this server's, and closes all connections; their
    /// handlers are cancelled and not waited for.
    public func close() {
        file?.removeIfOurs()
        channel.close(promise: nil)
        count.close()
    }
}
