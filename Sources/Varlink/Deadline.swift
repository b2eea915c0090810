import Glibc

/// A time by which something must have happened; nil seconds are for ever.
struct Deadline {
    private let seconds: Double?
    private let end: Double

    init(seconds: Double?) {
        self.seconds = seconds
        end = Self.now + (seconds ?? 0)
    }

    /// Waits until the descriptor is readable (`POLLIN`) or writable (`POLLOUT`), or is closed by the other side.
    /// Throws `VarlinkError.timedOut`.
    func wait(for descriptor: CInt, _ event: CInt) throws(VarlinkError) {
        var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
        while true {
            let left = max(0, end - Self.now)
            // Rounded up, so that it never spins through the last millisecond.
            let result = poll(&request, 1, seconds == nil ? -1 : CInt(min(left * 1000 + 1, 1e9)))
            if result > 0 { return }
            if result < 0, errno != EINTR { throw .system(call: "poll", path: "", code: errno) }
            if let seconds, Self.now >= end { throw .timedOut(seconds: seconds) }
        }
    }

    /// Seconds on a clock that is never set.
    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
