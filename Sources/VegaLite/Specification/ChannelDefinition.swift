/// What one channel shows: a field, a datum (a value of the data's kind) or a value (of the channel's kind), perhaps
/// under conditions, and how its scale and guide are wanted.
struct ChannelDefinition: Sendable, Hashable {
    var path: String
    var channel: Channel
    var field: FieldPath?
    var aggregate: Aggregate?
    /// Of `argmin` and `argmax`: the field that tells the row whose `field` is shown.
    var extremeOf: FieldPath?
    var datum: Value?
    var value: Value?
    /// The type as the specification gives it.
    var givenType: FieldType?
    /// How the field's numbers are put into bins.
    var bin: BinParameters?
    /// How the field's moments are cut down.
    var timeUnit: TimeUnit?
    /// Whether the channel shows bins, made here or before.
    var isBinned = false
    /// The width of bins that were made before.
    var binnedStep: Double?
    var title: Setting<[String]> = .unset
    var scale: Setting<ScaleDefinition> = .unset
    var axis: Setting<AxisDefinition> = .unset
    var legend: Setting<LegendDefinition> = .unset
    var sort: SortDefinition?
    var stack: Setting<StackOffset> = .unset
    var format: NumberFormat?
    var timeFormat: TimeFormat?
    var bandPosition: Double?
    /// What stands in the place of missing rows; `off` where stacked areas are to have gaps.
    var impute: Setting<ChannelImpute> = .unset
    var conditions: [Condition] = []
    /// What rows have that pass none of the conditions, where it is not the field.
    var otherwise: Outcome?

    /// A property that may be absent, switched off by `null`, or given.
    enum Setting<Given: Sendable & Hashable>: Sendable, Hashable {
        case unset
        case off
        case given(Given)

        var given: Given? { if case .given(let value) = self { value } else { nil } }
    }

    init(path: String, channel: Channel) {
        self.path = path
        self.channel = channel
    }

    /// The type, guessed as Vega-Lite does where none is given.
    var type: FieldType? {
        if let givenType { return givenType }
        if let datum {
            if case .number = datum { return .quantitative }
            return .nominal
        }
        guard field != nil || aggregate != nil else { return nil }
        if timeUnit != nil { return .temporal }
        if aggregate != nil || isBinned { return .quantitative }
        if case .list = sort { return .ordinal }
        if let type = scale.given?.type, !type.isDiscrete { return type.isTime ? .temporal : .quantitative }
        return channel == .order ? .ordinal : .nominal
    }

    /// This definition inside a layer that defines the channel too: a field or datum takes over what it leaves out.
    func inside(_ outer: ChannelDefinition) -> ChannelDefinition {
        guard usesField || datum != nil || aggregate != nil else { return self }
        var result = self
        if datum == nil { result.field = field ?? outer.field }
        result.aggregate = aggregate ?? outer.aggregate
        result.extremeOf = aggregate == nil ? outer.extremeOf : extremeOf
        result.givenType = givenType ?? outer.givenType
        result.bin = bin ?? outer.bin
        result.isBinned = isBinned || outer.isBinned
        result.timeUnit = timeUnit ?? outer.timeUnit
        result.timeFormat = timeFormat ?? outer.timeFormat
        if title == .unset { result.title = outer.title }
        if scale == .unset { result.scale = outer.scale }
        if axis == .unset { result.axis = outer.axis }
        if legend == .unset { result.legend = outer.legend }
        if stack == .unset { result.stack = outer.stack }
        result.sort = sort ?? outer.sort
        if impute == .unset { result.impute = outer.impute }
        result.format = format ?? outer.format
        result.bandPosition = bandPosition ?? outer.bandPosition
        if conditions.isEmpty, otherwise == nil {
            result.conditions = outer.conditions
            result.otherwise = outer.otherwise
        }
        return result
    }

    /// Whether rows decide what is shown.
    var usesField: Bool { field != nil || aggregate == .count }

    /// Whether the channel says anything at all.
    var showsSomething: Bool {
        usesField || datum != nil || value != nil || aggregate != nil || !conditions.isEmpty || otherwise != nil
    }

    /// The name of the column that holds what is shown, after the view's own aggregation.
    var column: String? {
        if let binStart { return type?.isDiscrete == true ? "\(binStart)_range" : binStart }
        if let timeUnit, let field {
            let step = timeUnit.step == 1 ? "" : "_step_\(timeUnit.step)"
            return "\(timeUnit.parts.map(\.rawValue).joined())\(step)_\(field.text)"
        }
        guard let aggregate else { return field?.text }
        if let extremeOf { return "\(aggregate.rawValue)_\(extremeOf.text)['\(field?.text ?? "")']" }
        return aggregate == .count ? "__count" : "\(aggregate.rawValue)_\(field?.text ?? "")"
    }

    /// The name of the column that holds the ends of bins.
    var endColumn: String? {
        if let binStart { return "\(binStart)_end" }
        return timeUnit == nil ? nil : column.map { "\($0)_end" }
    }

    /// The name of the column that holds the starts of bins that are made here.
    var binStart: String? {
        guard let bin, let field else { return nil }
        return "\(bin.name)_\(field.text)"
    }

    /// Whether each row stands on a stretch of a scale of numbers, from one column to the other.
    var isStretch: Bool { endColumn != nil && type?.isDiscrete == false }

    /// The title where none is given: "Mean of score".
    var defaultTitle: String? {
        if bin != nil { return field.map { "\($0.text) (binned)" } }
        if let timeUnit { return field.map { "\($0.text) (\(timeUnit.title))" } }
        guard let aggregate else { return field?.text }
        if aggregate == .count { return "Count of Records" }
        if let extremeOf {
            let word = aggregate == .argmin ? "min" : "max"
            return field.map { "\($0.text) for \(word) \(extremeOf.text)" }
        }
        return field.map { "\(aggregate.titlePrefix) \($0.text)" }
    }
}

extension ChannelDefinition {
    init?(_ node: JSONNode, channel: Channel, path: String, report: Report) {
        guard var reader = ObjectReader(node, path: path, report: report) else { return nil }
        self.init(path: path, channel: channel)
        if let condition = Self.fieldCondition(node),
            var inner = ObjectReader(condition, path: reader.path("condition"), report: report)
        {
            read(&inner)
            inner.ignore(["test", "param", "empty"])
            inner.finish()
            readConditions(&reader)
            reader.finish()
        } else {
            read(&reader)
            value = Self.plain(&reader, "value")
            readConditions(&reader)
            reader.finish()
        }
    }

    private mutating func read(_ reader: inout ObjectReader) {
        readAggregate(&reader)
        readSource(&reader)
        readGuides(&reader)
        readStack(&reader)
        sort = SortDefinition(&reader)
        bandPosition = reader.number("bandPosition")
        readFormat(&reader)
        timeUnit = TimeUnit(&reader)
        impute =
            reader.isNull("impute")
            ? .off : reader.object("impute").flatMap { ChannelImpute($0) }.map { .given($0) } ?? .unset
        readBin(&reader)
        reader.ignore(["band"])
    }

    private mutating func readAggregate(_ reader: inout ObjectReader) {
        if case .object? = reader.node("aggregate")?.content {
            guard let extreme = Aggregate.extreme(&reader, "aggregate") else { return }
            (aggregate, extremeOf) = (extreme.operation, extreme.by)
        } else {
            aggregate = Aggregate.read(&reader, "aggregate")
            guard let word = aggregate?.rawValue, aggregate == .argmin || aggregate == .argmax else { return }
            reader.report.error(
                reader.path("aggregate"), "\"\(word)\" does not say which row is meant",
                mend: "write {\"\(word)\": \"…\"} with the field to compare", at: reader.node["aggregate"]?.position)
        }
    }

    private mutating func readSource(_ reader: inout ObjectReader) {
        if let node = reader.node("field"), case .object(let members) = node.content {
            reader.report.error(
                reader.path("field"), "\"\(members.first?.name ?? "field")\" is not drawn", at: node.position)
        } else {
            field = reader.string("field").map { FieldPath($0) }
        }
        givenType = reader.choice("type", FieldType.self)
        datum = Self.plain(&reader, "datum")
    }

    /// A value that no row decides.
    static func plain(_ reader: inout ObjectReader, _ name: String) -> Value? {
        guard let node = reader.node(name), name != "value" || ValueWriter.expression(node) == nil else { return nil }
        let value = DateTimeObject.value(node)
        if case .object = value {
            reader.refuse(name, "a value must stand here, not an object", node)
            return nil
        }
        return value
    }

    private mutating func readGuides(_ reader: inout ObjectReader) {
        title = reader.isNull("title") ? .off : TextLines.read(&reader, "title").map { .given($0) } ?? .unset
        scale = Self.setting(&reader, "scale") { ScaleDefinition($0) }
        axis = Self.setting(&reader, "axis") { AxisDefinition($0) }
        legend = Self.setting(&reader, "legend") { LegendDefinition($0) }
        reader.withoutEffect(["header"])
    }

    private static func setting<T>(
        _ reader: inout ObjectReader, _ name: String, _ read: (ObjectReader) -> T
    ) -> Setting<T> {
        if reader.isNull(name) || reader.node(name)?.content == .bool(false) { return .off }
        return reader.object(name).map { .given(read($0)) } ?? .unset
    }

    private mutating func readStack(_ reader: inout ObjectReader) {
        guard let node = reader.node("stack") else { return }
        switch node.content {
        case .null, .bool(false): stack = .off
        case .bool(true): stack = .given(.zero)
        case .number, .string, .array, .object:
            stack = reader.choice("stack", StackOffset.self).map { .given($0) } ?? .unset
        }
    }

    private mutating func readBin(_ reader: inout ObjectReader) {
        guard let node = reader.node("bin") else { return }
        if node.content == .string("binned") || node["binned"]?.content == .bool(true) {
            isBinned = true
            if case .number(let step)? = node["step"]?.content, step > 0 { binnedStep = step }
            return
        }
        bin = BinParameters(&reader, maxbins: channel.mostBins)
        isBinned = bin != nil
    }

    private mutating func readFormat(_ reader: inout ObjectReader) {
        format = NumberFormat.read(&reader, "format")
        timeFormat = TimeFormat.read(&reader, "format")
        if let word = reader.string("formatType"), word != "number", word != "time", word != "utc" {
            reader.report.error(reader.path("formatType"), "\"\(word)\" is not drawn")
        }
    }
}

extension NumberFormat {
    /// Reads the format under `name`; one that is not d3's is an error.
    static func read(_ reader: inout ObjectReader, _ name: String) -> NumberFormat? {
        guard let text = reader.string(name), !TimeFormat.isMeant(by: text) else { return nil }
        if let format = NumberFormat(text) { return format }
        reader.report.error(
            reader.path(name), "\"\(text)\" is not a number format", mend: "write it as d3 does, such as \".0%\"",
            at: reader.node[name]?.position)
        return nil
    }
}
