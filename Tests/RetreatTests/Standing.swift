import Retreat
import TestSupport

/// Where a room can stand. All but the idle one have note 1 in the parking lot.
enum Standing: CaseIterable {
    case idle, lobby, step, paused, finished

    func room() throws(Refusal) -> RoomState {
        switch self {
        case .idle: RoomState()
        case .lobby: try .after([.note("One")])
        case .step: try .after([.note("One"), .start, .go("describe")])
        case .paused: try .after([.note("One"), .start, .go("describe"), .pause])
        case .finished: try .after([.note("One"), .start, .go("describe"), .finish])
        }
    }
}
