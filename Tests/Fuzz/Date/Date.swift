@testable import VegaLite

/// Reads the first line as a date in free form, and the second by the time format in it, and cuts what comes of both down
/// to bins of time.
@_cdecl("LLVMFuzzerTestOneInput")
public func readDate(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    let lines = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    var moments = [DateText.moment(lines[0])]
    if lines.count > 1, let format = TimeFormat(lines[1]) {
        moments.append(format.moment(lines[0]))
        for moment in moments { _ = moment.map { format.text($0) } }
    }
    for name in [
        "year", "yearquarter", "yearweek", "monthdate", "dayhours", "yearmonthdatehoursminutesseconds",
        lines.last ?? "",
    ] {
        guard let unit = TimeUnit(name) else { continue }
        for moment in moments {
            guard let moment, let start = unit.floor(moment), unit.parts.contains(.year) else { continue }
            precondition(start <= moment)
            _ = unit.end(start)
        }
    }
    return 0
}
