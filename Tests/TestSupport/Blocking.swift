import Foundation

/// Runs `body`, which may block, on a thread of its own. Swift's own pool has few threads: a blocked test would
/// take one away from all others, and from a service under test in the same process.
public func blocking<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread {
            continuation.resume(with: Swift.Result(catching: body))
        }
    }
}
