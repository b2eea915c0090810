import ArgumentParser
import Retreat

struct ActionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "action", abstract: "What the team will do: retreat action \"Read aloud in fours\" --from 4,7.",
        subcommands: [AddAction.self, EditAction.self, RemoveAction.self, TellAction.self],
        defaultSubcommand: AddAction.self)
}

/// What an action says besides its words.
struct ActionOptions: ParsableArguments {
    @Option(help: "The need: the notes that it rests on, by number: 4,7.")
    var from: NoteNumbers?

    @Option(help: "The classes that it is for: A,B.")
    var classes: NameList?

    @Option(help: "The team or role that leads, no person's name; else the team of the retreat.")
    var team: String?

    @Option(help: "The day on which it starts: 2027-01-12.")
    var start: Day?

    @Option(help: "The day on which the team looks whether it helps.")
    var check: Day?

    @Option(help: "The day by which it is done; else the team's next retreat, or six weeks from the retreat.")
    var by: Day?

    @Option(help: "What will tell that it helped.")
    var evidence: String?

    @Option(help: "What it takes.")
    var resources: String?

    func fields(what: String?) -> ActionFields {
        ActionFields(
            what: what, team: team, by: by, evidence: evidence, cites: from?.numbers, classes: classes?.names,
            start: start, check: check, resources: resources)
    }
}

struct AddAction: RoomCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "A new action.")
    @OptionGroup var room: RoomOptions
    @OptionGroup var names: NameOptions

    @Argument(help: ArgumentHelp("The change in our teaching; it begins with a verb.", valueName: "text"))
    var words: [String]

    @OptionGroup var options: ActionOptions

    @Flag(help: "A fourth, or one more still.")
    var oneMore = false

    func run() throws {
        try steer(
            .plan(.add(options.fields(what: words.joined(separator: " ")), isOneMore: oneMore)), names: names.choice)
    }
}

struct EditAction: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Other words or other days: retreat action edit 2 --by 2027-02-18.")
    @OptionGroup var room: RoomOptions
    @OptionGroup var names: NameOptions

    @Argument(help: "The action's number.")
    var number: Int

    @Argument(help: ArgumentHelp("The new words; the old ones where left out.", valueName: "text"))
    var words: [String] = []

    @OptionGroup var options: ActionOptions

    func run() throws {
        try steer(
            .plan(.edit(number, options.fields(what: words.isEmpty ? nil : words.joined(separator: " ")))),
            names: names.choice)
    }
}

struct RemoveAction: RoomCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Takes an action off the plan.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "The action's number.")
    var number: Int

    func run() throws {
        try steer(.plan(.remove(number)))
    }
}

struct TellAction: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "How far an action is: retreat action status 2 done.")
    @OptionGroup var room: RoomOptions
    @OptionGroup var names: NameOptions

    @Argument(help: "The action's number.")
    var number: Int

    @Argument(help: "open, under-way, done, not-begun or dropped.")
    var progress: ProgressWord

    @Option(help: "Why; what is dropped needs it.")
    var why: String?

    func run() throws {
        try steer(.plan(.tell(number, progress.progress, why: why)), names: names.choice)
    }
}

/// Names as people write them in a row: `A,B`.
struct NameList: ExpressibleByArgument {
    var names: [String]

    init?(argument: String) {
        names = argument.split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
        if names.isEmpty { return nil }
    }
}

/// How far an action is, as people write it: `under-way`.
enum ProgressWord: String, ExpressibleByArgument, CaseIterable {
    case open, underWay = "under-way", done, notBegun = "not-begun", dropped

    init(_ progress: Action.Progress) {
        switch progress {
        case .open: self = .open
        case .underWay: self = .underWay
        case .done: self = .done
        case .notBegun: self = .notBegun
        case .dropped: self = .dropped
        }
    }

    var progress: Action.Progress {
        switch self {
        case .open: .open
        case .underWay: .underWay
        case .done: .done
        case .notBegun: .notBegun
        case .dropped: .dropped
        }
    }
}
