import Foundation
import Journal
import Retreat
import TestSupport
import Testing

/// Four retreats of one team on a clock that the test sets, kept in a journal that is closed between them.
@Suite("A year of one team")
struct YearTests {
    let scratch: ScratchFolder
    private static let secret = "Zebrafinch"

    init() throws {
        scratch = try ScratchFolder()
    }

    private struct Meeting {
        var name: String
        /// Days after the first.
        var day: Int
        var commands: [Command]
    }

    private static let meetings = [
        Meeting(
            name: "autumn", day: 0,
            commands: [
                .note("Bands in autumn", as: .observation), .action("Read aloud in fours"),
                .action("Bring work samples"),
                .note("Who moved in the middle of the year?", as: .parked),
                .note("Start with the chart", as: .delta), .tell(.tally(.safe, [0, 0, 2, 4, 1, 0])),
            ]),
        Meeting(
            name: "winter", day: 70,
            commands: [
                .tell(.promise(1, .done, why: nil)), .tell(.promise(2, .underWay, why: "\(secret): two rooms so far")),
                .tell(.delta(1, text: "\(secret): the welcome is short now")),
                .chart(.endParked(1, .answered("Eleven"))),
                .note("\(secret) in winter", as: .observation), .action("\(secret): pair the aides"),
                .tell(.tally(.safe, [0, 0, 0, 4, 3, 0])),
            ]),
        Meeting(
            name: "spring", day: 140,
            commands: [
                .tell(.promise(1, .done, why: "All rooms")), .tell(.promise(2, .dropped, why: "The aides changed")),
                .action("Model think-alouds"), .tell(.tally(.safe, [0, 0, 0, 1, 4, 2])),
            ]),
        Meeting(
            name: "summer", day: 200,
            commands: [.tell(.promise(1, .done, why: nil)), .tell(.tally(.safe, [0, 0, 0, 0, 2, 1]))]),
    ]

    private func hold(_ meeting: Meeting) throws {
        let journal = try Journal.open(folder: scratch.path).journal
        var second = meeting.day * 86_400
        for command in [.open(.sample(named: meeting.name)), .start] + meeting.commands + [.finish] {
            try journal.append(try journal.state.decide(command, at: .sample(second)))
            second += 60
        }
    }

    private func session(_ name: String) throws -> Session {
        try #require(try Journal.open(folder: scratch.path).journal.session(named: name))
    }

    /// Which files of the state folder have the bytes of `text`.
    private func files(with text: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.path).filter { name in
            try Data(contentsOf: scratch.url.appending(path: name)).range(of: Data(text.utf8)) != nil
        }
    }

    private func promises(_ name: String) throws -> [String] {
        try session(name).lastTime?.promises.map { "\($0.action.what): \($0.action.progress.rawValue)" } ?? []
    }

    @Test("carries promises until they are done or dropped, and answers what was asked")
    func carried() throws {
        for meeting in Self.meetings { try hold(meeting) }
        #expect(try promises("autumn") == [])
        #expect(try promises("winter") == ["Read aloud in fours: done", "Bring work samples: underWay"])
        #expect(
            try promises("spring") == ["Bring work samples: done", "\(Self.secret): pair the aides: dropped"])
        #expect(try promises("summer") == ["Model think-alouds: done"])
        #expect(try session("winter").lastTime?.deltas.compactMap(\.change).count == 1)
        #expect(try session("winter").notes(.parked).first?.end == .answered("Eleven"))
        #expect(try session("spring").notes(.parked).isEmpty)
        // Six weeks from each retreat, wherever the years change.
        #expect(try session("autumn").actions.map(\.by.text) == ["2027-01-14", "2027-01-14"])
        #expect(try session("winter").actions.map(\.by.text) == ["2027-03-25"])
    }

    @Test("shows how a tally moves; the hands of a few leave their mean alone")
    func tallies() throws {
        for meeting in Self.meetings { try hold(meeting) }
        let held = try Journal.open(folder: scratch.path).journal.held
        #expect(held.map(\.plan.name) == ["autumn", "winter", "spring", "summer"])
        #expect(held.map { $0.tallies.first?.mean } == [2.9, 3.4, 4.1, 4.3])
        #expect(held.map { $0.tallies.first?.counts == nil } == [false, false, false, true])
        #expect(try files(with: "[0,0,0,0,2,1]").isEmpty)
        #expect(try !files(with: "[0,0,0,1,4,2]").isEmpty)
    }

    @Test("forgets one retreat wholly, and the others go on without it")
    func forgotten() throws {
        for meeting in Self.meetings { try hold(meeting) }
        #expect(try !files(with: Self.secret).isEmpty)
        #expect(try Journal.open(folder: scratch.path).journal.forget(named: "winter") == 1)
        for trace in [Self.secret, "winter"] { #expect(try files(with: trace).isEmpty, "\(trace)") }
        #expect(try Journal.open(folder: scratch.path).journal.held.map(\.plan.name) == ["autumn", "spring", "summer"])
        #expect(try promises("spring") == [])
        #expect(try promises("summer") == ["Model think-alouds: done"])
    }
}

extension Command {
    fileprivate static func action(_ what: String) -> Command {
        .plan(.add(ActionFields(what: what), isOneMore: false))
    }
}
