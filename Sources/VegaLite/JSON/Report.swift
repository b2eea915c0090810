/// Collects what is wrong and what is odd while a specification is read and worked out, so that all problems are
/// told at once.
final class Report {
    private(set) var errors: [ChartProblem] = []
    private(set) var warnings: [ChartProblem] = []
    /// What the specification's expressions and tests may name.
    var parameters = Parameters()

    private var viewCount = 0

    /// A specification has no more views than this, repetitions written out.
    private static let mostViews = 2000

    /// Counts a view; false where there are too many.
    func countsView() -> Bool {
        viewCount += 1
        return viewCount <= Self.mostViews
    }

    /// More than this many problems of a kind help nobody.
    private static let most = 100

    /// Notes what keeps the chart from being drawn.
    func error(_ path: String, _ message: String, mend: String? = nil, at position: JSONPosition? = nil) {
        guard errors.count < Self.most else { return }
        errors.append(Self.problem(path, message, mend, position))
    }

    /// Notes what is odd.
    func warning(_ path: String, _ message: String, mend: String? = nil, at position: JSONPosition? = nil) {
        guard warnings.count < Self.most else { return }
        warnings.append(Self.problem(path, message, mend, position))
    }

    /// Notes all problems of an error.
    func add(_ error: ChartError) {
        errors.append(contentsOf: error.problems.prefix(max(0, Self.most - errors.count)))
    }

    /// Throws all errors so far, if there are any.
    func check() throws(ChartError) {
        if !errors.isEmpty { throw ChartError(problems: errors) }
    }

    private static func problem(
        _ path: String, _ message: String, _ mend: String?, _ position: JSONPosition?
    ) -> ChartProblem {
        ChartProblem(
            path: path, message: message, mend: mend, line: position.map { Int($0.line) },
            column: position.map { Int($0.column) })
    }
}
