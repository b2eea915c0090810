@testable import VegaLite

/// Reads the bytes as a file of comma- or tab-separated values, every column once with its type found out and once as
/// dates.
@_cdecl("LLVMFuzzerTestOneInput")
public func readCSV(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    for (file, type) in [("f.csv", nil), ("f.tsv", nil), ("f.csv", DataFormat.ColumnType.date)] {
        var format = DataFormat()
        if let type { for name in ["a", "b", "date"] { format.parse[name] = type } }
        do throws(ChartError) {
            let table = try DataReader(format: format, file: file).table(bytes)
            precondition(table.names.allSatisfy { table[$0]?.count == table.count })
            let fields = table.names.prefix(2).map { FieldPath($0) }
            precondition(table.groups(by: fields).joined().count == table.count)
        } catch {
            precondition(!error.problems.isEmpty)
        }
    }
    return 0
}
