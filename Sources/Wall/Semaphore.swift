import Glibc

// Unchecked: sem_post and sem_wait may be called by any thread, and the place in memory is fixed for life.
/// A counter that one thread raises and another waits on.
final class Semaphore: @unchecked Sendable {
    private let handle: UnsafeMutablePointer<sem_t>

    init() {
        handle = .allocate(capacity: 1)
        sem_init(handle, 0, 0)
    }

    deinit {
        sem_destroy(handle)
        handle.deallocate()
    }

    /// Raises the counter.
    func post() { sem_post(handle) }

    /// Waits until the counter is above 0 and lowers it.
    func wait() {
        while sem_wait(handle) != 0, errno == EINTR {}
    }
}
