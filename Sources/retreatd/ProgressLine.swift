import Glibc

/// A bar on the terminal that fills while work is done; one line an item where standard error is no terminal.
struct ProgressLine {
    private let total: Int
    private var done = 0
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private static let width = 30

    init(total: Int) {
        self.total = max(1, total)
    }

    mutating func advance(to name: String) {
        done += 1
        guard isTerminal else {
            write("\(done)/\(total) \(name)\n")
            return
        }
        let filled = Self.width * done / total
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
        // Back to the start of the line, and clear what the last name left behind.
        write("\r\u{1B}[K[\(bar)] \(done)/\(total) \(name)\(done == total ? "\n" : "")")
    }

    private func write(_ text: String) {
        var text = text
        text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
