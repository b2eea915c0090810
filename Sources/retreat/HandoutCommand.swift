public import ArgumentParser
public import Record
import Retreat
import RoomAPI
import Varlink

struct HandoutCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "handout",
        abstract: "A reading card for each visual, to be printed: retreat handout > cards.html.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "Names of visuals; all of the retreat where none is named.")
    var visuals: [String] = []

    @Option(help: "A retreat from retreat list; else the one that is open.")
    var retreat: String?

    @Option(help: "a5, a4 or letter.")
    var paper: Handout.Paper = .a5

    func run() throws {
        let (title, team, all) = try retreat.map { try planned($0) } ?? open()
        let cards = try (visuals.isEmpty ? all : visuals).map { visual in
            Handout.Card(try sheet(visual, of: retreat, pins: false))
        }
        guard !cards.isEmpty else {
            throw Failure(
                kind: .noSuchThing, message: "\"\(title)\" has no visuals.", mend: "Name some in its retreat.yaml.")
        }
        print(Handout(title: title, team: team, cards: cards).html(paper: paper), terminator: "")
    }

    private func planned(_ name: String) throws(Failure) -> (title: String, team: String, visuals: [String]) {
        let calendar: Room.Calendar = try ask(.calendar)
        guard let meeting = calendar.meetings.first(where: { $0.name == name }) else {
            let known = calendar.meetings.map(\.name).joined(separator: ", ")
            throw calendar.unreadable.contains(name)
                ? Failure(
                    kind: .retreatHasErrors, message: "The retreat \"\(name)\" has errors.",
                    mend: "retreatd check names them.")
                : Failure(
                    kind: .noSuchThing, message: "There is no retreat \"\(name)\".", mend: "Retreats: \(known).")
        }
        return (meeting.title, meeting.team, meeting.visuals)
    }

    private func open() throws(Failure) -> (title: String, team: String, visuals: [String]) {
        let answer: StatusAnswer = try ask(.status)
        guard let retreat = answer.status.retreat else {
            throw Failure(
                kind: .notNow, message: "No retreat is open.", mend: "Name one: retreat handout --retreat NAME.")
        }
        return (retreat.title, retreat.team, retreat.visuals)
    }

    private struct StatusAnswer: Decodable {
        var status: Room.Status
    }
}

extension Handout.Paper: ExpressibleByArgument {}

extension Handout.Card {
    fileprivate init(_ sheet: Room.Sheet) {
        self.init(
            title: sheet.title, source: sheet.source, evidence: sheet.evidence, n: sheet.n,
            guides: sheet.guides.map(Guide.init),
            minimumGroupSize: sheet.minimum, picture: PagePicture(sheet))
    }
}

extension Handout.Card.Guide {
    /// Numbers are read upwards, names from the top down.
    fileprivate init(_ guide: Room.Guide) {
        let isNumeric = guide.labels.allSatisfy { $0.first.map { $0.isNumber || "-−+.,".contains($0) } ?? false }
        switch guide.place {
        case .bottom, .top: self.init(place: "Across", title: guide.title, labels: guide.labels)
        case .legend: self.init(place: "Colours", title: guide.title, labels: guide.labels)
        case .left, .right:
            self.init(
                place: isNumeric ? "Upwards" : "Downwards", title: guide.title,
                labels: isNumeric ? guide.labels : guide.labels.reversed())
        }
    }
}
