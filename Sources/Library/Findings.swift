/// The problems of one file, as they are found.
final class Findings {
    let file: String
    private var found: [Problem] = []

    init(file: String) {
        self.file = file
    }

    func add(_ fault: Fault, at place: Place?) {
        found.append(Problem(fault, in: file, at: place))
    }

    func add(_ problem: Problem) {
        found.append(problem)
    }

    /// In the order of their places in the file.
    var problems: [Problem] {
        found.enumerated().sorted { a, b in
            (a.element.line ?? 0, a.element.column ?? 0, a.offset) < (
                b.element.line ?? 0, b.element.column ?? 0, b.offset
            )
        }.map(\.element)
    }
}
