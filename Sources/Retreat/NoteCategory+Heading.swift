extension NoteCategory {
    /// What stands above the notes of this category, on the wall and in the record.
    public var heading: String {
        switch self {
        case .observation: "What we see"
        case .interpretation: "What it might mean"
        case .implication: "What it asks of us"
        case .reflection: "What we take with us"
        case .parked: "Parking lot"
        }
    }
}
