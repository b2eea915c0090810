/// Dates of ISO 8601 as JavaScript reads them: `2024`, `2024-05`, `2024-05-07`, each perhaps with `T10:30`,
/// `T10:30:15`, `T10:30:15.250` and a time zone.
struct ISODate {
    private let bytes: [UInt8]
    private var place = 0

    /// The moment; nil where the text is written in another way.
    static func moment(_ bytes: [UInt8]) -> Double? {
        var reader = ISODate(bytes: bytes)
        return reader.read()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func read() -> Double? {
        guard let year = digits(4) else { return nil }
        var date = CivilDate(year: year)
        if take("-") {
            guard let month = digits(2), (1...12).contains(month) else { return nil }
            date.month = month - 1
            if take("-") {
                guard let day = digits(2), (1...31).contains(day) else { return nil }
                date.day = day
            }
        }
        if place == bytes.count { return date.moment }
        guard take("T") || take(" "), let hour = digits(2), hour <= 24, take(":"), let minute = digits(2), minute < 60
        else { return nil }
        (date.hour, date.minute) = (hour, minute)
        guard seconds(&date) else { return nil }
        return zone().map { date.moment - $0 }
    }

    private mutating func seconds(_ date: inout CivilDate) -> Bool {
        guard take(":") else { return true }
        guard let second = digits(2), second < 60 else { return false }
        date.second = second
        guard take(".") else { return true }
        var thousandths = 100
        let start = place
        while place < bytes.count, let digit = digit(bytes[place]) {
            date.millisecond += digit * thousandths
            thousandths /= 10
            place += 1
        }
        return place > start
    }

    /// How far the clock is ahead of UTC, in milliseconds.
    private mutating func zone() -> Double? {
        if place == bytes.count || take("Z") { return place == bytes.count ? 0 : nil }
        let sign: Double = take("-") ? -1 : 1
        guard sign < 0 || take("+"), let hours = digits(2) else { return nil }
        _ = take(":")
        guard let minutes = digits(2), place == bytes.count else { return nil }
        return sign * Double(hours * 60 + minutes) * 60_000
    }

    private mutating func take(_ character: Character) -> Bool {
        guard place < bytes.count, bytes[place] == character.asciiValue else { return false }
        place += 1
        return true
    }

    private mutating func digits(_ count: Int) -> Int? {
        guard place + count <= bytes.count else { return nil }
        var number = 0
        for byte in bytes[place..<place + count] {
            guard let digit = digit(byte) else { return nil }
            number = number * 10 + digit
        }
        place += count
        return number
    }

    private func digit(_ byte: UInt8) -> Int? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
    }
}
