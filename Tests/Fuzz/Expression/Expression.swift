@testable import VegaLite

private let row = Table([
    ("a", [.number(4)]), ("b", [.string("Ann")]), ("c", [.null]), ("d", [.array([.number(1), .string("x")])]),
    ("e", [.object(["a": .number(1)])]), ("f", [.number(1.7e12)]),
])

/// Parses the bytes as an expression and computes it.
@_cdecl("LLVMFuzzerTestOneInput")
public func evaluate(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    do throws(ExpressionError) {
        let expression = try Expression(text)
        _ = try ExpressionEvaluator(table: row, row: 0).evaluate(expression).text
    } catch {
        precondition(!error.message.isEmpty)
    }
    return 0
}
