/// How much one caller may ask of a server. Whoever goes beyond is disconnected, and nobody else notices.
public struct Limits: Hashable, Sendable {
    /// The size of one call in bytes.
    public var messageBytes: Int
    /// How many connections may be open; the next one is closed at once.
    public var connections: Int
    /// Seconds that a call may take to come in whole, counted from its first byte.
    public var secondsForMessage: Double
    /// How many bytes of replies may wait for a caller who does not read. It is also the size of the largest reply.
    public var unsentBytes: Int
    /// Seconds that a caller may leave replies waiting without reading any.
    public var secondsUnread: Double

    /// Limits; each may be set, the others keep their defaults.
    public init(
        messageBytes: Int = 1 << 20, connections: Int = 64, secondsForMessage: Double = 30,
        unsentBytes: Int = 8 << 20, secondsUnread: Double = 10
    ) {
        self.messageBytes = messageBytes
        self.connections = connections
        self.secondsForMessage = secondsForMessage
        self.unsentBytes = unsentBytes
        self.secondsUnread = secondsUnread
    }
}
