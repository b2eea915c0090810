import ArgumentParser
import Retreat

struct PromiseCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "promise", abstract: "What became of a promise of last time: retreat promise 2 done.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "Its number on the wall.")
    var number: Int

    @Argument(help: "done, under-way, not-begun, dropped, or open.")
    var progress: ProgressWord

    @Option(help: "Why; what is dropped needs it.")
    var why: String?

    func run() throws {
        try steer(.tell(.promise(number, progress.progress, why: why)))
    }
}

struct ChangedCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "changed", abstract: "You asked, we changed: retreat changed 1 We start with the chart.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "The number on the wall of what was asked.")
    var number: Int

    @Argument(help: ArgumentHelp("What was changed.", valueName: "text"))
    var words: [String]

    func run() throws {
        try steer(.tell(.delta(number, text: words.joined(separator: " "))))
    }
}

struct TallyCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "tally",
        abstract: "Counts hands from 0 to 5: retreat tally fist 0 1 0 2 5 3.",
        discussion: """
            The six numbers say how many hands show 0, 1, 2, 3, 4 and 5. fist: how much do you stand behind our plan? \
            safe: I could say what I think. planning: this changes my planning. balance: hard and soft evidence were in \
            balance. Fewer than five hands are shown once and leave their mean alone.
            """)
    @OptionGroup var room: RoomOptions

    @Argument(help: "fist, safe, planning or balance.")
    var kind: TallyKind

    @Argument(help: "How many hands show 0, 1, 2, 3, 4 and 5.")
    var counts: [Int]

    func run() throws {
        try steer(.tell(.tally(kind, counts)))
        let tally = Tally(kind, counts: counts)
        let agreed = tally.isAgreed.map { $0 ? " · agreed" : " · not agreed yet: hear the low hands, then ask again" }
        print("Mean \(tally.mean)\(kind == .fist ? agreed ?? "" : "")")
    }
}

/// The commands that chart what was said of how the group worked, into a column of their own.
protocol ProcessCommand: RoomCommand {
    static var column: NoteCategory.ID { get }
    var words: [String] { get }
}

extension ProcessCommand {
    func run() throws {
        try steer(.chart(.add(NewNote(text: words.joined(separator: " "), category: Self.column.rawValue))))
    }
}

struct PlusCommand: ProcessCommand {
    static let configuration = CommandConfiguration(
        commandName: "plus", abstract: "What helped in how we worked.")
    static let column = NoteCategory.ID.plus
    @OptionGroup var room: RoomOptions

    @Argument(help: ArgumentHelp("The words that were said.", valueName: "text"))
    var words: [String]
}

struct DeltaCommand: ProcessCommand {
    static let configuration = CommandConfiguration(
        commandName: "delta", abstract: "What we would change in how we work; the next retreat answers it.")
    static let column = NoteCategory.ID.delta
    @OptionGroup var room: RoomOptions

    @Argument(help: ArgumentHelp("The words that were said.", valueName: "text"))
    var words: [String]
}
