/// A name for a component that stays the same however often it is written (RFC 5545, section 3.8.4.7).
enum ICalendarUID {
    /// - Parameters:
    ///   - parts: what names it within the host.
    ///   - host: the room's machine, so that two rooms with retreats of one name do not overwrite each other.
    static func text(_ parts: [String], host: String) -> String {
        parts.map(plain).joined(separator: "-") + "@" + plain(host)
    }

    /// Letters and digits of ASCII, full stops and underscores as they are, hyphens in names too; other bytes as in
    /// an address.
    private static func plain(_ text: String) -> String {
        text.utf8.reduce(into: "") { result, byte in
            let scalar = Unicode.Scalar(byte)
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": result.unicodeScalars.append(scalar)
            default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
