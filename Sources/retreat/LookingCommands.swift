import ArgumentParser
import Retreat

struct GridCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "grid",
        abstract: "Letters and numbers over the visuals, so that anyone can say \"look at C4\".")
    @OptionGroup var room: RoomOptions

    @Flag(help: "Takes the grid away.")
    var off = false

    func run() throws {
        try steer(.look(.grid(!off)))
    }
}

struct PinCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "pin", abstract: "Pins the newest note to a place: retreat pin C4.")
    @OptionGroup var room: RoomOptions

    @Argument(
        help: "A cell of the grid (C4), a mark of a chart (Small/Extending), or fractions; of a visual: growth:C4.")
    var at: String

    @Option(help: "Another note, by its number.")
    var note: Int?

    func run() throws {
        try steer(.look(.pin(.named(at), note: note)))
    }
}

struct PredictCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "predict",
        abstract: "A guess on a veiled chart, which stays behind the real mark: retreat predict Small/Extending 32%.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "A mark, by what it stands for; of a visual: bands:Small/Extending.")
    var label: String?

    @Argument(help: "A number on its axis.")
    var value: String?

    @Flag(help: "Takes all guesses away.")
    var clear = false

    func validate() throws {
        if clear != (label == nil) || (label == nil) != (value == nil) {
            throw ValidationError("Name a mark and a number, such as retreat predict Small/Extending 32%, or --clear.")
        }
    }

    func run() throws {
        guard let label, let value else { return try steer(.look(.clearGuesses)) }
        try steer(.look(.predict(.named(label: label, value: value))))
    }
}

struct FocusCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "focus",
        abstract: "Enlarges a part of a visual, the rest dimmed: retreat focus C2-D5; the whole again: focus off.")
    @OptionGroup var room: RoomOptions

    @Argument(
        help:
            "Cells of the grid (C4, C2-D5), a mark of a chart, or fractions (0.1,0.2,0.5,0.6); of a visual: growth:C4; or off."
    )
    var part: String

    func run() throws {
        try steer(.look(.focus(part == "off" ? nil : .named(part))))
    }
}

struct FreezeCommand: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "freeze",
        abstract: "The wall keeps its picture while you look for the next one, or until the next step.")
    static let command = Command.look(.freeze(true))
    @OptionGroup var room: RoomOptions
}

struct UnfreezeCommand: PlainCommand {
    static let configuration = CommandConfiguration(commandName: "unfreeze", abstract: "The wall follows again.")
    static let command = Command.look(.freeze(false))
    @OptionGroup var room: RoomOptions
}
