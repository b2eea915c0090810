import Glibc
import Library
import RoomAPI

/// Where the daemon finds and keeps things, when nobody says otherwise.
enum Places {
    /// The folder with `Protocols` and `Demo.retreat`: `$RETREATD_ASSETS`, else beside the installed program
    /// (`../share/retreatd`), else the `Assets` of the checkout that the program was built in.
    static var assets: String? {
        var candidates = [variable("RETREATD_ASSETS")].compactMap { $0 }
        if let program = ownPath {
            let folders = sequence(first: parent(program)) { $0 == "/" ? nil : parent($0) }
            for folder in folders {
                candidates += ["\(folder)/share/retreatd", "\(folder)/Assets"]
            }
        }
        candidates.append("/usr/share/retreatd")
        return candidates.first { access("\($0)/Protocols", R_OK) == 0 }
    }

    static var protocols: String? { assets.map { "\($0)/Protocols" } }
    static var locales: String? { assets.map { "\($0)/Locales" } }
    /// The school's own protocols, if it has any, then the built-in ones.
    static func protocolShelf(own: String?) -> ProtocolShelf {
        ProtocolShelf(folders: [own, protocols].compactMap { $0 })
    }

    static var demo: String? { assets.map { "\($0)/Demo.retreat" } }

    /// `/srv/retreats` on a room's machine; else the folder `Retreats` in the user's home.
    static var retreats: String {
        let system = "/srv/retreats"
        return access(system, R_OK) == 0 ? system : "\(home)/Retreats"
    }

    /// `$STATE_DIRECTORY` (set by systemd), else `$XDG_STATE_HOME/retreatd`, else `~/.local/state/retreatd`.
    static var state: String {
        variable("STATE_DIRECTORY") ?? "\(variable("XDG_STATE_HOME") ?? "\(home)/.local/state")/retreatd"
    }

    /// `$RETREAT_SOCKET`; else the service's socket where systemd made its folder for us; else the user's own.
    static var socket: String {
        if let path = variable("RETREAT_SOCKET") { return path }
        let folder = parent(Room.systemSocket)
        return variable("RUNTIME_DIRECTORY") == folder ? Room.systemSocket : Room.ownSocket
    }

    static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// `path` from the root.
    static func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        guard let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return "\(String(cString: folder))/\(path)"
    }

    /// `path` from the root, without `..` and links; as it is written where nothing stands there.
    static func real(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return absolute(path) }
        defer { free(found) }
        return String(cString: found)
    }

    /// Makes a folder for this user alone, with all folders above it; one that exists stays as it is.
    static func makeFolder(_ path: String) throws(StartError) {
        if access(path, F_OK) == 0 { return }
        let above = parent(path)
        if above != path && above != "." { try makeFolder(above) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw .problem(
                "The folder \(path) cannot be made: \(String(cString: strerror(errno))).",
                mend: "Name another one, or make it and give it to this user.")
        }
    }

    private static var home: String { variable("HOME") ?? "/" }

    /// An environment variable; nil where it is not set or empty.
    static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    private static var ownPath: String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
            guard let base = buffer.baseAddress else { return nil }
            let count = readlink("/proc/self/exe", base, buffer.count - 1)
            guard count > 0 else { return nil }
            buffer[count] = 0
            return String(cString: base)
        }
    }
}
