import ArgumentParser
import Foundation
import Retreat
import RoomAPI

struct ActionsCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "actions", abstract: "The actions of all retreats, as they stand; --open for what is owed.")
    @OptionGroup var room: RoomOptions

    @Option(help: "Only those of this team's retreats.")
    var team: String?

    @Flag(help: "Only those that are neither done nor dropped.")
    var open = false

    @Flag(help: "As JSON.")
    var json = false

    func run() throws {
        let answer: Answer = try ask(.actions(team: team, open: open))
        if json { return try YearText.print(answer.actions) }
        if answer.actions.isEmpty { print("No action.") }
        var heading = ""
        for action in answer.actions {
            let own = [action.date?.text, action.retreat, action.team].compactMap(\.self).joined(separator: " · ")
            if own != heading { print(own) }
            heading = own
            print(ActionText.line(action.action))
        }
    }

    private struct Answer: Decodable { var actions: [Room.TeamAction] }
}

struct HistoryCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "The retreats that were held, with their actions and tallies.")
    @OptionGroup var room: RoomOptions

    @Option(help: "Only those of this team.")
    var team: String?

    @Flag(help: "As JSON.")
    var json = false

    func run() throws {
        let answer: Answer = try ask(.history(team: team))
        if json { return try YearText.print(answer.retreats) }
        if answer.retreats.isEmpty { print("No retreat\(team.map { " of \($0)" } ?? "") was held here yet.") }
        for line in YearText.table(answer.retreats) { print(line) }
    }

    private struct Answer: Decodable { var retreats: [Room.PastRetreat] }
}

/// The year in a table.
enum YearText {
    /// A line a retreat; the tallies are means from 0 to 5.
    static func table(_ retreats: [Room.PastRetreat]) -> [String] {
        guard !retreats.isEmpty else { return [] }
        let head = ["Date", "Retreat", "Team", "Notes", "Actions done"] + TallyKind.allCases.map(\.label)
        let rows = retreats.map { retreat in
            [
                retreat.date?.text ?? "", retreat.name, retreat.team, "\(retreat.notes)",
                "\(retreat.done) of \(retreat.actions)",
            ] + TallyKind.allCases.map { kind in retreat.tallies.first { $0.kind == kind }.map { "\($0.mean)" } ?? "-" }
        }
        let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
        return ([head] + rows).map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }
    }

    static func print(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        Swift.print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
