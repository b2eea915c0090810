import Retreat
import TestSupport
import Testing

@Test("the sample meeting runs to its end")
func wholeMeeting() throws {
    let session = try #require(try RoomState.after(Command.wholeMeeting).session)
    #expect(session.phase == .finished)
    #expect(
        Set(session.notes.map(\.category)) == Set((session.plan.meetingProtocol.categories + [.parkingLot]).map(\.id)))
    #expect(session.actions.count == 1)
}
