import ArgumentParser

/// A length of time as a person types it: `3m`, `90s`, `1m30s`, `1:30`, or plain minutes, `3`.
struct Minutes: ExpressibleByArgument {
    let seconds: Int

    init?(argument: String) {
        guard let seconds = Self.seconds(argument.lowercased()), (1...Self.most).contains(seconds) else { return nil }
        self.seconds = seconds
    }

    /// A day; what the room takes at once is less, and the room says so.
    private static let most = 24 * 60 * 60

    private static func seconds(_ text: String) -> Int? {
        if let minutes = number(text) { return minutes * 60 }
        if let colon = text.firstIndex(of: ":") {
            guard let minutes = number(text[..<colon]), let seconds = number(text[text.index(after: colon)...]),
                seconds < 60
            else { return nil }
            return minutes * 60 + seconds
        }
        guard let m = text.firstIndex(of: "m") else { return text.last == "s" ? number(text.dropLast()) : nil }
        guard let minutes = number(text[..<m]) else { return nil }
        let rest = text[text.index(after: m)...]
        if rest.isEmpty || rest == "in" { return minutes * 60 }
        guard rest.last == "s", let seconds = number(rest.dropLast()) else { return nil }
        return minutes * 60 + seconds
    }

    private static func number(_ text: some StringProtocol) -> Int? {
        guard text.count <= 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
