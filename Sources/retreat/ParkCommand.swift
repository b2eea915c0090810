import ArgumentParser
import Retreat

struct ParkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "park", abstract: "Keeps something for later, in every step: retreat park Who is missing here?",
        subcommands: [AddParked.self, EndParked.self], defaultSubcommand: AddParked.self)
}

struct AddParked: RoomCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Into the parking lot.")
    @OptionGroup var room: RoomOptions
    @OptionGroup var names: NameOptions

    @Argument(help: ArgumentHelp("The words that were said; quotes around them are not needed.", valueName: "text"))
    var words: [String]

    func run() throws {
        try steer(
            .chart(.add(NewNote(text: words.joined(separator: " "), category: NoteCategory.ID.parked.rawValue))),
            names: names.choice)
    }
}

struct EndParked: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "How it ends: answered, carried to the next retreat, taken by a team, or dropped."
    )
    @OptionGroup var room: RoomOptions
    @OptionGroup var names: NameOptions

    @Argument(help: "The note's number.")
    var number: Int

    @Flag(help: "It is answered; words after it are the answer.")
    var answered = false

    @Flag(help: "The next retreat takes it up.")
    var carried = false

    @Option(help: "A team or a role takes it, never a person.")
    var taken: String?

    @Flag(help: "Nobody needs it any more.")
    var dropped = false

    @Argument(help: ArgumentHelp("The answer.", valueName: "text"))
    var words: [String] = []

    func validate() throws {
        guard [answered, carried, taken != nil, dropped].count(where: { $0 }) == 1 else {
            throw ValidationError("Say how it ends with one of --answered, --carried, --taken TEAM, --dropped.")
        }
        guard words.isEmpty || answered else { throw ValidationError("An answer needs --answered before it.") }
    }

    func run() throws {
        try steer(.chart(.endParked(number, end)), names: names.choice)
    }

    private var end: ParkedEnd {
        if let taken { return .taken(by: taken) }
        if answered { return .answered(words.isEmpty ? nil : words.joined(separator: " ")) }
        return carried ? .carried : .dropped
    }
}
