import ArgumentParser
import Library

/// Where protocols are; shared by the commands.
struct ProtocolOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder with protocols; asked before the built-in ones.", valueName: "folder"))
    var protocols: String?

    /// The protocols of the school, then the built-in ones.
    var protocolShelf: ProtocolShelf { Places.protocolShelf(own: protocols) }
}
