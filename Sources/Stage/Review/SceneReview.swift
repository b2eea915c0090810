public import Scene

/// What is wrong with a picture for those who sit in front of it: what leaves the wall or its card, what stands over
/// something else, and what the farthest seat cannot read.
///
///     let review = SceneReview(scene, stage: stage, measurer: fonts)
///     for finding in review.findings { … }
public struct SceneReview: Hashable, Sendable {
    public enum Fault: Hashable, Sendable {
        /// The letters appear under this angle from the farthest seat; `leastArcMinutes` are wanted.
        case tooSmall(arcMinutes: Double)
        /// It reaches over the edge of the wall, of its card, or of what it is cut to.
        case overflows
        /// The two texts stand over each other.
        case overlaps
    }

    public struct Finding: Hashable, Sendable {
        public var fault: Fault
        /// The words that it is about; none where it is about a part of the picture without words.
        public var words: [String]
    }

    /// A text as it stands on the wall.
    public struct Text: Hashable, Sendable {
        public var text: String
        /// Whether it belongs to a visual: a label more than a sentence.
        public var isInVisual: Bool
    }

    public let findings: [Finding]
    public let texts: [Text]

    /// What the smallest letters on a wall appear under (`TextRole.caption`).
    public static let leastArcMinutes = TextRole.caption.arcMinutes

    /// Reviews `scene` for the room and in the colours of `stage`.
    public init(_ scene: Scene, stage: Stage, measurer: any TextMeasurer) {
        let flat = FlatScene(scene, card: stage.theme.palette.card, measurer: measurer)
        let slack = scene.size.height / 400
        findings =
            Self.overflows(flat, wall: Rect(scene.size), slack: slack) + Self.overlaps(flat)
            + Self.small(flat, stage.geometry, scene.size)
        texts = flat.texts.map { Text(text: $0.run.text, isInVisual: $0.layer == FlatScene.visuals) }
    }

    private static func overflows(_ flat: FlatScene, wall: Rect, slack: Double) -> [Finding] {
        func leaves(_ bounds: Rect, _ cards: [Rect], _ limit: Rect) -> Bool {
            !limit.holds(bounds, slack: slack)
                || cards.contains { $0.intersection(bounds) != nil && !$0.holds(bounds, slack: slack) }
        }
        let texts = flat.texts.filter { leaves($0.outline.bounds, $0.cards, $0.limit) }
        let hasPart = flat.parts.contains { leaves($0.bounds, $0.cards, wall) }
        return texts.map { Finding(fault: .overflows, words: [$0.run.text]) }
            + (hasPart ? [Finding(fault: .overflows, words: [])] : [])
    }

    /// Two lines of one text may come as near as this share of their letters' size.
    private static let closeness = 0.1

    private static func overlaps(_ flat: FlatScene) -> [Finding] {
        // Where a pin goes is the group's choice and not that of who prepared the picture.
        let texts = flat.texts.filter { $0.layer != "pins" }.sorted { $0.outline.bounds.minX < $1.outline.bounds.minX }
        var findings: [Finding] = []
        for (index, text) in texts.enumerated() {
            for other in texts[(index + 1)...] {
                if other.outline.bounds.minX > text.outline.bounds.maxX { break }
                // The same words at the same place are one text: drawn twice, as on a ground of its own.
                if other.run.text == text.run.text, other.outline == text.outline { continue }
                let least = closeness * min(text.run.font.size, other.run.font.size)
                if text.outline.depth(in: other.outline) > least {
                    findings.append(Finding(fault: .overlaps, words: [text.run.text, other.run.text]))
                }
            }
        }
        return findings
    }

    /// One finding for all texts of a size.
    private static func small(_ flat: FlatScene, _ room: RoomGeometry, _ size: Size) -> [Finding] {
        let least = room.fontSize(arcMinutes: leastArcMinutes, on: size)
        // Half a pixel is what rounding to whole ones takes.
        let small = flat.texts.filter { $0.run.font.size < least - 0.5 }
        return Dictionary(grouping: small, by: \.run.font.size).sorted { $0.key < $1.key }.map { fontSize, texts in
            Finding(
                fault: .tooSmall(arcMinutes: room.arcMinutes(fontSize: fontSize, on: size)),
                words: texts.map(\.run.text))
        }
    }
}

extension Rect {
    fileprivate func holds(_ other: Rect, slack: Double) -> Bool {
        other.minX >= minX - slack && other.maxX <= maxX + slack && other.minY >= minY - slack
            && other.maxY <= maxY + slack
    }
}
