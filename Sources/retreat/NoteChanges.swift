import ArgumentParser
import Retreat

/// Numbers of notes as people write them: `2,5`.
struct NoteNumbers: ExpressibleByArgument {
    var numbers: [Int]

    init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        numbers = parts.compactMap { $0 }
        if numbers.count != parts.count { return nil }
    }
}

struct StarNote: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "star", abstract: "Marks a note that the group holds on to.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "The note's number.")
    var number: Int

    func run() throws {
        try steer(.chart(.star(number, isStarred: true)))
    }
}

struct UnstarNote: RoomCommand {
    static let configuration = CommandConfiguration(commandName: "unstar", abstract: "Takes the mark away.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "The note's number.")
    var number: Int

    func run() throws {
        try steer(.chart(.star(number, isStarred: false)))
    }
}

struct MergeNotes: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Makes one note of two: retreat note merge 3 5, or with words that hold both.")
    @OptionGroup var room: RoomOptions
    @OptionGroup var names: NameOptions

    @Argument(help: "The note that stays.")
    var number: Int

    @Argument(help: "The note that goes into it.")
    var other: Int

    @Argument(help: ArgumentHelp("The words for both; the two after each other where left out.", valueName: "text"))
    var words: [String] = []

    func run() throws {
        try steer(
            .chart(.merge(number, with: other, text: words.isEmpty ? nil : words.joined(separator: " "))),
            names: names.choice)
    }
}

struct SplitNote: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Makes two notes of one: retreat note split 4 \"first part\" \"second part\".")
    @OptionGroup var room: RoomOptions
    @OptionGroup var names: NameOptions

    @Argument(help: "The note's number.")
    var number: Int

    @Argument(help: "The words that stay.")
    var first: String

    @Argument(help: "The words of the new note.")
    var second: String

    func run() throws {
        try steer(.chart(.split(number, first: first, second: second)), names: names.choice)
    }
}

struct OrderNote: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: "Another place in its column: retreat note order 4 --before 2.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "The note's number.")
    var number: Int

    @Option(help: "The note that was said later than it, so to speak; the newest place where left out.")
    var before: Int?

    func run() throws {
        try steer(.chart(.order(number, before: before)))
    }
}

struct DraftNote: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "Keeps a note off the wall until retreat note show NUMBER.")
    @OptionGroup var room: RoomOptions
    @OptionGroup var names: NameOptions

    @Argument(help: ArgumentHelp("The words; quotes around them are not needed.", valueName: "text"))
    var words: [String]

    @Option(name: .customLong("as"), help: "The column, by the beginning of its name.")
    var category: String?

    func run() throws {
        try steer(
            .chart(.add(NewNote(text: words.joined(separator: " "), category: category, isDraft: true))),
            names: names.choice)
    }
}

struct ShowDraft: RoomCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Puts a draft on the wall.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "The note's number.")
    var number: Int

    func run() throws {
        try steer(.chart(.showDraft(number)))
    }
}

struct CiteNotes: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "cite", abstract: "Says what a note rests on: retreat note cite 8 2,5.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "The note's number.")
    var number: Int

    @Argument(help: "The notes that it rests on.")
    var notes: NoteNumbers

    func run() throws {
        try steer(.chart(.cite(number, notes.numbers)))
    }
}
