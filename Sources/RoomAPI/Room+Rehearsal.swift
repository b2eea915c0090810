extension Room {
    /// The retreat that is rehearsed on the wall, in short.
    public struct Rehearsing: Codable, Hashable, Sendable {
        public var name: String
        public var title: String
        /// How far the meeting is that is played, from its opening.
        public var at: Int64
        public var lasts: Int64

        public init(name: String, title: String, at: Int64, lasts: Int64) {
            self.name = name
            self.title = title
            self.at = at
            self.lasts = lasts
        }
    }

    /// Something that a rehearsal has found.
    public struct Finding: Codable, Hashable, Sendable {
        public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
            /// Leaves the wall or its card.
            case overflows
            /// Two texts stand over each other.
            case overlaps
            /// Too small for the farthest seat.
            case small
            /// Would name somebody.
            case names
            /// What the retreat's rehearsal says could not be done.
            case refused
            /// A visual that cannot be shown.
            case unshown
        }

        public var kind: Kind
        /// Where it was seen first.
        public var screen: String
        /// On how many screens besides.
        public var more: Int
        public var words: [String]
        /// What the farthest seat sees of a capital, and what it should.
        public var arcMinutes: Double?
        public var wanted: Double?
        public var message: String?
        public var mend: String?

        public init(
            _ kind: Kind, on screen: String, words: [String] = [], arcMinutes: Double? = nil, wanted: Double? = nil,
            message: String? = nil, mend: String? = nil
        ) {
            self.kind = kind
            self.screen = screen
            more = 0
            self.words = words
            self.arcMinutes = arcMinutes
            self.wanted = wanted
            self.message = message
            self.mend = mend
        }
    }

    /// A rehearsal and what it has found so far.
    public struct Rehearsal: Codable, Hashable, Sendable {
        public enum State: String, Codable, Hashable, Sendable {
            case playing, done, stopped
        }

        public var name: String
        public var title: String
        public var state: State
        /// How many times as fast as a meeting.
        public var speed: Int
        /// How far the meeting is that is played, from its opening.
        public var at: Int64
        public var lasts: Int64
        /// What was looked at last.
        public var screen: String
        /// How many were looked at, each page for itself.
        public var screens: Int
        public private(set) var findings: [Finding]
        /// What was found beyond `mostFindings`.
        public private(set) var more: Int

        /// Where nobody says otherwise.
        public static let usualSpeed = 20
        public static let fastest = 200
        /// More than that nobody reads.
        public static let mostFindings = 200

        public init(name: String, title: String, speed: Int, lasts: Int64) {
            self.name = name
            self.title = title
            state = .playing
            self.speed = speed
            at = 0
            self.lasts = lasts
            screen = ""
            screens = 0
            findings = []
            more = 0
        }
    }
}

extension Room.Rehearsal {
    /// Adds what was found; what was found before, on another screen, is counted there, with the smallest letters that
    /// were seen.
    public mutating func add(_ finding: Room.Finding) {
        guard let index = findings.firstIndex(where: { $0.isSame(as: finding) }) else {
            if findings.count < Self.mostFindings { findings.append(finding) } else { more += 1 }
            return
        }
        if findings[index].screen != finding.screen { findings[index].more += 1 }
        if let smaller = finding.arcMinutes, let known = findings[index].arcMinutes, smaller < known {
            findings[index].arcMinutes = smaller
        }
    }
}

extension Room.Finding {
    /// Whether the two tell of the same thing, wherever it was seen.
    fileprivate func isSame(as other: Self) -> Bool {
        kind == other.kind && words == other.words && message == other.message
    }
}
