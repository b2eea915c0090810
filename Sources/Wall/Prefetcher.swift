import Glibc
import Scene
import Synchronization

/// A picture at a size: what is kept and what is asked for ahead.
struct PictureKey: Hashable, Sendable {
    var file: FileIdentity
    var fitting: Fitting
    var redaction: Redaction?
}

/// Decodes pictures ahead on a thread of its own, one at a time, the last request only.
final class Prefetcher: Sendable {
    private struct Job {
        var key: PictureKey
        var header: ImageHeader
    }

    private struct State {
        var waiting: [Job] = []
        var current: PictureKey?
        var finished: [(key: PictureKey, picture: Result<Picture, WallError>)] = []
        var isStopped = false
        var thread: pthread_t?
    }

    private let state = Mutex(State())
    private let work = Semaphore()
    private let done = Semaphore()

    /// Replaces what waits; what is being decoded is finished.
    func request(_ wanted: [(key: PictureKey, header: ImageHeader)]) {
        let isStarted = state.withLock { state in
            state.waiting = wanted.filter { $0.key != state.current }.map { Job(key: $0.key, header: $0.header) }
            if state.thread == nil, !wanted.isEmpty { state.thread = startThread() }
            return state.thread != nil
        }
        if isStarted { work.post() }
    }

    /// What was finished since the last call.
    func takeFinished() -> [(key: PictureKey, picture: Result<Picture, WallError>)] {
        state.withLock { state in
            defer { state.finished = [] }
            return state.finished
        }
    }

    /// Waits until `key` is no longer being decoded; at once where it is not.
    func waitIfDecoding(_ key: PictureKey) {
        while state.withLock({ $0.current == key }) { done.wait() }
    }

    /// Waits until nothing is asked for or being decoded.
    func waitUntilIdle() {
        while state.withLock({ $0.current != nil || !$0.waiting.isEmpty }) { done.wait() }
    }

    /// Ends the thread after the picture it is at.
    func stop() {
        let thread = state.withLock { state in
            state.isStopped = true
            state.waiting = []
            return state.thread
        }
        guard let thread else { return }
        work.post()
        pthread_join(thread, nil)
    }

    private func startThread() -> pthread_t? {
        var thread = pthread_t()
        let held = Unmanaged.passRetained(self)
        let code = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Prefetcher>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, held.toOpaque())
        guard code == 0 else {
            held.release()
            return nil
        }
        return thread
    }

    private func run() {
        while true {
            work.wait()
            while let job = next() {
                let result = Result { () throws(WallError) in
                    try decode(
                        job.key.file.path, header: job.header, fitting: job.key.fitting,
                        redaction: job.key.redaction)
                }
                state.withLock { state in
                    state.current = nil
                    state.finished.append((job.key, result))
                }
                done.post()
            }
            if state.withLock({ $0.isStopped }) { return }
        }
    }

    private func next() -> Job? {
        state.withLock { state in
            guard !state.waiting.isEmpty else { return nil }
            let job = state.waiting.removeFirst()
            state.current = job.key
            return job
        }
    }
}
