import ArgumentParser
import FoundationEssentials
import RoomAPI
import Varlink

struct SnapshotCommand: RoomCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot", abstract: "Writes the picture on the wall into a PNG file.")
    @OptionGroup var room: RoomOptions

    @Argument(help: "The file to write.", completion: .file(extensions: ["png"]))
    var file: String

    func run() throws {
        let answer: JSON = try ask(.snapshot)
        guard let text = answer["png"]?.stringValue, let png = Data(base64Encoded: text) else {
            throw Failure(
                kind: .notARoom, message: "The room sent no picture.",
                mend: "See that retreat and retreatd are of one version.")
        }
        do {
            try png.write(to: URL(filePath: file), options: .atomic)
        } catch {
            throw Failure(
                kind: .cannotWrite, message: "\(file) cannot be written.",
                mend: "Name a folder that exists and that this user may write to.")
        }
        print("Wrote \(file).")
    }
}
