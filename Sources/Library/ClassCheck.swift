import Retreat
import VegaLite

/// Looks for what classes are called where their letters should stand.
struct ClassCheck {
    let letters: ClassLetters
    /// The chart's own path in the retreat's folder.
    let file: String

    /// Of fewer classes, everybody knows at once which is whose.
    static let fewest = 3

    /// What a chart tells, in its file or in its rows.
    func problems(_ chart: Chart, _ specification: [UInt8]) throws(ChartError) -> [Problem] {
        let written = try Chart.texts(in: specification, letters: letters).filter { text in
            // The name of a file does not reach the wall.
            !text.path.hasSuffix(".url") && letters.tells(text.text)
        }
        let problems = written.map { text in
            Problem(
                .chartTellsClass(path: text.path), in: file, at: Place(line: text.line, column: text.column))
        }
        guard problems.isEmpty else { return problems }
        return chart.texts.contains(where: letters.tells) ? [Problem(.rowTellsClass, in: file)] : []
    }

    /// What the retreat's own words tell of classes, and whether there are enough of them.
    static func problems(of plan: Plan, _ letters: ClassLetters, isPooled: Bool) -> [Problem] {
        var problems: [Problem] = []
        if letters.count == 0 {
            problems.append(Problem(.noClasses(fields: letters.fields), in: RetreatFile.name))
        } else if letters.count < fewest, !isPooled {
            problems.append(Problem(.fewClasses(count: letters.count), in: RetreatFile.name))
        }
        let texts =
            [("the title", plan.title), ("the why", plan.why ?? "")]
            + plan.visuals.flatMap { visual in
                [
                    ("the title of \"\(visual.id)\"", visual.title),
                    ("the source of \"\(visual.id)\"", visual.source ?? ""),
                ]
            }
        return problems
            + texts.filter { letters.tells($0.1) }.map { Problem(.textTellsClass(what: $0.0), in: RetreatFile.name) }
    }
}
