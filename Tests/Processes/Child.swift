public import Glibc
import Synchronization

/// A program could not be started: `errno` says why.
public struct NotStarted: Error {
    public let program: String
    public let code: Int32
}

/// A process that this one started, ended by its id and by nothing else.
///
/// Not Foundation's `Process`: that one hears of an end through a socket which every program started meanwhile
/// inherits, so that it may wait for a stranger. Here a child inherits nothing but its three streams.
public final class Child: Sendable {
    public let pid: pid_t
    /// As many as a test run has open, and more.
    private static let mostDescriptors: Int32 = 512
    private let ended = Mutex<Int32?>(nil)

    /// Starts `program`, a path, with these arguments and no environment but `environment` (`NAME=value`). What
    /// it writes goes into the files named, which are made anew, or nowhere.
    public init(
        _ program: String, _ arguments: [String], environment: [String] = [], output: String = "/dev/null",
        errors: String = "/dev/null"
    ) throws(NotStarted) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, flags, 0o600)
        if errors == output {
            posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        } else {
            posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, flags, 0o600)
        }
        // Closing what is not open is no error here.
        for descriptor in 3..<Self.mostDescriptors { posix_spawn_file_actions_addclose(&actions, descriptor) }
        // Threads of a pool have all signals blocked, and a child inherits that from the thread that starts it.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var argv = ([program] + arguments).map { strdup($0) } + [nil]
        var envp = (["PATH=/usr/bin:/bin"] + environment).map { strdup($0) } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var pid = pid_t()
        let code = posix_spawn(&pid, program, &actions, &attributes, &argv, &envp)
        guard code == 0 else { throw NotStarted(program: program, code: code) }
        self.pid = pid
    }

    /// Waits for its end: the exit status, or 128 and the number of the signal that ended it, as shells have it.
    @discardableResult
    public func wait() -> Int32 { reap(options: 0) ?? -1 }

    public var isRunning: Bool { reap(options: WNOHANG) == nil }

    /// Sends a signal, unless it has ended.
    public func signal(_ number: Int32) {
        if isRunning { kill(pid, number) }
    }

    private func reap(options: Int32) -> Int32? {
        ended.withLock { ended in
            if let ended { return ended }
            var status: Int32 = 0
            var result: pid_t
            repeat { result = waitpid(pid, &status, options) } while result < 0 && errno == EINTR
            guard result == pid else { return nil }
            let signal = status & 0x7F
            ended = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
            return ended
        }
    }
}
