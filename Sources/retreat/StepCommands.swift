import ArgumentParser
import Retreat

/// The commands that need no words beyond their name.
protocol PlainCommand: RoomCommand {
    static var command: Command { get }
}

extension PlainCommand {
    func run() throws {
        try steer(Self.command)
    }
}

struct StartCommand: PlainCommand {
    static let configuration = CommandConfiguration(commandName: "start", abstract: "Starts the retreat that is open.")
    static let command = Command.start
    @OptionGroup var room: RoomOptions
}

struct NextCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "To the next step; a step of describing is left in its first half with --now only.")
    @OptionGroup var room: RoomOptions

    @Flag(help: "However much time is left.")
    var now = false

    func run() throws {
        try steer(now ? .next : .nextWhenDue)
    }
}

struct BackCommand: PlainCommand {
    static let configuration = CommandConfiguration(commandName: "back", abstract: "To the step before.")
    static let command = Command.back
    @OptionGroup var room: RoomOptions
}

struct PauseCommand: PlainCommand {
    static let configuration = CommandConfiguration(commandName: "pause", abstract: "Stops the timer.")
    static let command = Command.pause
    @OptionGroup var room: RoomOptions
}

struct ResumeCommand: PlainCommand {
    static let configuration = CommandConfiguration(commandName: "resume", abstract: "Lets the timer go on.")
    static let command = Command.resume
    @OptionGroup var room: RoomOptions
}

struct UndoCommand: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Takes back the last change, whatever it was.")
    static let command = Command.undo
    @OptionGroup var room: RoomOptions
}

struct FinishCommand: PlainCommand {
    static let configuration = CommandConfiguration(commandName: "finish", abstract: "Ends the retreat.")
    static let command = Command.finish
    @OptionGroup var room: RoomOptions
}

struct GoCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "go", abstract: "To a step by its name or number: retreat go interpret.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "A step's name or its number from 1.")
    var step: String

    func run() throws {
        try steer(.go(step))
    }
}

struct ExtendCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "extend", abstract: "More time for the step, taken from a later one: retreat extend 3m.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "How much: 3m, 90s, 1:30.")
    var time: Minutes

    @Option(help: "The later step that pays, by its name or number; else the longest that is not planning.")
    var from: String?

    func run() throws {
        try steer(.extend(seconds: time.seconds, from: from))
    }
}
