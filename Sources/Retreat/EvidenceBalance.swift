/// What was looked at: numbers, or what students did and people saw. Both weigh the same.
public enum EvidenceSide: String, Hashable, Sendable, Codable, CaseIterable {
    case hard, soft
}

extension EvidenceKind {
    /// Assessments and attendance are hard data; work samples, observations and surveys are soft.
    public var side: EvidenceSide {
        switch self {
        case .internalAssessment, .externalAssessment, .attendance: .hard
        case .workSample, .observation, .survey: .soft
        }
    }
}

/// How many of the notes speak of each kind of evidence.
public struct EvidenceBalance: Hashable, Sendable {
    /// Kinds of which nobody spoke are absent.
    public var counts: [EvidenceKind: Int]

    public init(counts: [EvidenceKind: Int]) {
        self.counts = counts
    }

    public func count(_ side: EvidenceSide) -> Int {
        counts.reduce(0) { $1.key.side == side ? $0 + $1.value : $0 }
    }

    public var total: Int { counts.values.reduce(0, +) }

    /// The side of which nobody spoke, where enough was said to notice it.
    public var missing: EvidenceSide? {
        guard total >= Self.fewestNotes else { return nil }
        return EvidenceSide.allCases.first { count($0) == 0 }
    }

    /// Fewer notes than this lean to no side.
    private static let fewestNotes = 3
}

extension Session {
    /// Of what evidence the notes on the wall speak.
    public var evidence: EvidenceBalance {
        let kinds = charted.compactMap { $0.visual.flatMap { visual($0)?.evidence } }
        return EvidenceBalance(counts: kinds.reduce(into: [:]) { $0[$1, default: 0] += 1 })
    }

    /// The kind of evidence that the group may want to ask for: while it interprets, when nobody spoke of it yet.
    public var missingEvidence: EvidenceSide? {
        guard let collected = step?.collects, plan.meetingProtocol.category(collected)?.role == .interpret else {
            return nil
        }
        return evidence.missing
    }

    /// What is parked and has no end yet, when it is time: in the last step, and after it.
    public var unendedItems: [Note.ID] {
        let isTime = phase == .finished || stepIndex == steps.indices.last
        return isTime ? notes(.parked).filter { $0.end == nil }.map(\.id) : []
    }
}
