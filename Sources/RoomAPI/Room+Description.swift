extension Room {
    /// The text of `io.retreatd.Room.varlink`, the contract of the interface.
    public static let interfaceDescription = String(decoding: PackageResources.io_retreatd_Room_varlink, as: UTF8.self)

    /// The size of the largest reply in bytes: a picture of a wall of 3840x2160 full of photographs fits.
    public static let largestReply = 64 << 20

    /// The version of both programs.
    public static let version = "0.1.0"
}
