/// Cuts a stream of bytes into messages at zero bytes, and holds no more than one unfinished message of at most
/// `limit` bytes.
struct MessageSplitter {
    let limit: Int
    private var unfinished: [UInt8] = []

    init(limit: Int) {
        self.limit = limit
    }

    /// Bytes of a message have come, but not its end.
    var holdsPart: Bool { !unfinished.isEmpty }

    /// Takes what came and returns the messages that are now whole, without their zero byte. Throws
    /// `VarlinkError.tooLarge` as soon as one is longer than the limit; the splitter is then of no further use.
    mutating func take(_ bytes: some Collection<UInt8>) throws(VarlinkError) -> [[UInt8]] {
        var messages: [[UInt8]] = []
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 0) {
            try append(rest[..<end])
            messages.append(unfinished)
            unfinished = []
            rest = rest[rest.index(after: end)...]
        }
        try append(rest)
        return messages
    }

    private mutating func append(_ bytes: some Collection<UInt8>) throws(VarlinkError) {
        guard unfinished.count + bytes.count <= limit else { throw .tooLarge(limit: limit) }
        unfinished += bytes
    }
}
