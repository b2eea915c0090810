import Library
import Retreat
import RoomAPI

extension RoomHost {
    /// The cards for the facilitator; read anew each time, so that a school can mend its own.
    func cards() -> Reply {
        let (languages, problems) = locales.read()
        return .cards(languages.flatMap(\.cards), problems: problems.map(Room.Problem.init))
    }

    /// Puts a card on the wall.
    func showCard(_ id: String, at now: Moment) throws(RoomError) -> Reply {
        let cards = locales.read().languages.flatMap(\.cards)
        guard let card = cards.first(where: { $0.id == id }) else {
            throw .noSuchCard(name: id, known: cards.map(\.id))
        }
        return try perform(.showCard(card), at: now)
    }
}
