import Glibc

/// Standard output and error.
enum Output {
    /// Lets a reader at the other end of a pipe see the lines printed so far.
    static func flush() {
        fflush(nil)
    }

    static func printError(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
