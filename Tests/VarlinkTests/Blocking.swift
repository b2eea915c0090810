import Foundation

/// Runs `body`, which may block, on a thread of its own. The service under test runs in the same process on the
/// few threads of Swift's own pool, which a blocked test would take away from it.
func blocking<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread {
            continuation.resume(with: Swift.Result(catching: body))
        }
    }
}
