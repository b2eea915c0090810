import Foundation
import Glibc
import TestSupport

/// A small file system in memory, mounted for one test. Only a user who may mount can have one.
final class SmallDisk {
    private let scratch: ScratchFolder
    var path: String { scratch.path }

    struct MountFailed: Error {
        let code: Int32
    }

    init(size: String) throws {
        scratch = try ScratchFolder()
        guard mount("tmpfs", scratch.path, "tmpfs", 0, "size=\(size)") == 0 else { throw MountFailed(code: errno) }
    }

    deinit {
        umount2(scratch.path, Int32(MNT_DETACH))
    }

    static let isPermitted = (try? SmallDisk(size: "64k")) != nil

    /// From now on nothing can be written.
    func makeReadOnly() throws {
        guard mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0 else {
            throw MountFailed(code: errno)
        }
    }

    /// Takes all space that is left.
    func fill() throws {
        let file = open(filler, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        defer { close(file) }
        let page = [UInt8](repeating: 1, count: 4096)
        while write(file, page, page.count) > 0 {}
    }

    /// Gives back what `fill` took.
    func free() {
        unlink(filler)
    }

    private var filler: String { path + "/filler" }
}
