import ArgumentParser
import Retreat
import RoomAPI
import Varlink

struct StatusCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Where the retreat stands, its notes and actions by number.")
    @OptionGroup var room: RoomOptions

    @Flag(help: "As JSON, for programs.")
    var json = false

    @Flag(help: "Goes on at every change until it is ended with Ctrl-C.")
    var watch = false

    func run() throws {
        watch ? try follow() : show(try ask(.status, JSON.self)["status"] ?? [:])
    }

    private func follow() throws(Failure) {
        let path = room.socket ?? Room.socketPath
        do {
            let client = try Client.connect(path: path)
            var statuses = try client.stream(Room.Request.watch.method)
            while let reply = try statuses.next() { show(reply["status"] ?? [:]) }
        } catch {
            throw Failure(error, socket: path)
        }
    }

    private func show(_ status: JSON) {
        if json {
            print(status.text)
        } else if let status = try? status.decode(Room.Status.self) {
            for line in StatusText.lines(status) { print(line) }
        }
        Output.flush()
    }
}
