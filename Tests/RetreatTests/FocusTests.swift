import Retreat
import TestSupport
import Testing

/// A part of a visual, enlarged.
@Suite struct FocusTests {
    private static func focus(_ visual: String = "bands", _ x: Double = 0.2) -> Command {
        .look(.focus(.found(Focus(visual: visual, region: Region(x: x, y: 0.1, width: 0.4, height: 0.5)))))
    }

    @Test(
        "stays until the whole is asked for, another visual comes to the wall, or the next step begins",
        arguments: [
            ([focus()], 0.2), ([focus(), focus("bands", 0.3)], 0.3), ([focus(), .look(.focus(nil))], nil),
            ([focus(), .show(["growth"], full: false)], nil), ([focus(), .next], nil), ([focus(), .undo], nil),
            ([focus(), .look(.focus(nil)), .undo], 0.2), ([focus(), .note("Seen")], 0.2),
            ([focus(), .gallery, .gallery], 0.2),
        ] as [([Command], Double?)])
    func stays(commands: [Command], x: Double?) throws {
        let room = try RoomState.after([.start, .go("describe")] + commands)
        #expect(room.session?.focus?.region.x == x)
    }

    @Test("brings its visual to the wall, and back from a list")
    func brings() throws {
        let other = try #require(try RoomState.after([.start, .go("describe"), Self.focus("growth")]).session)
        #expect(other.shown == ["growth"])
        #expect(other.focus?.visual == "growth")
        let two = try RoomState.after([
            .start, .go("describe"), .show(["bands", "growth"], full: false), .gallery, Self.focus("growth"),
        ])
        #expect(two.session?.shown == ["bands", "growth"])
        #expect(two.session?.view == .step)
    }

    @Test("changes nothing where it is already as asked")
    func nothing() throws {
        let room = try RoomState.after([.start, .go("describe"), Self.focus()])
        #expect(try room.decide(Self.focus(), at: .sample).events.isEmpty)
        let whole = try RoomState.after([.start, .go("describe")])
        #expect(try whole.decide(.look(.focus(nil)), at: .sample).events.isEmpty)
    }

    @Test("is refused where there is nothing to enlarge")
    func refused() throws {
        let room = try RoomState.after([.start, .go("describe")])
        for (region, name) in [
            (Region(x: 0.5, y: 0, width: 0.6, height: 0.5), "bands"),
            (Region(x: 0, y: 0, width: 0, height: 1), "bands"),
            (Region(x: .nan, y: 0, width: 1, height: 1), "bands"),
        ] {
            #expect(throws: Refusal.looking(.noPart(name: name))) {
                _ = try room.decide(.look(.focus(.found(Focus(visual: name, region: region)))), at: .sample)
            }
        }
        #expect(throws: Refusal.noSuchVisual(name: "x", known: ["bands", "growth", "page"])) {
            _ = try room.decide(Self.focus("x"), at: .sample)
        }
        #expect(throws: Refusal.notStarted) { _ = try RoomState.after([]).decide(Self.focus(), at: .sample) }
    }
}
