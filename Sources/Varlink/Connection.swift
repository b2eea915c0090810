import Glibc
import NIOCore

/// One caller: cuts bytes into calls, has them answered one after the other in their order, and closes itself when a
/// limit is passed. All of it runs on the event loop; only the answering of a call is a task of its own.
final class Connection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let service: Service
    private let limits: Limits
    private let count: ConnectionCount
    private let authorize: @Sendable (PeerCredentials) -> Bool

    private var splitter: MessageSplitter
    private var outlet: ChannelOutlet?
    private var waiting: [CallMessage] = []
    private var running: (call: CallMessage, task: Task<Void, Never>)?
    private var patience: Scheduled<Void>?
    private var isReading = true
    private var inputEnded = false
    private var isClosed = false

    init(
        service: Service, limits: Limits, count: ConnectionCount,
        authorize: @escaping @Sendable (PeerCredentials) -> Bool
    ) {
        self.service = service
        self.limits = limits
        self.count = count
        self.authorize = authorize
        splitter = MessageSplitter(limit: limits.messageBytes)
    }

    func channelActive(context: ChannelHandlerContext) {
        guard isAuthorized(context.channel), count.add(context.channel) else {
            context.close(promise: nil)
            return
        }
        outlet = ChannelOutlet(channel: context.channel, limits: limits)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard outlet != nil else { return }
        do throws(VarlinkError) {
            let messages = try splitter.take(unwrapInboundIn(data).readableBytesView)
            for message in messages { waiting.append(try CallMessage(parsing: message)) }
            watchUnfinished(context, restart: !messages.isEmpty)
            answerNext(context.channel)
        } catch {
            // There is no telling where the next message begins, nor to which call an error would belong.
            context.close(promise: nil)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event as? ChannelEvent == .inputClosed {
            // A caller may shut its side and still wait for answers (`printf … | nc -U`).
            inputEnded = true
            closeIfDone(context.channel)
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        isClosed = true
        patience?.cancel()
        outlet?.close()
        // Nobody waits for an answer any more; what needs none is still carried out.
        waiting.removeAll { !$0.oneway }
        if let running, !running.call.oneway { running.task.cancel() }
        closeIfDone(context.channel)
        context.fireChannelInactive()
    }

    private func isAuthorized(_ channel: any Channel) -> Bool {
        // On the channel's own event loop the future is complete when it is returned.
        var peer: PeerCredentials?
        guard let options = channel as? any SocketOptionProvider else { return false }
        options.peerCredentials.assumeIsolated().whenSuccess { peer = $0 }
        guard let peer else { return false }
        return authorize(peer)
    }

    /// Starts the next call unless one is running, and reads on when none waits.
    private func answerNext(_ channel: any Channel) {
        guard let outlet else { return }
        if running == nil, !waiting.isEmpty {
            let call = waiting.removeFirst()
            let service = self.service
            let me = NIOLoopBound(self, eventLoop: channel.eventLoop)
            let task = Task(executorPreference: EventLoopExecutor(channel.eventLoop)) {
                await service.answer(call, through: outlet)
                // The next answer waits until this one has left, so a caller who does not read is not worked for.
                _ = await outlet.ready()
                channel.eventLoop.execute { me.value.answered(channel) }
            }
            running = (call, task)
        }
        read(waiting.isEmpty, channel)
        closeIfDone(channel)
    }

    private func answered(_ channel: any Channel) {
        running = nil
        answerNext(channel)
    }

    /// Stops reading while a call waits, so that no caller fills the memory with calls.
    private func read(_ shouldRead: Bool, _ channel: any Channel) {
        guard shouldRead != isReading, !isClosed else { return }
        isReading = shouldRead
        channel.setOption(.autoRead, value: shouldRead).whenFailure { _ in channel.close(promise: nil) }
        if shouldRead {
            watchUnfinished(channel)
        } else {
            patience?.cancel()
            patience = nil
        }
    }

    private func closeIfDone(_ channel: any Channel) {
        guard running == nil, waiting.isEmpty, outlet != nil else { return }
        if isClosed {
            count.remove(channel)
            outlet = nil
        } else if inputEnded {
            channel.close(promise: nil)
        }
    }

    private func watchUnfinished(_ context: ChannelHandlerContext, restart: Bool) {
        if restart {
            patience?.cancel()
            patience = nil
        }
        watchUnfinished(context.channel)
    }

    /// Gives an unfinished message its time, counted from its first byte.
    private func watchUnfinished(_ channel: any Channel) {
        guard patience == nil, splitter.holdsPart else { return }
        patience = channel.eventLoop.scheduleTask(in: .seconds(limits.secondsForMessage)) {
            channel.close(promise: nil)
        }
    }
}

extension SocketOptionProvider {
    fileprivate var peerCredentials: EventLoopFuture<PeerCredentials> {
        unsafeGetSocketOption(level: .socket, name: NIOBSDSocket.Option(rawValue: SO_PEERCRED))
    }
}
