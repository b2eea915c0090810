import RoomAPI
import Varlink

/// `io.retreatd.Room` on the socket's side: decodes a call, leaves it in the inbox and waits for the answer.
struct RoomService: Interface {
    let inbox: Inbox

    var description: String { Room.interfaceDescription }

    func handle(_ call: Call, _ replies: Replies) async throws(CallError) -> JSON {
        let roomCall = try Room.Call(method: call.method, parameters: call.parameters)
        if roomCall.request == .watch && call.more { try await watch(replies) }
        let result = await withCheckedContinuation { inbox.post(.call(roomCall, Answer($0))) }
        switch result {
        case .success(let reply): return try reply.json
        case .failure(let error): throw error.callError
        }
    }

    /// Streams the status until the caller goes. Whoever reads slowly gets the newest, not each.
    private func watch(_ replies: Replies) async throws(CallError) {
        let (statuses, continuation) = AsyncStream.makeStream(
            of: Room.Status.self, bufferingPolicy: .bufferingNewest(1))
        inbox.post(.watch(continuation))
        for await status in statuses {
            try await replies.ready()
            try replies.send(Reply.status(status).json)
        }
    }
}
