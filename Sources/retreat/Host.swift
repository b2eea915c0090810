import Glibc
import Retreat

/// The machine of the room, and its clock.
enum Host {
    /// Its name; `room` where it has none.
    static var name: String {
        var bytes = [CChar](repeating: 0, count: Int(HOST_NAME_MAX) + 1)
        guard gethostname(&bytes, bytes.count) == 0 else { return "room" }
        let name = String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return name.isEmpty ? "room" : name
    }

    static var now: Moment {
        Moment(milliseconds: Int64(time(nil)) * 1000)
    }
}
