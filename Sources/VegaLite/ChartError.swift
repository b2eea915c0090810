/// One thing that is wrong, or merely odd, in a chart: where, what, and how to mend it.
public struct ChartProblem: Sendable, Hashable {
    /// A JSON path into the specification, such as `$.encoding.x.type`, or the name of a data file.
    public var path: String
    /// What is wrong, as a sentence without a full stop.
    public var message: String
    /// How to mend it, where that is known.
    public var mend: String?
    /// The line in the file, from 1, where known.
    public var line: Int?
    /// The column in the line, from 1, counted in bytes, where known.
    public var column: Int?

    public init(path: String, message: String, mend: String? = nil, line: Int? = nil, column: Int? = nil) {
        self.path = path
        self.message = message
        self.mend = mend
        self.line = line
        self.column = column
    }
}

/// Why a chart cannot be drawn: every problem that was found, never none.
public struct ChartError: Error, Sendable, Hashable {
    public var problems: [ChartProblem]

    public init(problems: [ChartProblem]) {
        self.problems = problems
    }

    init(_ problem: ChartProblem) {
        self.init(problems: [problem])
    }
}
