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
    /// How the team wants to talk; nil where it says nothing of it.
    public var norms: [String]?
    /// What becomes of what is charted: who gets it, and for how long.
    public var afterwards: String?
    public var meetingProtocol: MeetingProtocol
    public var visuals: [Visual]
    /// The fewest students that a group must have to be shown in a chart; nil where no retreat's file was asked.
    public var minimumGroupSize: Int?
    /// What else keeps people from being recognised; nil where the retreat's file says nothing of it.
    public var protection: Protection?

    public init(
        name: String, folder: String, title: String, team: String, start: Start? = nil, why: String? = nil,
        norms: [String]? = nil, afterwards: String? = nil, meetingProtocol: MeetingProtocol, visuals: [Visual],
        minimumGroupSize: Int? = nil,
        protection: Protection? = nil
    ) {
        self.name = name
        self.folder = folder
        self.title = title
        self.team = team
        self.start = start
        self.why = why
        self.norms = norms
        self.afterwards = afterwards
        self.meetingProtocol = meetingProtocol
        self.visuals = visuals
        self.minimumGroupSize = minimumGroupSize
        self.protection = protection
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
    /// How many students, classes or papers it stands for, as the field's "n" counts them; nil where nobody says.
    public var n: Int?
    /// What its data says of students; nil where the retreat's file says nothing of it.
    public var students: StudentFields?
    /// What of its image is gone; nil where the retreat's file says nothing of it.
    public var covering: Covering?

    public init(
        id: String, title: String, source: String? = nil, evidence: EvidenceKind, content: Content,
        n: Int? = nil, students: StudentFields? = nil, covering: Covering? = nil
    ) {
        self.id = id
        self.title = title
        self.source = source
        self.evidence = evidence
        self.content = content
        self.n = n
        self.students = students
        self.covering = covering
    }
}

/// Which fields of a chart's data tell how many students a row stands for, and who they are.
public struct StudentFields: Hashable, Sendable, Codable {
    /// The field with the count, where the rows are counted already.
    public var count: String?
    /// The fields that must not reach the wall, such as a student's number or name.
    public var identifying: [String]
    /// What is done where every mark is one student; nil where nobody has chosen.
    public var marks: StudentMarks?

    public init(count: String? = nil, identifying: [String] = [], marks: StudentMarks? = nil) {
        self.count = count
        self.identifying = identifying
        self.marks = marks
    }
}

/// What is done with a chart that has a mark for each student.
public enum StudentMarks: String, Hashable, Sendable, Codable, CaseIterable {
    /// The wall says so under the chart.
    case badge
    /// The chart is not shown.
    case refuse
    /// Its rows are no students.
    case notStudents = "not-students"
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
