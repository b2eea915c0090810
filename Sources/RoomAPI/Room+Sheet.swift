public import Retreat

extension Room {
    /// What an axis or a legend of a chart says.
    public struct Guide: Codable, Hashable, Sendable {
        public enum Place: String, Codable, Hashable, Sendable {
            case left, right, top, bottom, legend
        }

        public var place: Place
        public var title: String?
        /// From its beginning to its end.
        public var labels: [String]

        public init(place: Place, title: String?, labels: [String]) {
            self.place = place
            self.title = title
            self.labels = labels
        }
    }

    /// A visual for paper.
    public struct Sheet: Codable, Hashable, Sendable {
        public var visual: Visual.ID
        public var title: String
        public var source: String?
        public var evidence: EvidenceKind
        /// How many students, classes or papers it stands for.
        public var n: Int?
        /// A PNG file in base64, `width` by `height` pixels.
        public var png: String?
        public var width: Int
        public var height: Int
        /// Why there is no picture.
        public var problem: String?
        public var guides: [Guide]
        /// Smaller groups of students are left out; nil for a picture.
        public var minimum: Int?

        public init(
            _ visual: Visual, png: String? = nil, width: Int = 0, height: Int = 0, problem: String?,
            guides: [Guide] = [], minimum: Int? = nil
        ) {
            self.visual = visual.id
            title = visual.title
            source = visual.source
            evidence = visual.evidence
            n = visual.n
            self.png = png
            self.width = width
            self.height = height
            self.problem = problem
            self.guides = guides
            self.minimum = minimum
        }
    }
}
