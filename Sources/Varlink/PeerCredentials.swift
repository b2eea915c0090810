/// Who is at the other end of a connection, as the kernel says it (`SO_PEERCRED`, unix(7)). It is shown once, when a
/// connection opens, and never kept.
public struct PeerCredentials: Hashable, Sendable {
    // The members and their order are those of `struct ucred`, which is read straight into this.

    /// The process that connected.
    public var pid: Int32
    /// Its effective user at that time.
    public var uid: UInt32
    /// Its effective group at that time.
    public var gid: UInt32
}
