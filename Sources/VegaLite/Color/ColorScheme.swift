import Scene

/// A named list of colours. The values are those that Vega documents under these names (ColorBrewer, Tableau, d3 and
/// matplotlib are where they come from).
struct ColorScheme: Sendable, Hashable {
    var colors: [Color]
    /// Whether the colours stand for an order, so that those between two of them mean something.
    var isContinuous: Bool

    /// Nil where the name is not known; letter case does not matter. A number after a dash (`blues-5`) is a count.
    init?(_ name: String) {
        let parts = name.lowercased().split(separator: "-")
        let key = parts.first.map { String($0) } ?? ""
        let count = parts.count == 2 ? Int(parts[1]) : nil
        guard parts.count == 1 || count.map({ (1...100).contains($0) }) == true else { return nil }
        if let codes = Self.categorical[key] {
            self.init(colors: Array(Self.split(codes).prefix(count ?? .max)), isContinuous: false)
        } else if let codes = Self.continuous[key] {
            self.init(colors: Self.split(codes), isContinuous: true)
            if let count { self.init(colors: ColorRamp(colors).samples(count), isContinuous: false) }
        } else {
            return nil
        }
    }

    private init(colors: [Color], isContinuous: Bool) {
        self.colors = colors
        self.isContinuous = isContinuous
    }

    static var names: [String] { (Array(categorical.keys) + Array(continuous.keys)).sorted() }

    private static func split(_ codes: String) -> [Color] {
        var colors: [Color] = []
        var rest = Substring(codes)
        while let code = UInt32(rest.prefix(6), radix: 16), rest.count >= 6 {
            colors.append(Color(hex: code))
            rest = rest.dropFirst(6)
        }
        return colors
    }
}
