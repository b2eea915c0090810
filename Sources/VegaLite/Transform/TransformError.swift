/// Why a transform cannot be run on the rows that it got.
struct TransformError: Error, Hashable {
    var message: String
    var mend: String?

    init(_ message: String, mend: String? = nil) {
        self.message = message
        self.mend = mend
    }

    init(_ error: ExpressionError) {
        self.init(error.message, mend: error.mend)
    }

    /// Rows that a transform may make; more do not help anyone on a wall.
    static let mostRows = 5_000_000

    /// Throws where a transform would make more rows than are taken, before it makes them.
    static func checkRows(_ count: Double) throws(TransformError) {
        guard count <= Double(mostRows) else { throw TransformError("this makes more than \(mostRows) rows") }
    }

    /// Throws where a transform would have to take more single steps than end soon.
    static func checkSteps(_ count: Double, of most: Double, mend: String) throws(TransformError) {
        guard count <= most else { throw TransformError("there are too many rows for this", mend: mend) }
    }
}
