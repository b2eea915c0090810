/// What a specification says of a scale; whatever is nil is Vega-Lite's default.
struct ScaleDefinition: Sendable, Hashable {
    var path: String
    var type: ScaleType?
    var domain: [Value]?
    var domainMin: Double?
    var domainMax: Double?
    /// Values of the channel: numbers, colours, shapes, dash patterns.
    var range: [Value]?
    var rangeMin: Double?
    var rangeMax: Double?
    var scheme: String?
    /// The part of the scheme that is used, as fractions from 0 to 1.
    var schemeExtent: [Double]?
    var zero: Bool?
    var nice: Nice?
    var reverse: Bool?
    var padding: Double?
    var paddingInner: Double?
    var paddingOuter: Double?
    var align: Double?
    var clamp: Bool?
    var exponent: Double?
    var base: Double?
    var constant: Double?
    var domainMid: Double?
    /// Ends that hold as they are, whatever the data say: a selection's.
    var rawDomain: [Value]?
    /// Whether a selection sets the domain, be it empty.
    var followsSelection = false
    /// Whether the domain is written as the one of a selection.
    var domainIsSelection = false

    /// Whether the ends of a domain are rounded.
    enum Nice: Sendable, Hashable {
        case off
        case on
        /// About this many ticks.
        case count(Double)
    }

    init(path: String) {
        self.path = path
    }

    init(_ reader: ObjectReader) {
        var reader = reader
        path = reader.path
        readType(&reader)
        readDomain(&reader)
        readRange(&reader)
        readScheme(&reader)
        zero = reader.bool("zero")
        nice = Self.nice(&reader)
        reverse = reader.bool("reverse")
        padding = reader.number("padding")
        paddingInner = reader.number("paddingInner")
        paddingOuter = reader.number("paddingOuter")
        align = reader.number("align")
        clamp = reader.bool("clamp")
        exponent = reader.number("exponent")
        base = reader.number("base")
        constant = reader.number("constant")
        reader.ignore(["round"])
        reader.notDrawn(["bins"])
        reader.withoutEffect(["interpolate"])
        reader.finish()
    }

    private mutating func readType(_ reader: inout ObjectReader) {
        if let node = reader.node("type"), case .string(let word) = node.content, ScaleType.notDrawn.contains(word) {
            reader.report.error(reader.path("type"), "\(word) scales are not drawn", at: node.position)
        } else {
            type = reader.choice("type", ScaleType.self)
        }
    }

    private mutating func readDomain(_ reader: inout ObjectReader) {
        domainMin = reader.number("domainMin")
        domainMax = reader.number("domainMax")
        domainMid = reader.number("domainMid")
        if let node = reader.node("domainRaw"), node.content != .null {
            if case .object = node.content {
                readSelection(&reader, "domainRaw")
            } else {
                rawDomain = reader.array("domainRaw").map { $0.map(DateTimeObject.value) }
            }
        }
        guard let node = reader.node("domain") else { return }
        switch node.content {
        case .object where node["param"] != nil:
            domainIsSelection = true
            readSelection(&reader, "domain")
        case .array(let items):
            if let computed = items.first(where: { $0["expr"] != nil || $0["signal"] != nil }) {
                reader.refuse("domain", "", computed)
            } else {
                domain = items.map(DateTimeObject.value)
            }
        case .object(let members):
            let word = members.first?.name ?? ""
            reader.report.error(reader.path("domain"), "\"\(word)\" is not drawn", at: node.position)
        case .null: break
        case .bool, .number, .string:
            reader.report.error(
                reader.path("domain"), "an array must stand here, not \(node.kind)", at: node.position)
        }
    }

    /// Reads `{"param": …, "encoding": …}`: what is selected, or the value of a variable.
    private mutating func readSelection(_ reader: inout ObjectReader, _ name: String) {
        guard let extent = SelectedExtent(&reader, name) else { return }
        followsSelection = true
        if case .array(let ends) = extent.value { rawDomain = ends }
    }

    private mutating func readRange(_ reader: inout ObjectReader) {
        rangeMin = reader.number("rangeMin")
        rangeMax = reader.number("rangeMax")
        guard let node = reader.node("range"), node.content != .null else { return }
        switch node.content {
        case .array(let items): range = items.map(Value.init)
        case .string(let name): scheme = ColorScheme.named(range: name)
        case .object, .null, .bool, .number: break
        }
        if range == nil, scheme == nil {
            reader.refuse("range", "an array must stand here, not \(node.kind)", node)
        }
    }

    private mutating func readScheme(_ reader: inout ObjectReader) {
        guard let node = reader.node("scheme") else { return }
        if case .object = node.content {
            guard var inner = reader.object("scheme") else { return }
            scheme = inner.string("name")
            schemeExtent = inner.numbers("extent")
            inner.withoutEffect(["count"])
            inner.finish()
        } else {
            scheme = reader.string("scheme") ?? scheme
        }
        if let scheme, ColorScheme(scheme) == nil {
            let mend = Spelling.nearest(to: scheme, in: ColorScheme.names).map { "write \"\($0)\"" }
            reader.report.error(
                reader.path("scheme"), "the colour scheme \"\(scheme)\" is not known", mend: mend, at: node.position)
        }
    }

    private static func nice(_ reader: inout ObjectReader) -> Nice? {
        guard let node = reader.node("nice") else { return nil }
        switch node.content {
        case .bool(true): return .on
        case .bool(false): return .off
        case .number(let count): return .count(count)
        case .null: return nil
        case .string, .array, .object:
            reader.refuse("nice", "nice by \(node.kind) is not drawn", node)
            return nil
        }
    }

    /// This definition, with what it leaves out taken from `other`.
    func filled(from other: ScaleDefinition) -> ScaleDefinition {
        var result = self
        result.type = type ?? other.type
        result.domain = domain ?? other.domain
        result.domainMin = domainMin ?? other.domainMin
        result.domainMax = domainMax ?? other.domainMax
        result.domainMid = domainMid ?? other.domainMid
        result.range = range ?? other.range
        result.rangeMin = rangeMin ?? other.rangeMin
        result.rangeMax = rangeMax ?? other.rangeMax
        result.scheme = scheme ?? other.scheme
        result.schemeExtent = schemeExtent ?? other.schemeExtent
        result.zero = zero ?? other.zero
        result.nice = nice ?? other.nice
        result.reverse = reverse ?? other.reverse
        result.padding = padding ?? other.padding
        result.paddingInner = paddingInner ?? other.paddingInner
        result.paddingOuter = paddingOuter ?? other.paddingOuter
        result.align = align ?? other.align
        result.clamp = clamp ?? other.clamp
        result.exponent = exponent ?? other.exponent
        result.base = base ?? other.base
        result.constant = constant ?? other.constant
        result.rawDomain = rawDomain ?? other.rawDomain
        result.followsSelection = followsSelection || other.followsSelection
        result.domainIsSelection = domainIsSelection || other.domainIsSelection
        return result
    }
}
