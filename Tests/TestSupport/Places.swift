public import Foundation

/// Where things stand that tests read.
public enum Places {
    /// The top of the checkout.
    public static let package: URL = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A file of the folder `shared` that may stand beside the checkout, or nil where it is absent:
    /// a test that wants it then skips with a message.
    public static func shared(_ name: String) -> URL? {
        let url = package.deletingLastPathComponent().appending(path: "shared").appending(path: name)
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }
}
