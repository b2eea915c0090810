import Foundation
import Glibc
import TestSupport
import Testing

@testable import Journal

@Suite("A state folder")
struct StateFolderTests {
    @Test(
        "says what a system call's error means for the room",
        arguments: [
            (ENOSPC, JournalError.diskFull(folder: "/f")), (EDQUOT, .diskFull(folder: "/f")),
            (EACCES, .notWritable(folder: "/f")), (EPERM, .notWritable(folder: "/f")),
            (EROFS, .notWritable(folder: "/f")), (ENOTDIR, .notAFolder(folder: "/f")),
            (EIO, .inputOutput(folder: "/f", detail: "open x: Input/output error")),
            (EMFILE, .failed(folder: "/f", detail: "open x: Too many open files")),
        ])
    func failure(code: Int32, error: JournalError) {
        #expect(StateFolder(path: "/f").failure(code, "open x") == error)
    }

    @Test("is made with what is missing on the way", arguments: ["a", "a/b/c", "a//b/", "./a/../a/b"])
    func create(name: String) throws {
        let scratch = try ScratchFolder()
        let folder = StateFolder(path: scratch.path + "/" + name)
        try folder.create()
        try folder.create()
        try folder.createDatabase()
        #expect(FileManager.default.fileExists(atPath: folder.database))
    }

    @Test("without a name is none", arguments: ["", "/dev/null", "/dev/null/room"])
    func noFolder(path: String) {
        #expect(throws: JournalError.self) { try StateFolder(path: path).create() }
    }

    @Test("that another process holds is left as it is, a damaged database in it too")
    func locked() throws {
        let scratch = try ScratchFolder()
        let folder = StateFolder(path: scratch.path)
        let lock = try FolderLock(folder)
        try scratch.write("room.sqlite", "damaged")
        #expect(throws: JournalError.inUse(folder: scratch.path)) { try Journal.open(folder: scratch.path) }
        #expect(try String(contentsOfFile: folder.database, encoding: .utf8) == "damaged")
        withExtendedLifetime(lock) {}
    }

    @Test("counts on past the names that are taken, also by a log alone")
    func asideNames() throws {
        let scratch = try ScratchFolder()
        try scratch.write("room.damaged-1.sqlite", "")
        try scratch.write("room.damaged-2.sqlite-wal", "")
        try scratch.write("room.sqlite", "new")
        #expect(try StateFolder(path: scratch.path).setAside() == "room.damaged-3.sqlite")
        #expect(try String(contentsOfFile: scratch.path + "/room.damaged-3.sqlite", encoding: .utf8) == "new")
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/room.sqlite"))
    }
}
