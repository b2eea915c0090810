/// One meeting as it was prepared: what `retreat.yaml` and its protocol say.
public struct Plan: Hashable, Sendable, Codable {
    /// The folder's name without `.retreat`: what `retreat open` takes.
    public var name: String
    /// The absolute path of the folder.
    public var folder: String
    /// The question that the group meets about.
    public var title: String
    public var team: String
    public var start: Start?
    public var why: String?
    public var meetingProtocol: MeetingProtocol
    public var visuals: [Visual]

    public init(
        name: String, folder: String, title: String, team: String, start: Start? = nil, why: String? = nil,
        meetingProtocol: MeetingProtocol, visuals: [Visual]
    ) {
        self.name = name
        self.folder = folder
        self.title = title
        self.team = team
        self.start = start
        self.why = why
        self.meetingProtocol = meetingProtocol
        self.visuals = visuals
    }

    public func visual(_ id: Visual.ID) -> Visual? {
        visuals.first { $0.id == id }
    }
}

/// One prepared visualization.
public struct Visual: Hashable, Sendable, Codable, Identifiable {
    /// What it is drawn from; a path relative to the retreat's folder.
    public enum Content: Hashable, Sendable, Codable {
        /// A Vega-Lite specification.
        case chart(file: String)
        /// A picture.
        case image(file: String)

        public var file: String {
            switch self {
            case .chart(let file), .image(let file): file
            }
        }
    }

    public var id: String
    public var title: String
    /// Where the data comes from and when: the line under the title.
    public var source: String?
    public var evidence: EvidenceKind
    public var content: Content

    public init(id: String, title: String, source: String? = nil, evidence: EvidenceKind, content: Content) {
        self.id = id
        self.title = title
        self.source = source
        self.evidence = evidence
        self.content = content
    }
}

/// What kind of evidence a visual is; hard and soft weigh the same.
public enum EvidenceKind: String, Hashable, Sendable, Codable, CaseIterable {
    case internalAssessment = "internal-assessment"
    case externalAssessment = "external-assessment"
    case workSample = "work-sample"
    case observation
    case survey
    case attendance
}
