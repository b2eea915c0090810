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
        if let codes = Self.categorical[key] {
            self.init(colors: Self.split(codes), isContinuous: false)
        } else if let codes = Self.continuous[key] {
            self.init(colors: Self.split(codes), isContinuous: true)
        } else {
            return nil
        }
    }

    private init(colors: [Color], isContinuous: Bool) {
        self.colors = colors
        self.isContinuous = isContinuous
    }

    static var names: [String] { (Array(categorical.keys) + Array(continuous.keys)).sorted() }

    /// The scheme behind one of Vega-Lite's named ranges, such as `category`.
    static func named(range name: String) -> String? {
        switch name {
        case "category": "tableau10"
        case "diverging": "blueorange"
        case "heatmap", "ordinal", "ramp": name == "heatmap" ? "viridis" : "blues"
        default: nil
        }
    }

    private static func split(_ codes: String) -> [Color] {
        var colors: [Color] = []
        var rest = Substring(codes)
        while let code = UInt32(rest.prefix(6), radix: 16), rest.count >= 6 {
            colors.append(Color(hex: code))
            rest = rest.dropFirst(6)
        }
        return colors
    }

    /// The colour at a fraction of the way from the first to the last.
    static func ramp(_ colors: [Color], at fraction: Double) -> Color? {
        guard let first = colors.first, let last = colors.last else { return nil }
        guard fraction > 0 else { return first }
        let place = fraction * Double(colors.count - 1)
        guard fraction < 1, colors.count > 1 else { return last }
        let below = Int(bounded: place)
        let part = place - Double(below)
        let a = colors[below]
        let b = colors[below + 1]
        func mix(_ x: Double, _ y: Double) -> Double { x + (y - x) * part }
        return Color(
            red: mix(a.red, b.red), green: mix(a.green, b.green), blue: mix(a.blue, b.blue),
            alpha: mix(a.alpha, b.alpha))
    }
}
