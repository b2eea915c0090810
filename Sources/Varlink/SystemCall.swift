import Glibc

/// What the socket code shares about system calls.
enum SystemCall {
    /// The system's words for an `errno`.
    static func message(_ code: Int32) -> String {
        guard let words = strerror(code) else { return "error \(code)" }
        return String(cString: words)
    }

    /// Runs `body` again as long as a signal interrupts it.
    static func retrying(_ body: () -> Int) -> Int {
        while true {
            let result = body()
            if result >= 0 || errno != EINTR { return result }
        }
    }
}
