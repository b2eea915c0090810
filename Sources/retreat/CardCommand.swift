import ArgumentParser
import Retreat
import RoomAPI

struct CardCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "card", abstract: "A line to say when the talk slips: retreat card blame; alone, all of them.",
        discussion: "The line is for the facilitator; with --on-wall the group reads it too.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "A card; retreat card lists them.")
    var name: String?

    @Flag(help: "Puts the line on the wall, until the next step.")
    var onWall = false

    @Flag(help: "Takes the card off the wall.")
    var off = false

    func validate() throws {
        if onWall && name == nil { throw ValidationError("Name the card: retreat card blame --on-wall.") }
        if off && (name != nil || onWall) { throw ValidationError("--off stands alone.") }
    }

    func run() throws {
        if off { return try steer(.hideCard) }
        guard let name else { return list(try ask(.cards)) }
        if onWall {
            let answer: PositionAnswer = try ask(.showCard(id: name))
            return print(AnswerText.line(answer.position))
        }
        let cards: CardsAnswer = try ask(.cards)
        guard let card = cards.cards.first(where: { $0.id == name }) else {
            throw Failure(
                kind: .noSuchThing, message: "There is no card \"\(name)\".",
                mend: "Cards: \(cards.cards.map(\.id).joined(separator: ", ")).")
        }
        print(card.line)
    }

    private func list(_ answer: CardsAnswer) {
        for problem in answer.problems { print(problem.text) }
        let width = answer.cards.map(\.id.count).max() ?? 0
        for card in answer.cards {
            print("\(card.id)\(String(repeating: " ", count: width - card.id.count))  \(card.occasion)")
        }
    }

    private struct CardsAnswer: Decodable {
        var cards: [CueCard]
        var problems: [Room.Problem]
    }

    private struct PositionAnswer: Decodable {
        var position: Room.Position
    }
}

struct OffRecordCommand: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "off-record", abstract: "Charts and logs nothing; the wall shows the question alone.")
    static let command = Command.offRecord
    @OptionGroup var room: RoomOptions
}

struct OnRecordCommand: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "on-record", abstract: "Charts again what the group says.")
    static let command = Command.onRecord
    @OptionGroup var room: RoomOptions
}
