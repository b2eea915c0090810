@testable import VegaLite

/// Reads the bytes as a JSON document of rows and as one document a line.
@_cdecl("LLVMFuzzerTestOneInput")
public func readJSON(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    for file in ["f.json", "f.ndjson"] {
        do throws(ChartError) {
            let table = try DataReader(format: DataFormat(), file: file).table(bytes)
            precondition(table.names.allSatisfy { table[$0]?.count == table.count })
        } catch {
            precondition(!error.problems.isEmpty)
        }
    }
    return 0
}
