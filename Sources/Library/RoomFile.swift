/// How a room is set up, as its configuration file says; nil where the file is silent:
///
///     retreats: /srv/retreats
///     protocols: /etc/retreatd/protocols
///     state: /var/lib/retreatd
///     socket: /run/retreatd/room.socket
///     diagonal-inches: 65
///     farthest-seat-metres: 6
///     theme: paper
public struct RoomSettings: Hashable, Sendable {
    /// The colours of the wall: for a lit room, or for a dark one.
    public enum Theme: String, Hashable, Sendable, CaseIterable {
        case paper, night
    }

    /// The folder with the retreats.
    public var retreats: String?
    /// The school's own protocols.
    public var protocols: String?
    /// The folder of the journal.
    public var state: String?
    public var socket: String?
    /// The screen's diagonal.
    public var diagonalInches: Double?
    public var farthestSeatMetres: Double?
    public var theme: Theme?
}

/// Reads a room's configuration.
public enum RoomFile {
    private enum Key: String, CaseIterable {
        case retreats, protocols, state, socket, theme
        case diagonal = "diagonal-inches"
        case seat = "farthest-seat-metres"
    }

    /// From a phone to a cinema.
    private static let diagonals = 5.0...500.0
    private static let seats = 0.5...100.0

    /// What the file at an absolute path says, and what is wrong with it.
    public static func read(_ path: String) -> (settings: RoomSettings, problems: [Problem]) {
        let findings = Findings(file: path)
        var settings = RoomSettings()
        do throws(Problem) {
            let document = try Document.parse(try contents(path), file: path)
            guard let map = MapReader<Key>(document, "the configuration", findings) else {
                return (settings, findings.problems)
            }
            settings.retreats = folder(map, .retreats)
            settings.protocols = folder(map, .protocols)
            settings.state = folder(map, .state)
            settings.socket = folder(map, .socket)
            settings.diagonalInches = number(map, .diagonal, in: diagonals)
            settings.farthestSeatMetres = number(map, .seat, in: seats)
            settings.theme = map.word(.theme, of: RoomSettings.Theme.allCases)
        } catch {
            findings.add(error)
        }
        return (settings, findings.problems)
    }

    private static func contents(_ path: String) throws(Problem) -> [UInt8] {
        guard let slash = path.lastIndex(of: "/"), let folder = Folder(String(path[...slash])) else {
            throw Problem(.notThere, in: path)
        }
        do throws(Fault) {
            return try folder.open(String(path[path.index(after: slash)...])).contents(limit: Document.sizeLimit)
        } catch {
            throw Problem(error, in: path)
        }
    }

    private static func folder(_ map: MapReader<Key>, _ key: Key) -> String? {
        guard let path = map.text(key) else { return nil }
        guard path.hasPrefix("/") else {
            map.findings.add(
                .wrongType(key: key.rawValue, wanted: "a path that begins with /", found: "\"\(path)\""),
                at: map.place(of: key))
            return nil
        }
        return path
    }

    private static func number(_ map: MapReader<Key>, _ key: Key, in range: ClosedRange<Double>) -> Double? {
        guard let text = map.text(key) else { return nil }
        guard let number = Double(text), range.contains(number) else {
            map.findings.add(
                .wrongType(
                    key: key.rawValue, wanted: "a number from \(range.lowerBound) to \(range.upperBound)",
                    found: "\"\(text)\""), at: map.place(of: key))
            return nil
        }
        return number
    }
}
