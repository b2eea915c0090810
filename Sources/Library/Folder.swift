import Glibc
import Retreat

/// A folder whose files are named by paths that must stay inside it.
struct Folder: Hashable, Sendable {
    /// Absolute, without symbolic links.
    let path: String

    /// Nil where `path` is not a folder that can be entered.
    init?(_ path: String) {
        var status = stat()
        guard let real = Self.realPath(path), stat(real, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            return nil
        }
        self.path = real
    }

    /// The last part of the path.
    var name: String { path.split(separator: "/").last.map(String.init) ?? "" }

    /// Opens a file inside the folder. A symbolic link is followed only where it stays inside.
    ///
    /// - Throws: `absolutePath`, `outsideFolder`, and what `OpenFile` throws.
    func open(_ relative: String) throws(Fault) -> OpenFile {
        try OpenFile(locate(relative))
    }

    /// The absolute path of a file inside the folder.
    ///
    /// - Throws: `absolutePath`, `outsideFolder`, `notThere`, `forbidden`, `unreadable`.
    func locate(_ relative: String) throws(Fault) -> String {
        try Self.expectInside(relative)
        let here = "\(path)/\(relative)"
        guard let real = Self.realPath(here) else { throw Fault(errno: errno) }
        guard real.hasPrefix(path == "/" ? path : path + "/") else { throw .outsideFolder(path: relative) }
        return real
    }

    /// Whether something of this name stands in the folder.
    func has(_ name: String) -> Bool {
        var status = stat()
        return lstat("\(path)/\(name)", &status) == 0
    }

    /// When a file in the folder was last changed; nil where there is none.
    func modified(_ name: String) -> Moment? {
        var status = stat()
        guard stat("\(path)/\(name)", &status) == 0 else { return nil }
        return Moment(milliseconds: Int64(status.st_mtim.tv_sec) * 1000)
    }

    /// The names of what stands directly in the folder, in order of their bytes; hidden ones left out.
    var names: [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Looks at the words of a path alone.
    ///
    /// - Throws: `absolutePath`, `outsideFolder` where it climbs by `..`, `notThere` where it holds no name.
    static func expectInside(_ relative: String) throws(Fault) {
        guard !relative.isEmpty, !relative.utf8.contains(0) else { throw .notThere }
        guard !relative.hasPrefix("/") else { throw .absolutePath(path: relative) }
        guard !relative.split(separator: "/").contains("..") else { throw .outsideFolder(path: relative) }
    }

    /// The path that `reference`, as a file at `file` writes it, has from the folder: `../data/a.csv` in
    /// `charts/a.vl.json` is `data/a.csv`.
    ///
    /// - Throws: `absolutePath`; `outsideFolder` where it climbs out, or names a host.
    static func resolve(_ reference: String, from file: String) throws(Fault) -> String {
        guard !reference.hasPrefix("/") else { throw .absolutePath(path: reference) }
        guard !reference.contains("://") else { throw .outsideFolder(path: reference) }
        var parts = file.split(separator: "/").dropLast()
        for part in reference.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(part)
            } else if parts.popLast() == nil {
                throw .outsideFolder(path: reference)
            }
        }
        return parts.joined(separator: "/")
    }

    private static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
