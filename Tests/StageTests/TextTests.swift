import Retreat
import Scene
import TestSupport
import Testing

@testable import Stage

@Suite struct TextTests {
    private func lines(_ text: String, columns: Double, indent: Double = 0) -> [String] {
        TextBlock(
            text, font: Font(100), leading: 1.2, width: columns * 56 + 0.1, firstIndent: indent * 56,
            measurer: FixedMeasurer()
        ).lines.map(\.text)
    }

    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 6.9, ["one", "two", "three"]),
        ("one", 20, ["one"]),
        ("", 20, []),
        ("a abcdefgh b", 5, ["a", "abcde", "fgh b"]),
        ("abc。abc", 3, ["abc。", "abc"]),
        ("👩‍👩‍👧‍👧👩‍👩‍👧‍👧", 1, ["👩‍👩‍👧‍👧", "👩‍👩‍👧‍👧"]),
    ])
    func wraps(_ text: String, _ columns: Double, _ expected: [String]) {
        #expect(lines(text, columns: columns) == expected)
    }

    @Test func theFirstLineLeavesRoomForTheBadge() {
        #expect(lines("one two three", columns: 7, indent: 4) == ["one", "two", "three"])
        #expect(lines("seven two", columns: 7, indent: 4) == ["", "seven", "two"])
    }

    @Test(arguments: [
        ("12 Plain", false), ("«مرحبا»", true), ("7 שלום", true), ("Plain مرحبا", false), ("2 + 2", false),
    ])
    func textThatRunsFromTheRightEndsThere(_ text: String, _ isRightToLeft: Bool) throws {
        let block = TextBlock(text, font: Font(100), leading: 1.2, width: 5000, measurer: FixedMeasurer())
        let run = try #require(block.items(at: Point(10, 0), color: .black).runs.first)
        #expect(run.anchor == (isRightToLeft ? .end : .start))
        #expect(run.origin.x == (isRightToLeft ? 5010 : 10))
    }

    @Test(arguments: [("Plain", 120.0), ("Việt Nậm", 140), ("学习", 140), ("مرحبا", 140)])
    func tallScriptsHaveRoom(_ text: String, _ height: Double) {
        let block = TextBlock(text, font: Font(100), leading: 1.2, width: 10_000, measurer: FixedMeasurer())
        #expect(block.lineHeight == height)
    }

    @Test(arguments: [
        ("2027-01-12", "12 Jan"), ("2026-12-31", "31 Dec"), ("2027-11-02", "2 Nov"), ("2027-11-03", "3 Nov 2027"),
        ("2026-01-03", "3 Jan"), ("2025-12-31", "31 Dec 2025"),
    ])
    func datesHaveTheirYearWhereItCouldBeMistaken(_ day: String, _ text: String) throws {
        let today = try #require(Day("2026-12-03"))
        #expect(Words.date(try #require(Day(day)), seenOn: today) == text)
    }

    /// The table of domain.md section 4: 65 inches, 1920x1080.
    @Test(arguments: [(3.0, 26.0, 32.0), (4, 34, 43), (5, 43, 53), (6, 51, 64), (8, 68, 85)])
    func typeSizesFollowFromTheRoom(_ metres: Double, _ sixteen: Double, _ twenty: Double) {
        let room = RoomGeometry(diagonalInches: 65, farthestSeatMetres: metres)
        #expect(room.fontSize(arcMinutes: 16, on: .hd) == sixteen)
        #expect(room.fontSize(arcMinutes: 20, on: .hd) == twenty)
    }
}
