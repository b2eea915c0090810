import Retreat
public import VegaLite

/// One thing that is wrong, or merely odd, in what a user wrote: where, what, and how to mend it.
///
/// Callers match `fault`; `message` and `mend` are for people.
public struct Problem: Error, Hashable, Sendable {
    /// How much a problem forbids.
    public enum Severity: String, Hashable, Sendable, Codable {
        /// The file, or the visual, cannot be used.
        case error
        /// All works, and yet it is perhaps not as meant.
        case warning
    }

    /// Relative to the retreat's folder; absolute for a protocol of the room.
    public let file: String
    /// The line in the file, from 1, where known.
    public let line: Int?
    /// The column in the line, from 1, where known.
    public let column: Int?
    public let fault: Fault

    init(_ fault: Fault, in file: String, at place: Place? = nil) {
        self.file = file
        self.line = place?.line
        self.column = place?.column
        self.fault = fault
    }

    /// What keeps a chart, read without errors from a file, from being drawn.
    public init(_ problem: ChartProblem, in file: String) {
        self.init(.badChart(problem), in: file)
    }

    public var severity: Severity { fault.severity }

    /// What is wrong: a sentence without its full stop.
    public var message: String { fault.message }

    /// What to do about it: a phrase without a full stop.
    public var mend: String { fault.mend }
}

extension Problem: CustomStringConvertible {
    /// `retreat.yaml:7:3: error: "protocl" is not a known key. Mend: did you mean "protocol"?`
    public var description: String {
        let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
        return Self.visible("\(file)\(place): \(severity.rawValue): \(message). Mend: \(mend)")
    }

    /// `text` with what could steer a terminal, or turn the line around, made visible.
    private static func visible(_ text: String) -> String {
        var shown = ""
        for scalar in text.unicodeScalars {
            if NoteText.isRemoved(scalar) {
                shown += "U+\(scalar.hex)"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}

extension Sequence<Problem> {
    /// Whether one of them is an error.
    public var hasErrors: Bool { contains { $0.severity == .error } }
}

/// A place in a text file; lines and columns count from 1.
struct Place: Hashable, Sendable {
    var line: Int
    var column: Int
}

extension Unicode.Scalar {
    /// The code point as Unicode writes it: four hexadecimal digits or more.
    var hex: String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
