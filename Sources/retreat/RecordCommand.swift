import ArgumentParser
import Record
import RoomAPI
import Varlink

struct RecordCommand: RoomCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case md, json
    }

    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "What a retreat leaves behind: notes, actions and times, no names.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "A retreat that was held here; else the one that is open.")
    var name: String?

    @Option(help: "md (Markdown) or json.")
    var format: Format = .md

    func run() throws {
        let answer: JSON = try ask(.record(name: name))
        let record = answer["record"] ?? [:]
        switch format {
        case .json: print(record.text)
        case .md: print(try Self.read(record).markdown, terminator: "")
        }
    }

    private static func read(_ record: JSON) throws(Failure) -> Record {
        do {
            return try record.decode(Record.self)
        } catch {
            throw Failure(
                kind: .notARoom, message: "The record cannot be read: \(error).",
                mend: "See that retreat and retreatd are of one version.")
        }
    }
}
