import CLinux
import Glibc

/// SIGTERM, SIGINT and SIGHUP as a file descriptor, so that they are handled between two turns of the main
/// loop and not in the middle of something.
final class Signals {
    let descriptor: Int32

    /// Must run before any other thread starts: threads inherit the mask.
    init() throws(StartError) {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&set, signal) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
        // A client that goes away must not end the room.
        _ = signal(SIGPIPE, SIG_IGN)
        descriptor = signalfd(-1, &set, Int32(SFD_CLOEXEC | SFD_NONBLOCK))
        guard descriptor >= 0 else { throw .system("signalfd", errno) }
    }

    deinit {
        close(descriptor)
    }

    /// The signals that came since the last look.
    func drain() -> [Int32] {
        var signals: [Int32] = []
        var info = signalfd_siginfo()
        let size = MemoryLayout<signalfd_siginfo>.size
        while read(descriptor, &info, size) == size { signals.append(Int32(info.ssi_signo)) }
        return signals
    }
}
