/// Measured values, sorted.
struct Samples {
    private let values: [Double]

    init(_ values: [Double]) {
        self.values = values.sorted()
    }

    var median: Double { quantile(0.5) }

    func quantile(_ q: Double) -> Double {
        values.isEmpty ? 0 : values[min(values.count - 1, Int(Double(values.count) * q))]
    }
}

/// The report: columns of equal width.
struct Table {
    private var rows: [[String]]

    init(columns: [String]) {
        rows = [columns]
    }

    /// A row beside a baseline, or with nothing in its place where there is none.
    mutating func add(_ name: String, _ samples: Samples, baseline: Samples?, _ baselineName: String) {
        rows.append([
            name, text(samples.median), text(samples.quantile(0.95)),
            baseline.map { "\(baselineName): \(text($0.median))" } ?? "",
            baseline.map { text(samples.median / max($0.median, 1e-9)) } ?? "",
        ])
    }

    mutating func add(name: String, number: Double) { add(name: name, text(number)) }

    mutating func add(_ idle: Daemon.Idle, name: String) {
        add(name: "\(name), CPU % of a core over \(Int(idle.seconds)) s", text(idle.cpuPercent))
        add(name: "\(name), wake-ups a second", text(idle.wakeupsPerSecond))
    }

    mutating func add(name: String, _ value: String) {
        rows.append([name, value, "", "", ""])
    }

    func print() {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        for row in rows {
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            Swift.print("| \(cells.joined(separator: " | ")) |")
        }
    }

    /// Two places are as much as the noise allows.
    private func text(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = abs(hundredths % 100)
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
