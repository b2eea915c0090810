import Scene

@testable import VegaLite

private let rows = Array(
    """
    a,b,c,date,n
    1,x,p,2024-01-01,10
    2,y,q,2024-02-01,-5
    3,x,q,2024-03-01,
    4,z,p,2025-01-01,0.25

    """.utf8)

/// Reads the bytes as a specification; where it is one, draws it in both looks, the second veiled, and describes it.
@_cdecl("LLVMFuzzerTestOneInput")
public func draw(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do throws(ChartError) {
        let chart = try Chart(specification: bytes) { $0.hasSuffix(".csv") ? rows : nil }
        let frame = Rect(x: 0, y: 0, width: 960, height: 540)
        let drawing = try chart.draw(in: frame, theme: .vega, measurer: FixedMeasurer())
        precondition(drawing.items.allSatisfy { $0.isFinite })
        _ = drawing.description
        _ = try chart.draw(in: frame, theme: .paper(labelSize: 24), measurer: FixedMeasurer(), isVeiled: true)
    } catch {
        precondition(!error.problems.isEmpty && error.problems.allSatisfy { !$0.path.isEmpty })
    }
    return 0
}
