/// What a specification says of an axis; whatever is nil is left to the configuration and the theme.
struct AxisDefinition: Sendable, Hashable {
    /// The object as it is written, so that it can be laid over what is configured.
    var node = JSONNode.empty
    var title: ChannelDefinition.Setting<[String]> = .unset
    var format: NumberFormat?
    var timeFormat: TimeFormat?
    var values: [Value]?
    var tickCount: Double?
    var timeStep: TimeStep?
    var tickMinStep: Double?
    var labelAngle: Double?
    var orient: Side?
    var grid: Bool?
    var labels: Bool?
    var ticks: Bool?
    var domain: Bool?
    var labelFontSize: Double?
    var labelColor: ColorValue?
    var labelPadding: Double?
    var titleFontSize: Double?
    var titleColor: ColorValue?
    var titlePadding: Double?
    var gridColor: ColorValue?
    var gridDash: [Double]?
    var gridWidth: Double?
    var gridOpacity: Double?
    var labelFlush: Bool?
    var domainColor: ColorValue?
    var tickColor: ColorValue?
    var tickSize: Double?

    init() {}

    init(_ reader: ObjectReader) {
        var reader = reader
        node = reader.node
        title = reader.isNull("title") ? .off : TextLines.read(&reader, "title").map { .given($0) } ?? .unset
        format = NumberFormat.read(&reader, "format")
        timeFormat = TimeFormat.read(&reader, "format")
        readTicks(&reader)
        readLook(&reader)
        if let node = reader.node("labelFlush") {
            labelFlush = node.content == .bool(false) || node.content == .null ? false : true
        }
        if let word = reader.string("formatType"), word != "number", word != "time", word != "utc" {
            reader.report.error(reader.path("formatType"), "\"\(word)\" is not drawn")
        }
        reader.notDrawn(["labelExpr", "encoding"])
        reader.ignore(["description", "aria", "zindex", "labelOverlap", "labelLimit", "titleLimit", "tickExtra"])
        reader.withoutEffect(Self.fineLook)
        reader.finish()
    }

    private mutating func readTicks(_ reader: inout ObjectReader) {
        if let node = reader.node("values"), case .array(let items) = node.content {
            values = items.map(DateTimeObject.value)
        } else if reader.has("values") {
            values = reader.array("values")?.map(Value.init)
        }
        readTickCount(&reader)
        tickMinStep = reader.number("tickMinStep")
        orient = reader.choice("orient", Side.self)
        grid = reader.bool("grid")
        labels = reader.bool("labels")
        ticks = reader.bool("ticks")
        domain = reader.bool("domain")
    }

    /// A number, the name of a unit of time, or a step of one.
    private mutating func readTickCount(_ reader: inout ObjectReader) {
        guard let node = reader.node("tickCount") else { return }
        switch node.content {
        case .string: timeStep = reader.choice("tickCount", TimeStep.Unit.self).map { TimeStep(unit: $0) }
        case .object where node["interval"] != nil:
            guard var inner = reader.object("tickCount") else { return }
            defer { inner.finish() }
            let count = Int(max(1, min(1e6, inner.number("step") ?? 1)))
            timeStep = inner.choice("interval", TimeStep.Unit.self).map { TimeStep(unit: $0, count: count) }
        case .null, .bool, .number, .array, .object: tickCount = reader.number("tickCount")
        }
    }

    private mutating func readLook(_ reader: inout ObjectReader) {
        labelAngle = reader.number("labelAngle")
        labelFontSize = reader.number("labelFontSize")
        labelColor = reader.color("labelColor")
        labelPadding = reader.number("labelPadding")
        titleFontSize = reader.number("titleFontSize")
        titleColor = reader.color("titleColor")
        titlePadding = reader.number("titlePadding")
        gridColor = reader.color("gridColor")
        gridDash = reader.numbers("gridDash")
        gridWidth = reader.number("gridWidth")
        gridOpacity = reader.number("gridOpacity")
        domainColor = reader.color("domainColor")
        tickColor = reader.color("tickColor")
        tickSize = reader.number("tickSize")
    }

    /// Properties that only fine-tune the look.
    private static let fineLook = [
        "bandPosition", "domainCap", "domainDash", "domainDashOffset", "domainOpacity", "domainWidth", "gridCap",
        "gridDashOffset", "labelAlign", "labelBaseline", "labelBound", "labelFlushOffset", "labelFont",
        "labelFontStyle", "labelFontWeight", "labelLineHeight", "labelOffset", "labelOpacity", "labelSeparation",
        "maxExtent", "minExtent", "offset", "position", "style", "tickBand", "tickCap", "tickDash", "tickDashOffset",
        "tickOffset", "tickOpacity", "tickRound", "tickWidth", "titleAlign", "titleAnchor", "titleAngle",
        "titleBaseline", "titleFont", "titleFontStyle", "titleFontWeight", "titleLineHeight", "titleOpacity", "titleX",
        "titleY", "translate", "disable",
    ]
}
