import ArgumentParser
import Retreat

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

struct VeilCommand: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "veil", abstract: "Hides the data behind the frame of its chart, so that the group can guess.")
    static let command = Command.veil
    @OptionGroup var room: RoomOptions
}

struct UnveilCommand: PlainCommand {
    static let configuration = CommandConfiguration(commandName: "unveil", abstract: "Shows the data again.")
    static let command = Command.unveil
    @OptionGroup var room: RoomOptions
}

struct RoundCommand: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "round", abstract: "To the next round of a step that goes around the room.")
    static let command = Command.nextRound
    @OptionGroup var room: RoomOptions
}

struct PromptCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompt", abstract: "To the next prompt of the step, or to one by its number: retreat prompt 2.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "A prompt from 1; the next one where it is left out.")
    var number: Int?

    func run() throws {
        try steer(.showPrompt(number))
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
