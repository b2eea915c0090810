import ArgumentParser
import RoomAPI

struct RehearseCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse",
        abstract: "Plays a retreat on the wall with made-up notes, and says what to mend: retreat rehearse NAME.",
        discussion: """
            Nothing of it is kept. The wall is as it was when it ends, or when it is ended with Ctrl-C or with \
            retreat rehearse --stop. Exit code 1 where something was found.
            """)
    @OptionGroup var room: RoomOptions

    @Argument(help: "A name from retreat list.")
    var name: String?

    @Option(help: "How many times as fast as a meeting, from 1 to \(Room.Rehearsal.fastest).")
    var speed = Room.Rehearsal.usualSpeed

    @Flag(help: "Ends the rehearsal on the wall, and says what it has found.")
    var stop = false

    @Flag(help: "Says what the rehearsal, or the last one, has found.")
    var report = false

    func validate() throws {
        guard [name != nil, stop, report].count(where: \.self) == 1 else {
            throw ValidationError("Name a retreat: retreat rehearse NAME. Or: retreat rehearse --stop, or --report.")
        }
        guard (1...Room.Rehearsal.fastest).contains(speed) else {
            throw ValidationError("--speed goes from 1 to \(Room.Rehearsal.fastest): --speed 20.")
        }
    }

    func run() throws {
        let rehearsal: Room.Rehearsal
        if let name {
            rehearsal = try follow(name)
        } else {
            rehearsal = try asked(stop ? .stopRehearsal : .rehearsalReport)
        }
        for line in RehearsalText.lines(rehearsal) { print(line) }
        if !rehearsal.findings.isEmpty { throw ExitCode(1) }
    }

    /// Seconds between two looks at how far it is.
    private static let pause = 0.25

    private func follow(_ name: String) throws -> Room.Rehearsal {
        let interrupts = Interrupts()
        var rehearsal = try asked(.rehearse(name: name, speed: speed))
        let line = RehearsalLine()
        while rehearsal.state == .playing {
            line.show(RehearsalText.progress(rehearsal))
            let isEnded = interrupts.came(within: Self.pause)
            rehearsal = try asked(isEnded ? .stopRehearsal : .rehearsalReport)
        }
        line.clear()
        return rehearsal
    }

    private func asked(_ request: Room.Request) throws(Failure) -> Room.Rehearsal {
        let answer: Answer = try ask(request)
        return answer.rehearsal
    }

    private struct Answer: Decodable {
        var rehearsal: Room.Rehearsal
    }
}
