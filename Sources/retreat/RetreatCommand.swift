import ArgumentParser
import RoomAPI

/// The remote: every command says one thing to the room.
struct RetreatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retreat",
        abstract: "The remote of a Learning Retreat: steers what stands on the wall.",
        discussion: """
            A first meeting: retreat list, retreat open NAME, retreat start, retreat next.
            What the group says: retreat note "Small classes have the largest Extending band".
            Something went wrong: retreat undo.
            """,
        version: Room.version,
        groupedSubcommands: [
            CommandGroup(
                name: "Meeting:",
                subcommands: [
                    ListCommand.self, CalendarCommand.self, OpenCommand.self, StartCommand.self, NextCommand.self,
                    BackCommand.self,
                    GoCommand.self, PauseCommand.self, ResumeCommand.self, ExtendCommand.self, FinishCommand.self,
                ]),
            CommandGroup(
                name: "On the wall:",
                subcommands: [
                    ShowCommand.self, GridCommand.self, PinCommand.self, VeilCommand.self, UnveilCommand.self,
                    PredictCommand.self, FocusCommand.self,
                    FreezeCommand.self, UnfreezeCommand.self,
                    PromptCommand.self, RoundCommand.self,
                    GalleryCommand.self, ParkingCommand.self, ChainCommand.self, PageCommand.self, BlankCommand.self,
                    UnblankCommand.self,
                ]),
            CommandGroup(
                name: "What the group says:",
                subcommands: [
                    NoteCommand.self, ParkCommand.self, LooseCommand.self, ActionCommand.self, PromiseCommand.self,
                    ChangedCommand.self, TallyCommand.self, PlusCommand.self, DeltaCommand.self, OffRecordCommand.self,
                    OnRecordCommand.self, CardCommand.self, UndoCommand.self,
                ]),
            CommandGroup(
                name: "To know:",
                subcommands: [
                    StatusCommand.self, SnapshotCommand.self, RecordCommand.self, HandoutCommand.self,
                    RehearseCommand.self, ForgetCommand.self,
                    ProtocolCommand.self, ActionsCommand.self, HistoryCommand.self,
                ]),
        ])

    @OptionGroup var room: RoomOptions
}
