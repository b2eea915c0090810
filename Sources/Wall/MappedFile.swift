import Glibc

/// A file's bytes in memory, shared with whoever else reads it. A font is read in many small pieces,
/// each of which would be a system call otherwise.
final class MappedFile {
    let start: UnsafeMutableRawPointer
    let count: Int

    /// Maps the file.
    ///
    /// - Throws: `fontUnreadable`.
    init(_ path: String) throws(WallError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .fontUnreadable(file: path, reason: systemError()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size > 0,
            let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
        else { throw .fontUnreadable(file: path, reason: systemError()) }
        self.start = start
        count = Int(status.st_size)
    }

    deinit { munmap(start, count) }
}
