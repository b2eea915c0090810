public import ArgumentParser
public import Retreat

extension VisualPlace: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
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
