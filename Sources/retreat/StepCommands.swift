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

struct NextCommand: PlainCommand {
    static let configuration = CommandConfiguration(commandName: "next", abstract: "To the next step.")
    static let command = Command.next
    @OptionGroup var room: RoomOptions
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

struct GalleryCommand: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "gallery", abstract: "All notes on the wall; once more: back to the step.")
    static let command = Command.gallery
    @OptionGroup var room: RoomOptions
}

struct BlankCommand: PlainCommand {
    static let configuration = CommandConfiguration(commandName: "blank", abstract: "Makes the wall dark.")
    static let command = Command.blank
    @OptionGroup var room: RoomOptions
}

struct UnblankCommand: PlainCommand {
    static let configuration = CommandConfiguration(commandName: "unblank", abstract: "Makes the wall light again.")
    static let command = Command.unblank
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

struct PageCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "To a page of what does not fit the wall at once: retreat page 2.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "A page from 1; the dots at the foot of the wall count them.")
    var number: Int

    func run() throws {
        try steer(.turnPage(to: number))
    }
}

struct ExtendCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "extend", abstract: "More time for the step: retreat extend 3m.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "How much: 3m, 90s, 1:30.")
    var time: Minutes

    func run() throws {
        try steer(.extend(seconds: time.seconds))
    }
}
