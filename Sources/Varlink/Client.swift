import Glibc

/// One connection to a varlink service, plain and blocking, so that a program of one call is done in milliseconds.
///
///     let client = try Client.connect(path: "/run/retreatd/room.socket")
///     let info = try client.call("org.varlink.service.GetInfo")
///
/// It is not for two threads at once. A stream keeps the connection to itself until it ends; use another client for
/// calls meanwhile.
public final class Client {
    /// Neither a signal when the other side has gone, nor a wait that no deadline ends.
    private static let sendFlags = CInt(MSG_NOSIGNAL) | CInt(MSG_DONTWAIT)

    private let descriptor: CInt
    private let timeout: Double
    private var splitter: MessageSplitter
    private var arrived: [[UInt8]] = []
    private var isStreaming = false
    private var isOpen = true

    /// Connects to the socket at `path`.
    ///
    /// - Parameters:
    ///   - timeout: seconds that a call may take in all.
    ///   - replyBytes: the size of the largest reply that is taken.
    ///
    /// Throws `VarlinkError.nobodyListens`, `.permissionDenied`, `.pathTooLong` or `.system`.
    public static func connect(
        path: String, timeout: Double = 30, replyBytes: Int = 16 << 20
    ) throws(VarlinkError) -> Client {
        let address = try UnixAddress(path: path)
        let descriptor = try UnixAddress.makeSocket(nonBlocking: false)
        let result = SystemCall.retrying { Int(address.with { Glibc.connect(descriptor, $0, $1) }) }
        if result < 0 {
            let code = errno
            Glibc.close(descriptor)
            switch code {
            case ENOENT, ECONNREFUSED: throw .nobodyListens(path: path)
            case EACCES, EPERM: throw .permissionDenied(path: path)
            default: throw .system(call: "connect", path: path, code: code)
            }
        }
        return Client(descriptor: descriptor, timeout: timeout, replyBytes: replyBytes)
    }

    /// Takes over a connected stream socket, which is closed with the client.
    public init(descriptor: Int32, timeout: Double = 30, replyBytes: Int = 16 << 20) {
        self.descriptor = descriptor
        self.timeout = timeout
        splitter = MessageSplitter(limit: replyBytes)
    }

    deinit {
        close()
    }

    /// Closes the connection; a stream ends by that. Further calls throw `VarlinkError.closed`.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        Glibc.close(descriptor)
    }

    /// Calls `method`, the full name, and returns the parameters of its one reply.
    ///
    /// Throws `VarlinkError.replied` for an error reply, and `.closed`, `.timedOut`, `.tooLarge`,
    /// `.malformedJSON`, `.protocolViolation` or `.streamOpen` if there was no proper reply. All but the first and
    /// the last of them close the client.
    public func call(_ method: String, _ parameters: JSON = [:]) throws(VarlinkError) -> JSON {
        try write(CallMessage(method: method, parameters: parameters))
        do throws(VarlinkError) {
            let reply = try nextReply(timeout: timeout)
            if reply.continues { throw .protocolViolation(.unexpectedContinues) }
            return .object(reply.parameters)
        } catch {
            // A reply that comes after all would be taken for the answer to the next call.
            if !error.isReply { close() }
            throw error
        }
    }

    /// Calls `method` with the members of `parameters` and returns its reply as a Swift type. Throws what
    /// `call(_:_:)` throws, and `VarlinkError.mismatch` if the types do not fit.
    public func call<Reply: Decodable>(
        _ method: String, _ parameters: some Encodable, returning type: Reply.Type = Reply.self
    ) throws(VarlinkError) -> Reply {
        try call(method, JSON(encoding: parameters)).decode(type)
    }

    /// Calls `method` and asks for as many replies as it has to give.
    public func stream(_ method: String, _ parameters: JSON = [:]) throws(VarlinkError) -> ReplyStream {
        try write(CallMessage(method: method, parameters: parameters, more: true))
        isStreaming = true
        return ReplyStream(client: self)
    }

    /// Calls `method` and wants no reply, not even an error. The call is with the system when this returns.
    public func send(_ method: String, _ parameters: JSON = [:]) throws(VarlinkError) {
        try write(CallMessage(method: method, parameters: parameters, oneway: true))
    }

    /// The next reply of the open stream and whether it is the last; waits without end if `timeout` is nil.
    fileprivate func nextOfStream(timeout: Double?) throws(VarlinkError) -> (parameters: JSON, isLast: Bool) {
        do throws(VarlinkError) {
            let reply = try nextReply(timeout: timeout)
            if !reply.continues { isStreaming = false }
            return (.object(reply.parameters), !reply.continues)
        } catch {
            if error.isReply { isStreaming = false } else if !error.isTimeOut { close() }
            throw error
        }
    }

    private func nextReply(timeout: Double?) throws(VarlinkError) -> ReplyMessage {
        let reply = try ReplyMessage(parsing: nextMessage(timeout: timeout))
        if let name = reply.error { throw .replied(CallError(name: name, parameters: reply.parameters)) }
        return reply
    }

    private func nextMessage(timeout: Double?) throws(VarlinkError) -> [UInt8] {
        guard isOpen else { throw .closed }
        let deadline = Deadline(seconds: timeout)
        while arrived.isEmpty {
            try deadline.wait(for: descriptor, POLLIN)
            let count = try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) {
                buffer throws(VarlinkError) in
                let count = SystemCall.retrying { recv(descriptor, buffer.baseAddress, buffer.count, 0) }
                if count > 0 { arrived += try splitter.take(UnsafeRawBufferPointer(buffer)[..<count]) }
                return count
            }
            guard count > 0 else { throw .closed }
        }
        return arrived.removeFirst()
    }

    private func write(_ message: CallMessage) throws(VarlinkError) {
        guard isOpen else { throw .closed }
        guard !isStreaming else { throw .streamOpen }
        do throws(VarlinkError) {
            try write(message.bytes)
        } catch {
            close()
            throw error
        }
    }

    private func write(_ bytes: [UInt8]) throws(VarlinkError) {
        let deadline = Deadline(seconds: timeout)
        var rest = bytes[...]
        while !rest.isEmpty {
            try deadline.wait(for: descriptor, POLLOUT)
            let count = rest.withUnsafeBytes { bytes in
                SystemCall.retrying { Glibc.send(descriptor, bytes.baseAddress, bytes.count, Self.sendFlags) }
            }
            guard count >= 0 || errno == EAGAIN else { throw .closed }
            rest = rest.dropFirst(max(0, count))
        }
    }
}

/// The replies of one call with `more`, in their order.
///
///     let stream = try client.stream("io.retreatd.Room.Watch")
///     while let state = try stream.next() { show(state) }
public struct ReplyStream {
    private let client: Client
    private var ended = false

    fileprivate init(client: Client) {
        self.client = client
    }

    /// Waits for the next reply; nil after the last one. Throws `VarlinkError.timedOut` after `timeout` seconds, if
    /// given, and may then be asked again; otherwise throws what `Client.call` throws.
    public mutating func next(timeout: Double? = nil) throws(VarlinkError) -> JSON? {
        if ended { return nil }
        let reply = try client.nextOfStream(timeout: timeout)
        ended = reply.isLast
        return reply.parameters
    }
}

extension VarlinkError {
    fileprivate var isReply: Bool {
        if case .replied = self { true } else { false }
    }

    fileprivate var isTimeOut: Bool {
        if case .timedOut = self { true } else { false }
    }
}
