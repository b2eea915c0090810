import Scene
import TestSupport
import Testing

@testable import VegaLite

/// Classes are letters wherever a chart says what they are called, in an order that tells nothing.
struct ClassLetterTests {
    private static let classes: Set<String> = ["Ms Tran", "Mr Lee", "Ms Okafor", "Mr Silva"]

    private func letters(_ seed: UInt64 = 7, _ classes: Set<String> = classes, isPooled: Bool = false) -> ClassLetters {
        ClassLetters(fields: ["class"], classes: classes, seed: seed, isPooled: isPooled)
    }

    private func order(_ letters: ClassLetters, _ classes: Set<String> = classes) -> [String] {
        classes.sorted { (letters.letter(of: $0) ?? "") < (letters.letter(of: $1) ?? "") }
    }

    @Test func theOrderIsDrawnAndNeverThatOfTheNames() {
        let orders = (0..<500).map { order(letters(UInt64($0))) }
        #expect(!orders.contains(Self.classes.sorted()))
        // All others of the 24 orders are drawn.
        #expect(Set(orders).count == 23)
        #expect(order(letters(3)) == order(letters(3)))
        #expect(Set(Self.classes.compactMap(letters().letter)) == ["Class A", "Class B", "Class C", "Class D"])
    }

    @Test func manyClassesHaveLettersToo() {
        let many = Set((0..<30).map { "Teacher \($0)" })
        #expect(Set(many.compactMap(letters(1, many).letter)).isSuperset(of: ["Class Z", "Class AA", "Class AD"]))
    }

    @Test func pooledClassesAreOne() {
        #expect(Set(Self.classes.compactMap(letters(isPooled: true).letter)) == ["All classes"])
    }

    @Test(arguments: [
        ("Ms Tran's readers", true), ("How did MS TRAN do it?", true), ("Ms Trance", false), ("Tran", false),
        ("Four classes", false),
    ])
    func whatTellsAClass(text: String, tells: Bool) {
        #expect(letters().tells(text) == tells)
    }

    /// A number is a class in its field alone.
    @Test func numbersTellNothingElsewhere() {
        let letters = letters(1, ["1", "2", "3"])
        #expect(!letters.tells("Grade 2"))
        #expect(letters.letter(of: "2") != nil)
    }

    // MARK: charts

    private static let rows: String = {
        let rows = ["Ms Tran", "Mr Lee", "Ms Okafor", "Mr Silva"].enumerated().flatMap { index, name in
            (0..<(12 + index)).map { "{\"class\": \"\(name)\", \"score\": \(10 * index + $0)}" }
        }
        return "[\(rows.joined(separator: ","))]"
    }()
    private static let mean = "\"y\": {\"aggregate\": \"mean\", \"field\": \"score\"}"

    private func labels(_ rest: String, rows: String = rows, _ letters: ClassLetters) throws -> (
        texts: [String], axis: [String]
    ) {
        let text = "{\"data\": {\"values\": \(rows)}, \(rest)}"
        let privacy = Privacy(classFields: ["class"], letters: letters)
        let chart = try Chart(specification: Array(text.utf8), privacy: privacy) { _ in nil }
        let drawing = try chart.draw(in: frame, theme: .paper(labelSize: 30), measurer: FixedMeasurer())
        let axis = drawing.figure.parts.flatMap { part -> [String] in
            if case .tickLabel = part.role { texts(part.items).map(\.text) } else { [] }
        }
        return (texts(drawing.items).map(\.text), axis)
    }

    @Test(arguments: [
        "\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"class\"}, \(mean)}",
        "\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"class\", \"sort\": null}, \(mean)}",
        "\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"class\", \"sort\": [\"Mr Lee\", \"Mr Silva\", \"Ms Okafor\", \"Ms Tran\"]}, \(mean)}",
        "\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"class\", \"scale\": {\"domain\": [\"Mr Lee\", \"Mr Silva\", \"Ms Okafor\", \"Ms Tran\"]}}, \(mean)}",
        "\"transform\": [{\"filter\": {\"field\": \"class\", \"oneOf\": [\"Mr Lee\", \"Mr Silva\", \"Ms Okafor\", \"Ms Tran\"]}}], \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"class\"}, \(mean)}",
        "\"transform\": [{\"filter\": \"datum.class == 'Ms Tran' || datum.class != 'x'\"}], \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"class\"}, \(mean)}",
        "\"title\": [\"Ms Tran\", \"and the others\"], \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"class\"}, \(mean)}",
    ])
    func axesSayLettersInTheirOrder(_ rest: String) throws {
        for seed in 0..<4 as Range<UInt64> {
            let said = try labels(rest, letters(seed))
            #expect(Array(said.axis.prefix(4)) == ["Class A", "Class B", "Class C", "Class D"])
            #expect(
                !said.texts.joined(separator: " ").contains(where: { _ in said.texts.contains { $0.contains("Tran") } })
            )
        }
    }

    @Test func legendsAndFacetsSayLetters() throws {
        let legend = try labels(
            "\"mark\": \"bar\", \"encoding\": {\"color\": {\"field\": \"class\"}, \(Self.mean)}", letters())
        #expect(Set(legend.texts).isSuperset(of: ["Class A", "Class D"]))
        let facet = try labels(
            "\"mark\": \"bar\", \"encoding\": {\"column\": {\"field\": \"class\"}, \(Self.mean)}", letters())
        #expect(Set(facet.texts).isSuperset(of: ["Class A", "Class D"]))
        for text in legend.texts + facet.texts { #expect(!letters().tells(text)) }
    }

    @Test func numbersAreClassesInTheirField() throws {
        let rows =
            "[\((1...3).flatMap { name in (0..<11).map { "{\"class\": \(name), \"score\": \($0)}" } }.joined(separator: ","))]"
        let said = try labels(
            """
            "transform": [{"filter": {"field": "class", "oneOf": [1, 3]}}],
            "mark": "bar", "encoding": {"x": {"field": "class", "type": "quantitative"}, \(Self.mean)}
            """, rows: rows, letters(2, ["1", "2", "3"]))
        #expect(said.axis.filter { $0.hasPrefix("Class") }.count == 2)
    }

    /// The same rows under a letter as under the name.
    @Test func theLetterIsThatOfTheClass() throws {
        let letters = letters()
        let text =
            "{\"data\": {\"values\": \(Self.rows)}, \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"class\"}, \"y\": {\"aggregate\": \"count\"}}}"
        let chart = try Chart(
            specification: Array(text.utf8),
            privacy: Privacy(minimumGroupSize: 13, classFields: ["class"], letters: letters)
        ) { _ in nil }
        // Ms Tran's class has 12 students.
        #expect(chart.hiddenGroups.map(\.name) == [letters.letter(of: "Ms Tran")])
        #expect(chart.hiddenGroups.map { $0.name(letters) } == ["Ms Tran"])
        #expect(chart.classNames == Self.classes)
    }
}
