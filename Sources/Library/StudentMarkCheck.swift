import Retreat
import VegaLite

/// Asks what is to be done with a chart that has a mark for each student, and does it.
struct StudentMarkCheck {
    /// The chart's own path in the retreat's folder.
    let file: String
    /// What the retreat's file says.
    let marks: StudentMarks?

    /// What is shown, and all that is wrong with it.
    func checked(_ loaded: LoadedVisual, _ problems: [Problem]) -> (LoadedVisual, [Problem]) {
        guard case .chart(let chart) = loaded else { return (loaded, problems) }
        guard let mark = chart.studentMark else {
            return (loaded, marks == nil ? problems : problems + [Problem(.noStudentMarks, in: file)])
        }
        switch marks {
        case .badge, .notStudents: return (loaded, problems)
        case .refuse:
            let problem = Problem(.studentMarksRefused(mark), in: file)
            return (.problem(problem), problems + [problem])
        case nil: return (loaded, mark.isCertain ? problems + [Problem(.marksAreStudents(mark), in: file)] : problems)
        }
    }
}
