import Glibc

/// Writing small files whole.
enum TextFile {
    /// Writes `text`; the file appears whole or not at all.
    static func write(_ text: String, to path: String) throws(StartError) {
        let draft = "\(path).\(getpid()).part"
        guard let file = fopen(draft, "w") else { throw failure(path) }
        var text = text
        let written = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
        guard fclose(file) == 0, written, rename(draft, path) == 0 else {
            unlink(draft)
            throw failure(path)
        }
    }

    private static func failure(_ path: String) -> StartError {
        .problem(
            "\(path) cannot be written: \(String(cString: strerror(errno))).",
            mend: "Name a folder that this user may write to, with space left.")
    }
}
