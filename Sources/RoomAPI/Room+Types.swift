public import Retreat

/// `io.retreatd.Room`: the types of its description, as both sides exchange them. Times are milliseconds.
public enum Room {
    public static let interface = "io.retreatd.Room"

    public struct Note: Codable, Hashable, Sendable {
        public var number: Int
        public var category: NoteCategory.ID
        public var text: String
        public var step: String?
        public var visual: String?
        public var pin: Pin?
        /// The numbers of the notes that it rests on.
        public var cites: [Int]
        public var starred: Bool
        /// Not on the wall yet.
        public var draft: Bool
        public var end: ParkedEnd?

        public init(_ note: Retreat.Note) {
            number = note.id
            category = note.category
            text = note.text
            step = note.step
            visual = note.visual
            pin = note.pin
            cites = note.cites
            starred = note.isStarred
            draft = note.isDraft
            end = note.end.map(ParkedEnd.init)
        }
    }

    public struct Category: Codable, Hashable, Sendable {
        public var id: NoteCategory.ID
        public var heading: String

        public init(_ category: NoteCategory) {
            id = category.id
            heading = category.heading
        }
    }

    public struct Step: Codable, Hashable, Sendable {
        /// From 1.
        public var number: Int
        public var count: Int
        public var id: String
        public var title: String
        public var rule: String
        public var prompts: [String]
        /// The prompt on the wall, from 1.
        public var prompt: Int
        /// Which time around the room it is, from 1; nil in a step without rounds.
        public var round: Int?
        public var collects: NoteCategory.ID?
        public var allotted: Int64
        /// Negative in overtime.
        public var remaining: Int64
        public var urgency: Urgency
    }

    public struct OpenRetreat: Codable, Hashable, Sendable {
        public var name: String
        public var title: String
        public var team: String
        /// The title of its protocol.
        public var `protocol`: String
        public var starts: Int64?
        public var steps: [String]
        public var visuals: [String]
        /// In the order in which they are charted.
        public var categories: [Category]
    }

    public struct Display: Codable, Hashable, Sendable {
        /// SDL's name of what draws: `x11`, `KMSDRM`, `offscreen`.
        public var driver: String
        public var width: Int
        public var height: Int
        public var problem: String?

        public init(driver: String, width: Int, height: Int, problem: String? = nil) {
            self.driver = driver
            self.width = width
            self.height = height
            self.problem = problem
        }
    }

    /// What the group expects of a mark of a chart.
    public struct Guess: Codable, Hashable, Sendable {
        public var visual: String
        /// By the values of its fields.
        public var mark: [String]
        /// As it stands on the wall: `32%`.
        public var value: String

        public init(_ guess: Retreat.Guess) {
            visual = guess.visual
            mark = guess.mark
            value = guess.text
        }
    }

    /// The picture that a frozen wall keeps.
    public struct Frozen: Codable, Hashable, Sendable {
        public var view: Session.View
        public var visuals: [String]

        public init(_ session: Session) {
            view = session.view
            visuals = session.shown
        }
    }

    public enum State: String, Codable, Hashable, Sendable {
        case idle, lobby, running, paused, finished
    }

    public struct Status: Codable, Hashable, Sendable {
        public var revision: Int
        public var state: State
        public var view: Session.View
        public var blank: Bool
        /// The data on the wall is hidden.
        public var veiled: Bool
        public var retreat: OpenRetreat?
        public var step: Step?
        /// Ahead of the plan; negative when behind.
        public var pace: Int64?
        public var visuals: [String]
        /// What the wall shows while it is frozen.
        public var frozen: Frozen?
        /// The one of which a part is enlarged.
        public var focus: String?
        /// Those that cannot be shown.
        public var unshown: [Unshown]
        /// What was predicted under a veil.
        public var guesses: [Guess]
        /// Nothing is charted, and the wall shows the question alone.
        public var offRecord: Bool
        public var notes: [Note]
        public var loose: [LooseEnd]
        public var evidence: [EvidenceCount]
        public var actions: [Action]
        public var lastTime: LastTime?
        public var tallies: [Tally]
        /// The retreat that is rehearsed on the wall; all else tells of the room as it stands behind it.
        public var rehearsing: Rehearsing?
        public var display: Display
        public var version: String
    }

    /// A visual that cannot be shown: why, and how to mend it.
    public struct Unshown: Codable, Hashable, Sendable {
        public var visual: String
        public var message: String
        public var mend: String?

        public init(visual: String, message: String, mend: String?) {
            self.visual = visual
            self.message = message
            self.mend = mend
        }
    }

    /// Where the room stands after a command, in short.
    public struct Position: Codable, Hashable, Sendable {
        public var revision: Int
        public var state: State
        public var view: Session.View
        public var blank: Bool
        /// The data on the wall is hidden.
        public var veiled: Bool
        /// The wall keeps its picture.
        public var frozen: Bool
        /// The visual of which a part is enlarged.
        public var focus: String?
        /// Nothing is charted, and the wall shows the question alone.
        public var offRecord: Bool
        /// The notes that are not tied to evidence, when the group plans now or in the next step.
        public var loose: [Int]
        /// The side of the evidence of which nobody spoke, while the group interprets.
        public var missing: EvidenceSide?
        /// What is parked without an end, named in the last step and after it.
        public var parked: [Int]
        public var step: Step?
    }

    public struct Problem: Codable, Hashable, Sendable {
        public enum Severity: String, Codable, Hashable, Sendable { case error, warning }

        public var severity: Severity
        public var file: String
        public var line: Int?
        public var column: Int?
        public var message: String
        public var mend: String

        public init(severity: Severity, file: String, line: Int?, column: Int?, message: String, mend: String) {
            self.severity = severity
            self.file = file
            self.line = line
            self.column = column
            self.message = message
            self.mend = mend
        }
    }

    public struct Summary: Codable, Hashable, Sendable {
        public var name: String
        public var title: String?
        public var team: String?
        public var starts: Int64?
        /// Errors and warnings in its files.
        public var problems: Int

        public init(name: String, title: String?, team: String?, starts: Int64?, problems: Int) {
            self.name = name
            self.title = title
            self.team = team
            self.starts = starts
            self.problems = problems
        }
    }
}
