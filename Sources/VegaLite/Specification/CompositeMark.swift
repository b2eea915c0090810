/// A mark that is drawn with several: its kind, how it sums rows up, and what its parts look like.
struct CompositeMark: Sendable, Hashable {
    var kind: Kind
    /// How far whiskers or bands reach.
    var extent: Extent?
    /// What stands in the middle of an error bar.
    var center: Aggregate?
    var parts: [Part: Setting] = [:]

    /// The composite marks of Vega-Lite.
    enum Kind: String, CaseIterable, Sendable {
        case boxplot, errorbar, errorband

        /// The parts that the kind has.
        var parts: [Part] {
            switch self {
            case .boxplot: [.box, .median, .outliers, .rule, .ticks]
            case .errorbar: [.rule, .ticks]
            case .errorband: [.band, .borders]
            }
        }
    }

    /// How far whiskers, error bars or bands reach from the middle.
    enum Extent: Sendable, Hashable {
        /// To the least and the greatest value.
        case minMax
        /// That many times the distance between the quartiles, from either of them.
        case quartileDistances(Double)
        case spread(Spread)
    }

    /// A measure of how far values lie apart.
    enum Spread: String, CaseIterable, Sendable {
        case stderr, stdev, ci, iqr
    }

    /// The marks that make up a composite one.
    enum Part: String, CaseIterable, Sendable {
        case box, median, outliers, rule, ticks, band, borders
    }

    /// Whether a part is drawn, and how.
    enum Setting: Sendable, Hashable {
        case hidden
        case drawn(MarkProperties)
    }

    init(kind: Kind) {
        self.kind = kind
    }

    /// Reads the parts and the extent out of a mark's or a configuration's object.
    init(kind: Kind, reading reader: inout ObjectReader) {
        self.kind = kind
        extent = Self.extent(kind, &reader)
        if kind != .boxplot, let word = reader.string("center") {
            switch word {
            case "mean": center = .mean
            case "median": center = .median
            default:
                reader.report.error(
                    reader.path("center"), "\"\(word)\" is not known here", mend: "one of mean, median",
                    at: reader.node["center"]?.position)
            }
        }
        for part in kind.parts { parts[part] = Self.setting(&reader, part.rawValue) }
    }

    private static func extent(_ kind: Kind, _ reader: inout ObjectReader) -> Extent? {
        guard let node = reader.node("extent") else { return nil }
        guard kind == .boxplot else { return reader.choice("extent", Spread.self).map { .spread($0) } }
        switch node.content {
        case .string("min-max"): return .minMax
        case .number(let number): return .quartileDistances(number)
        case .null: return nil
        case .bool, .string, .array, .object:
            reader.refuse("extent", "a number or \"min-max\" must stand here", node)
            return nil
        }
    }

    private static func setting(_ reader: inout ObjectReader, _ name: String) -> Setting? {
        guard let node = reader.node(name) else { return nil }
        switch node.content {
        case .bool(true): return .drawn(MarkProperties())
        case .null, .bool(false): return .hidden
        case .object:
            guard var inner = reader.object(name) else { return nil }
            defer { inner.finish() }
            return .drawn(MarkProperties(reading: &inner))
        case .number, .string, .array:
            reader.refuse(name, "true, false or an object must stand here, not \(node.kind)", node)
            return nil
        }
    }
}

extension Configuration {
    /// What is configured for a composite mark: its parts, and what holds for all of it.
    func composite(_ kind: CompositeMark.Kind) -> (mark: CompositeMark, properties: MarkProperties) {
        guard var reader = Self.reader(node[kind.rawValue]) else {
            return (CompositeMark(kind: kind), MarkProperties())
        }
        return (CompositeMark(kind: kind, reading: &reader), MarkProperties(reading: &reader))
    }
}
