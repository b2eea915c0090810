public import Retreat

/// The protocols that a room has: files `ID.yaml` in its protocol folders.
public struct ProtocolShelf: Hashable, Sendable {
    /// Looked through in order: the first that has a protocol gives it.
    public let folders: [String]

    /// The protocol of a retreat that names none.
    public static let standard = "atlas-looking-at-data"

    public init(folders: [String]) {
        self.folders = folders
    }

    /// The ids of all protocols, in order, each once.
    public var ids: [MeetingProtocol.ID] {
        Set(folders.compactMap(Folder.init).flatMap(\.names).compactMap(Self.id(fileName:))).sorted()
    }

    /// The protocol with this id, and what is wrong with its file. Nil where there are errors.
    public func read(_ id: MeetingProtocol.ID) -> (meetingProtocol: MeetingProtocol?, problems: [Problem]) {
        let file = "\(id)\(Self.ending)"
        guard !id.contains("/"), let folder = folders.compactMap(Folder.init).first(where: { $0.has(file) }) else {
            let known = ids
            let nearest = NearestName.of(id, among: known)
            return (nil, [Problem(.unknownProtocol(id: id, nearest: nearest, known: known), in: file)])
        }
        // The room's own folders are trusted: a link may lead anywhere.
        let path = "\(folder.path)/\(file)"
        return Self.read(id, shownAs: path) { () throws(Fault) in try OpenFile(path) }
    }

    /// Reads the file that `open` opens; problems name it as `shown`.
    static func read(
        _ id: MeetingProtocol.ID, shownAs shown: String, _ open: () throws(Fault) -> OpenFile
    ) -> (meetingProtocol: MeetingProtocol?, problems: [Problem]) {
        let findings = Findings(file: shown)
        do throws(Fault) {
            let bytes = try open().contents(limit: Document.sizeLimit)
            let meetingProtocol = ProtocolFile.read(bytes, id: id, findings)
            return (meetingProtocol, findings.problems)
        } catch {
            return (nil, [Problem(error, in: shown)])
        }
    }

    private static let ending = ".yaml"

    private static func id(fileName: String) -> String? {
        fileName.hasSuffix(ending) ? String(fileName.dropLast(ending.count)) : nil
    }
}
