import Glibc
import Retreat

/// The clocks of the machine.
enum Clock {
    /// The wall-clock time: goes on through a power cut.
    static var now: Moment {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
