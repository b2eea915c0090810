import FoundationEssentials
import Glibc

/// A folder of this user alone that goes with the value.
final class TemporaryFolder {
    let path: String

    init() throws(StartError) {
        var template = Array("/tmp/retreatd-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .system("mkdtemp", errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
