public import Retreat

extension Room {
    /// A protocol of the room with its steps, as the remote lists it.
    public struct MeetingProtocol: Codable, Hashable, Sendable {
        public var id: String
        public var title: String
        /// Whose idea it is.
        public var credit: String?
        /// How long the meeting is planned to be, slack included.
        public var minutes: Int
        public var categories: [Category]
        public var steps: [ProtocolStep]

        public init(_ meetingProtocol: Retreat.MeetingProtocol) {
            id = meetingProtocol.id
            title = meetingProtocol.title
            credit = meetingProtocol.credit
            minutes = meetingProtocol.minutes
            categories = meetingProtocol.allCategories.map(Category.init)
            steps = meetingProtocol.steps.map(ProtocolStep.init)
        }
    }

    /// One step of a protocol, before anyone goes through it.
    public struct ProtocolStep: Codable, Hashable, Sendable {
        public var id: String
        public var title: String
        public var minutes: Int
        public var purpose: String?
        public var rule: String
        public var prompts: [String]
        public var collects: NoteCategory.ID?
        /// What it puts on the wall by itself.
        public var wall: Retreat.Step.Face
        public var silent: Bool
        public var rounds: Bool

        public init(_ step: Retreat.Step) {
            id = step.id
            title = step.title
            minutes = step.minutes
            purpose = step.purpose
            rule = step.rule
            prompts = step.prompts
            collects = step.collects
            wall = step.face
            silent = step.isSilent
            rounds = step.hasRounds
        }
    }
}
