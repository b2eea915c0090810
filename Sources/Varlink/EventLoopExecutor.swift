import NIOCore

/// Runs the tasks of a server's connections on its event loop. On the process's own pool they would start threads
/// and a monitor that wakes once a second (libdispatch's) in a program that is otherwise at rest.
final class EventLoopExecutor: TaskExecutor {
    private let eventLoop: any EventLoop

    init(_ eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        eventLoop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
