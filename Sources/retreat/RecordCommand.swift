import ArgumentParser
import Record
import Retreat
import RoomAPI
import Varlink

struct RecordCommand: RoomCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case md, html, csv, json, ics
    }

    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "What a retreat leaves behind: notes, actions and times, no names.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "A retreat that was held here; else the one that is open.")
    var name: String?

    @Option(
        help:
            "md (Markdown), html (one page with the pictures), csv (a spreadsheet), json, or ics (the actions for a calendar)."
    )
    var format: Format = .md

    @Flag(help: "Prints the JSON Schema of --format json; needs no room.")
    var schema = false

    func run() throws {
        if schema { return print(Record.schema, terminator: "") }
        let answer: JSON = try ask(.record(name: name))
        let record = answer["record"] ?? [:]
        switch format {
        case .json: print(record.text)
        case .md: print(try Self.read(record).markdown, terminator: "")
        case .html: print(try page(Self.read(record)), terminator: "")
        case .csv: print(try Self.read(record).csv, terminator: "")
        case .ics: print(try Self.calendar(Self.read(record)), terminator: "")
        }
    }

    /// The record with the pictures that the room draws for it, one after the other: the wall never waits for all.
    private func page(_ record: Record) throws(Failure) -> String {
        var pictures: [Visual.ID: PagePicture] = [:]
        for visual in record.visuals.compactMap(\.id) {
            pictures[visual] = PagePicture(try sheet(visual, of: name, pins: true))
        }
        return record.html(pictures: pictures)
    }

    private static func calendar(_ record: Record) throws(Failure) -> String {
        guard let calendar = record.iCalendar(host: Host.name, now: Host.now) else {
            throw Failure(
                kind: .noSuchThing, message: "\"\(record.title)\" has no action yet.",
                mend: "Agree on one: retreat action \"Four reading groups of five\" --team T --by DAY --evidence E.")
        }
        return calendar
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
