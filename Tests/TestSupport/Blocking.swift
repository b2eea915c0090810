import Foundation

/// Runs `body`, which may block, on a thread of its own. Swift's own pool has few threads: a blocked test would
/// take one away from all others, and from a service under test in the same process.
public func blocking<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withTaskExecutorPreference(ThreadPerJob()) { try await job(body) }
}

/// An asynchronous function, so that it runs where the task prefers.
@concurrent private func job<Result: Sendable>(_ body: @Sendable () throws -> Result) async throws -> Result {
    try body()
}

/// Every job gets a new thread; the task, and so the test that an issue belongs to, stays the same.
private final class ThreadPerJob: TaskExecutor {
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        Thread.detachNewThread {
            job.runSynchronously(on: self.asUnownedTaskExecutor())
        }
    }
}
