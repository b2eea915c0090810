import Glibc

struct ChildFailed: Error {
    var program: String
    var status: Int32
}

/// A process that this one started and ends by its id.
final class Child {
    let pid: pid_t
    private let program: String

    init(_ program: String, _ arguments: [String], environment: [String] = []) throws {
        self.program = program
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        var argv = ([program] + arguments).map { strdup($0) } + [nil]
        var envp = (["PATH=/usr/bin:/bin", "HOME=/tmp"] + environment).map { strdup($0) } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var pid = pid_t()
        let result = posix_spawn(&pid, program, &actions, nil, &argv, &envp)
        guard result == 0 else { throw ChildFailed(program: program, status: result) }
        self.pid = pid
    }

    /// Waits for its end, which must be a good one.
    func wait() throws {
        var status: Int32 = 0
        waitpid(pid, &status, 0)
        guard status == 0 else { throw ChildFailed(program: program, status: status) }
    }

    func end() {
        kill(pid, SIGTERM)
        var status: Int32 = 0
        waitpid(pid, &status, 0)
    }
}
