/// A visual for a page: the room draws it, since only the room has its files.
public enum PagePicture: Hashable, Sendable {
    /// A PNG file in base64, so many pixels wide and high.
    case png(String, width: Int, height: Int)
    /// Why there is none.
    case missing(String)
}

extension PagePicture {
    /// - Parameter alternative: what the picture shows, for who cannot see it.
    func html(alternative: String) -> String {
        switch self {
        case .png(let base64, let width, let height):
            let isBase64 = base64.utf8.allSatisfy { byte in
                switch byte {
                case 0x2B, 0x2F...0x39, 0x3D, 0x41...0x5A, 0x61...0x7A: true
                default: false
                }
            }
            guard isBase64 else { return PagePicture.missing("The picture is damaged.").html(alternative: alternative) }
            let kind = 5 * width >= 6 * height ? " class=\"wide\"" : ""
            return "<img\(kind) src=\"data:image/png;base64,\(base64)\" width=\"\(width)\" height=\"\(height)\""
                + " alt=\"\(HTML.text(alternative))\">"
        case .missing(let reason): return HTML.element("p", class: "missing", HTML.text(reason))
        }
    }
}
