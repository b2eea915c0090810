public import ArgumentParser
public import Retreat

/// The visual and the place that `--at` names: `bands:0.8,0.3`, or a visual alone.
struct PlaceArgument: ExpressibleByArgument {
    let visual: Visual.ID
    let pin: Pin?

    init?(argument: String) {
        guard let colon = argument.firstIndex(of: ":") else {
            visual = argument
            pin = nil
            return
        }
        visual = String(argument[..<colon])
        let numbers = argument[argument.index(after: colon)...].split(separator: ",", omittingEmptySubsequences: false)
        guard numbers.count == 2, let x = Double(numbers[0]), let y = Double(numbers[1]), x.isFinite, y.isFinite else {
            return nil
        }
        pin = Pin(x: x, y: y)
    }
}

extension NoteCategory: ExpressibleByArgument {
    /// The name, or any beginning of it that fits one only: `obs`, `inter`.
    public init?(argument: String) {
        let fitting = NoteCategory.allCases.filter { $0.rawValue.hasPrefix(argument.lowercased()) }
        guard !argument.isEmpty, fitting.count == 1 else { return nil }
        self = fitting[0]
    }
}

extension Day: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}
