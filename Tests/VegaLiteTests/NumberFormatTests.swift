import Testing

@testable import VegaLite

struct NumberFormatTests {
    /// What d3-format 3 writes.
    @Test(
        arguments: [
            ("", 1234.5678, "1234.5678"), ("", 0.1, "0.1"), ("", 1e21, "1e+21"), (".2f", 3.14159, "3.14"),
            (".0f", 2.5, "3"),
            (".1f", 0.25, "0.3"), (".0%", 0.255, "26%"), (".1%", 0.1234, "12.3%"), ("%", 0.5, "50.000000%"),
            ("~%", 0.5, "50%"),
            (",", 1234567.0, "1,234,567"), (",.2f", -1234.5, "−1,234.50"), ("d", 42.4, "42"),
            ("$,.2f", 1234.5, "$1,234.50"),
            ("+", 3.0, "+3"), ("+.1f", -3.0, "−3.0"), ("($.2f", -3.5, "($3.50)"), ("~s", 1500.0, "1.5k"),
            ("s", 1500.0, "1.50000k"),
            (".2s", 42e6, "42M"), (".3s", 999_900.0, "1.00M"), ("~s", 0.0015, "1.5m"), (".3r", 1234.5, "1230"),
            (".2p", 0.1234, "12%"),
            ("e", 12345.0, "1.234500e+4"), (".2e", 0.00012, "1.20e-4"), ("g", 0.1, "0.100000"), ("05d", 42.0, "00042"),
            ("*^7d", 42.0, "**42***"), ("<5d|", 42.0, nil), (">5d", 42.0, "   42"), ("=+5d", 42.0, "+  42"),
            ("x", 255.0, "ff"),
            ("#x", 255.0, "0xff"), ("b", 5.0, "101"), (".0f", -0.2, "0"), ("n", 1234.5, "1,234.50"), ("q", 1.0, nil),
            (".f", 1.0, nil),
            ("f", .nan, "NaN"),
        ] as [(String, Double, String?)])
    func writesAsD3(specifier: String, number: Double, text: String?) {
        #expect(NumberFormat(specifier)?.text(number) == text)
    }

    @Test(
        arguments: [
            ([0, 0.2, 0.4], 0.2, nil, ["0.0", "0.2", "0.4"]), ([0, 500, 1000], 500, nil, ["0", "500", "1,000"]),
            ([0, 0.25, 0.5], 0.25, "%", ["0%", "25%", "50%"]),
            ([0, 500_000, 1_000_000], 500_000, "s", ["0.0M", "0.5M", "1.0M"]),
            ([0, 0.5], 0.5, ".0%", ["0%", "50%"]),
        ] as [([Double], Double, String?, [String])])
    func givesTicksTheSameDigits(ticks: [Double], step: Double, specifier: String?, wanted: [String]) {
        let format = specifier.flatMap { NumberFormat($0) }
        #expect(TickLabels.texts(ticks, step: step, format: format) == wanted)
    }
}
