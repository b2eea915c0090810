extension EvidenceKind {
    /// What the kind is called where people read it.
    public var label: String {
        switch self {
        case .internalAssessment: "Internal assessment"
        case .externalAssessment: "External assessment"
        case .workSample: "Work sample"
        case .observation: "Observation"
        case .survey: "Survey"
        case .attendance: "Attendance"
        }
    }
}
