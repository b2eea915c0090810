import Retreat
import TestSupport
import Testing

/// A wall that keeps its picture.
@Suite struct FreezeTests {
    private static let freeze = Command.look(.freeze(true))
    private static let unfreeze = Command.look(.freeze(false))

    private func room(_ commands: [Command]) throws -> RoomState {
        try .after([.start, .go("describe")] + commands)
    }

    @Test("keeps what stood there while the facilitator looks for the next one, and then shows it")
    func keeps() throws {
        var room = try room([Self.freeze, .show(["growth"], full: false), .note("Not yet"), .gallery])
        #expect(room.sessionOnWall?.shown == ["bands"])
        #expect(room.sessionOnWall?.view == .step)
        #expect(room.sessionOnWall?.notes.isEmpty == true)
        #expect(room.session?.shown == ["growth"])
        try room.perform(Self.unfreeze, at: 900)
        #expect(room.sessionOnWall == room.session)
    }

    @Test("lets the clock go on, stand still and get longer")
    func clock() throws {
        var room = try room([Self.freeze])
        #expect(room.sessionOnWall?.clock?.runningSince != nil)
        try room.perform(.pause, at: 400)
        try room.perform(.extend(seconds: 60, from: nil), at: 410)
        #expect(room.sessionOnWall?.clocks == room.session?.clocks)
        #expect(room.sessionOnWall?.isPaused == true)
    }

    @Test(
        "ends when it is asked to, with the next step, the end, or what comes before it",
        arguments: [
            ([freeze], true), ([freeze, unfreeze], false), ([freeze, .next], false), ([freeze, .back], false),
            ([freeze, .finish], false), ([freeze, .undo], false), ([freeze, unfreeze, .undo], true),
            ([freeze, .next, .undo], true), ([freeze, .show(["growth"], full: false), .undo], true),
            ([freeze, .blank, .unblank], true), ([freeze, freeze], true), ([unfreeze], false),
            ([freeze, .finish, .open(.sample)], false),
        ] as [([Command], Bool)])
    func ends(commands: [Command], isFrozen: Bool) throws {
        #expect(try (room(commands).frozen != nil) == isFrozen)
    }

    @Test("never keeps a picture while the group talks off the record")
    func offRecord() throws {
        var room = try room([Self.freeze, .offRecord])
        #expect(room.sessionOnWall?.isOffRecord == true)
        try room.perform(Self.unfreeze, at: 900)
        #expect(throws: Refusal.offTheRecord) { _ = try room.decide(Self.freeze, at: .sample(900)) }
        #expect(throws: Refusal.noRetreatOpen) { _ = try RoomState().decide(Self.freeze, at: .sample) }
    }
}
