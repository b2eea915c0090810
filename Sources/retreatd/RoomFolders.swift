import ArgumentParser
import Library

/// Where retreats and protocols are; shared by the commands.
struct RoomFolders: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder with the retreats (NAME.retreat).",
            discussion: "Default: /srv/retreats when it exists, else ~/Retreats.", valueName: "folder"))
    var retreats: String?

    @Option(
        help: ArgumentHelp(
            "The folder with protocols; asked before the built-in ones.", valueName: "folder"))
    var protocols: String?

    /// The protocols of the school, then the built-in ones.
    var protocolShelf: ProtocolShelf {
        ProtocolShelf(folders: [protocols, Places.protocols].compactMap { $0 })
    }
}
