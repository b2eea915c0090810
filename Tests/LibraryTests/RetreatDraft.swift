import Foundation
import Library
import TestSupport

/// A retreat folder under test, with a protocol folder beside it. Written by default: a retreat without problems.
final class RetreatDraft {
    private let scratch: ScratchFolder
    let path: String

    static let visual = "  - {id: bands, image: bands.png, title: Bands, evidence: internal-assessment}\n"
    static let head = "title: Are we growing?\nteam: Grade 3\n"
    static let good = head + "visuals:\n" + visual

    init(_ yaml: String = RetreatDraft.good) throws {
        scratch = try ScratchFolder()
        path = scratch.path + "/retreats/spring.retreat"
        try write("retreat.yaml", yaml)
        try write("bands.png", Pictures.png())
        try scratch.write("protocols/short.yaml", Self.shortProtocol)
        try scratch.write("protocols/atlas-looking-at-data.yaml", Self.shortProtocol)
    }

    static let shortProtocol = "title: Short\nsteps:\n  - {id: look, title: Look, minutes: 10, rule: Look.}\n"

    var protocols: ProtocolShelf { ProtocolShelf(folders: [scratch.path + "/protocols"]) }
    var shelf: RetreatShelf { RetreatShelf(folders: [scratch.path + "/retreats"], protocols: protocols) }
    /// A folder beside the retreat's, outside it.
    var outside: String { scratch.path }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> URL {
        try scratch.write("retreats/spring.retreat/" + name, text)
    }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> URL {
        try scratch.write("retreats/spring.retreat/" + name, Data(bytes))
    }

    func read() -> Reading { RetreatFolder(path).read(protocols: protocols) }
    func check() -> Reading { RetreatFolder(path).check(protocols: protocols) }

    /// What is said of a retreat whose file is `yaml`.
    static func problems(_ yaml: String) throws -> [String] {
        try RetreatDraft(yaml).check().problems.map(\.description)
    }
}
