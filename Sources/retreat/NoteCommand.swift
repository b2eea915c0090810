import ArgumentParser
import Retreat

struct NoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "Charts what the group said: retreat note \"All four bands appear\".",
        subcommands: [
            AddNote.self, EditNote.self, MoveNote.self, RemoveNote.self, StarNote.self, UnstarNote.self,
            MergeNotes.self, SplitNote.self, OrderNote.self, DraftNote.self, ShowDraft.self, CiteNotes.self,
        ], defaultSubcommand: AddNote.self)
}

struct AddNote: RoomCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "A new note.")
    @OptionGroup var room: RoomOptions
    @OptionGroup var names: NameOptions

    @Argument(help: ArgumentHelp("The words that were said; quotes around them are not needed.", valueName: "text"))
    var words: [String]

    @Option(
        name: .customLong("as"),
        help: "The column, by the beginning of its name, such as inter or parked; else what the step collects.")
    var category: String?

    @Option(
        help: """
            Where it points: a cell of the grid (C4), a mark of a chart (Small/Extending), fractions (0.8,0.3); on a \
            visual by its name: growth:C4.
            """)
    var at: String?

    @Option(help: "The notes that it rests on, by number: 2,5.")
    var from: NoteNumbers?

    func run() throws {
        try steer(
            .chart(
                .add(
                    NewNote(
                        text: words.joined(separator: " "), category: category, place: at,
                        cites: from?.numbers ?? []))), names: names.choice)
    }
}

struct EditNote: RoomCommand {
    static let configuration = CommandConfiguration(commandName: "edit", abstract: "Other words for a note.")
    @OptionGroup var room: RoomOptions
    @OptionGroup var names: NameOptions

    @Argument(help: "The note's number.")
    var number: Int

    @Argument(help: ArgumentHelp("The new words.", valueName: "text"))
    var words: [String]

    func run() throws {
        try steer(.chart(.edit(number, text: words.joined(separator: " "))), names: names.choice)
    }
}

struct MoveNote: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "To another category: retreat note move 4 parked.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "The note's number.")
    var number: Int

    @Argument(help: "The column, by the beginning of its name: retreat status names them.")
    var category: String

    func run() throws {
        try steer(.chart(.move(number, to: category)))
    }
}

struct RemoveNote: RoomCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Takes a note off the wall.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "The note's number.")
    var number: Int

    func run() throws {
        try steer(.chart(.remove(number)))
    }
}
