import Foundation
import Journal
import Retreat
import TestSupport
import Testing

@Suite(
    "A disk", .enabled(if: SmallDisk.isPermitted, "skipped: mounting a tmpfs is not permitted here"))
struct DiskTests {
    @Test("that is full refuses a change, and takes it when there is space again")
    func full() throws {
        let disk = try SmallDisk(size: "1m")
        let left = try {
            let journal = try Journal.open(folder: disk.path).journal
            var state = try journal.write([.start])
            try disk.fill()
            let refused = try state.decide(.note("No space"), at: .sample(200))
            for _ in 1...2 {
                #expect(throws: JournalError.diskFull(folder: disk.path)) { try journal.append(refused) }
            }
            #expect(journal.state == state)

            disk.free()
            try journal.append(try state.perform(.note("Space"), at: 300))
            #expect(journal.state == state)
            return state
        }()
        let again = try Journal.open(folder: disk.path)
        #expect(again.state == left)
        #expect(again.setAside == nil)
    }

    @Test("that fills up bit by bit keeps every change that was taken")
    func fillsUp() throws {
        let disk = try SmallDisk(size: "256k")
        let left = try {
            let journal = try Journal.open(folder: disk.path).journal
            var state = try journal.write([.start])
            var refusal: JournalError?
            while refusal == nil {
                let change = try state.decide(.note("Note \(state.revision)"), at: .sample)
                do throws(JournalError) {
                    try journal.append(change)
                    state.apply(change)
                } catch {
                    refusal = error
                }
            }
            #expect(refusal == .diskFull(folder: disk.path))
            #expect(state.revision > 10)
            return state
        }()
        #expect(try Journal.open(folder: disk.path).state == left)
    }

    @Test("that is full from the start is said to be full, and nothing is set aside")
    func fullFromTheStart() throws {
        let disk = try SmallDisk(size: "64k")
        try disk.fill()
        #expect(throws: JournalError.diskFull(folder: disk.path)) { try Journal.open(folder: disk.path) }
        disk.free()
        #expect(try Journal.open(folder: disk.path).setAside == nil)
    }

    @Test("that is read-only is said to be so", arguments: [false, true])
    func readOnly(hasJournal: Bool) throws {
        let disk = try SmallDisk(size: "1m")
        if hasJournal { _ = try Journal.open(folder: disk.path) }
        try disk.makeReadOnly()
        #expect(throws: JournalError.notWritable(folder: disk.path)) { try Journal.open(folder: disk.path) }
        #expect(throws: JournalError.notWritable(folder: disk.path + "/room")) {
            try Journal.open(folder: disk.path + "/room")
        }
    }
}
