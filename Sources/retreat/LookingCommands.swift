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
