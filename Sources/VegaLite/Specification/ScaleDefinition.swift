/// What a specification says of a scale; whatever is nil is Vega-Lite's default.
struct ScaleDefinition: Sendable, Hashable {
    var path: String
    var type: ScaleType?
    var domain: [Value]?
    var domainMin: Double?
    var domainMax: Double?
    /// More values for the domain, beside those of the data.
    var unionWith: [Value]?
    /// Whether the domain is that of the values before they are aggregated.
    var isUnaggregated = false
    /// Values of the channel: numbers, colours, shapes, dash patterns.
    var range: [Value]?
    /// A range of the configuration, such as `category`.
    var rangeName: RangeName?
    /// The field that holds the range's values, one for each value of the domain.
    var rangeField: FieldPath?
    var rangeMin: Double?
    var rangeMax: Double?
    var scheme: String?
    /// The part of the scheme that is used, as fractions from 0 to 1.
    var schemeExtent: [Double]?
    /// How many colours a scheme gives to a scale that parts numbers.
    var schemeCount: Double?
    var interpolation: ColorInterpolation?
    var bins: Bins?
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
    var isRounded: Bool?
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
        /// To steps of the calendar.
        case step(TimeStep)
    }

    /// Where the bins of a scale begin and end.
    enum Bins: Sendable, Hashable {
        case edges([Double])
        case steps(start: Double?, stop: Double?, step: Double)
    }

    /// The ranges that a configuration names.
    enum RangeName: String, CaseIterable, Sendable {
        case category, diverging, heatmap, ordinal, ramp, symbol
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
        isRounded = reader.bool("round")
        readBins(&reader)
        readInterpolation(&reader)
        reader.finish()
    }

    private mutating func readType(_ reader: inout ObjectReader) {
        if let node = reader.node("type"), case .string(let word) = node.content, ScaleType.replaced.contains(word) {
            reader.report.warning(
                reader.path("type"), "no field takes a scale of the type \"\(word)\"", at: node.position)
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
        case .object where node["unionWith"] != nil:
            guard var inner = reader.object("domain") else { return }
            unionWith = inner.array("unionWith").map { $0.map(DateTimeObject.value) }
            inner.finish()
        case .object(let members):
            let word = members.first?.name ?? ""
            reader.report.error(reader.path("domain"), "\"\(word)\" is not drawn", at: node.position)
        case .string("unaggregated"): isUnaggregated = true
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
        case .string: rangeName = reader.choice("range", RangeName.self)
        case .object where node["field"] != nil:
            guard var inner = reader.object("range") else { return }
            rangeField = inner.string("field").map { FieldPath($0) }
            inner.finish()
        case .object, .null, .bool, .number:
            reader.refuse("range", "an array must stand here, not \(node.kind)", node)
        }
    }

    private mutating func readBins(_ reader: inout ObjectReader) {
        guard let node = reader.node("bins"), node.content != .null else { return }
        guard case .object = node.content else {
            bins = reader.numbers("bins").map { .edges($0) }
            return
        }
        guard var inner = reader.object("bins") else { return }
        defer { inner.finish() }
        let start = inner.number("start")
        let stop = inner.number("stop")
        guard let step = inner.number("step"), step > 0 else {
            inner.report.error(inner.path, "bins want a \"step\" over 0", at: node.position)
            return
        }
        bins = .steps(start: start, stop: stop, step: step)
    }

    private mutating func readInterpolation(_ reader: inout ObjectReader) {
        guard let node = reader.node("interpolate"), node.content != .null else { return }
        guard case .object = node.content else {
            interpolation = reader.choice("interpolate", ColorInterpolation.Space.self).map {
                ColorInterpolation(space: $0)
            }
            return
        }
        guard var inner = reader.object("interpolate") else { return }
        defer { inner.finish() }
        let gamma = inner.number("gamma") ?? 1
        interpolation = inner.choice("type", ColorInterpolation.Space.self).map {
            ColorInterpolation(space: $0, gamma: gamma)
        }
    }

    private mutating func readScheme(_ reader: inout ObjectReader) {
        guard let node = reader.node("scheme") else { return }
        if case .object = node.content {
            guard var inner = reader.object("scheme") else { return }
            scheme = inner.string("name")
            schemeExtent = inner.numbers("extent")
            schemeCount = inner.number("count")
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
        case .string: return reader.choice("nice", TimeStep.Unit.self).map { .step(TimeStep(unit: $0)) }
        case .object where node["interval"] != nil:
            guard var inner = reader.object("nice") else { return nil }
            defer { inner.finish() }
            let count = Int(max(1, min(1e6, inner.number("step") ?? 1)))
            return inner.choice("interval", TimeStep.Unit.self).map { .step(TimeStep(unit: $0, count: count)) }
        case .array, .object:
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
        result.schemeCount = schemeCount ?? other.schemeCount
        result.unionWith = unionWith ?? other.unionWith
        result.isUnaggregated = isUnaggregated || other.isUnaggregated
        result.rangeName = rangeName ?? other.rangeName
        result.rangeField = rangeField ?? other.rangeField
        result.interpolation = interpolation ?? other.interpolation
        result.bins = bins ?? other.bins
        result.isRounded = isRounded ?? other.isRounded
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
