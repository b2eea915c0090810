/// What a specification says of an axis; whatever is nil is left to the configuration and the theme.
struct AxisDefinition: Sendable, Hashable {
    /// The object as it is written, so that it can be laid over what is configured.
    var node = JSONNode.empty
    var title: ChannelDefinition.Setting<[String]> = .unset
    var orient: Side?
    var format: GuideFormat?
    var labelExpression: Expression?
    /// What holds for the ticks that pass a test.
    var conditions: [AxisCondition] = []

    var values: [Value]?
    var tickCount: Double?
    var timeStep: TimeStep?
    var tickMinStep: Double?

    var grid: Bool?
    var labels: Bool?
    var ticks: Bool?
    var domain: Bool?
    var disable: Bool?

    var label = TextLook()
    var overlap: Overlap?
    var separation: Double?
    /// How far labels may stand out over the ends of the axis, in pixels.
    var bound: Double?
    /// How near the ends of the axis labels are set flush with it, in pixels; negative for never.
    var flush: Double?
    var flushOffset: Double?

    var titleLook = TextLook()
    var titleAnchor: TitleAnchor?
    var titleX: Double?
    var titleY: Double?

    var gridLine = LineLook()
    var tickLine = LineLook()
    var domainLine = LineLook()
    var tickSize: Double?
    var tickOffset: Double?
    var tickRound: Bool?
    var tickExtra: Bool?
    /// Whether ticks stand at the ends of bands.
    var isTickBandExtent: Bool?
    var bandPosition: Double?

    var offset: Double?
    var position: Double?
    var translate: Double?
    var minExtent: Double?
    var maxExtent: Double?
    var zindex: Double?

    /// How labels that touch each other are left out.
    enum Overlap: Sendable, Hashable {
        case kept
        /// Every second one, until none touches its neighbour.
        case parity
        /// Each that touches the last one kept.
        case greedy
    }

    /// Where along the axis its title stands.
    enum TitleAnchor: String, CaseIterable, Sendable {
        case start, middle, end
    }

    init() {}

    init(_ reader: ObjectReader) {
        var reader = reader
        node = reader.node
        conditions = AxisCondition.take(from: &reader)
        title = reader.isNull("title") ? .off : TextLines.read(&reader, "title").map { .given($0) } ?? .unset
        format = GuideFormat(&reader)
        labelExpression = Self.expression(&reader)
        orient = reader.choice("orient", Side.self)
        readTicks(&reader)
        readLabels(&reader)
        readLooks(&reader)
        readPlace(&reader)
        reader.notDrawn(["encoding"])
        reader.ignore(["description", "aria", "style"])
        reader.finish()
    }

    private static func expression(_ reader: inout ObjectReader) -> Expression? {
        guard let text = reader.string("labelExpr") else { return nil }
        do throws(ExpressionError) {
            return try Expression(text, reader.report.parameters)
        } catch {
            reader.report.error(
                reader.path("labelExpr"), error.message, mend: error.mend, at: reader.node["labelExpr"]?.position)
            return nil
        }
    }

    private mutating func readTicks(_ reader: inout ObjectReader) {
        values = reader.array("values")?.map(DateTimeObject.value)
        readTickCount(&reader)
        tickMinStep = reader.number("tickMinStep")
        grid = reader.bool("grid")
        labels = reader.bool("labels")
        ticks = reader.bool("ticks")
        domain = reader.bool("domain")
        disable = reader.bool("disable")
        tickSize = reader.number("tickSize")
        tickOffset = reader.number("tickOffset")
        tickRound = reader.bool("tickRound")
        tickExtra = reader.bool("tickExtra")
        isTickBandExtent = reader.string("tickBand").map { $0 == "extent" }
        bandPosition = reader.number("bandPosition")
    }

    /// A number, the name of a unit of time, or a step of one.
    private mutating func readTickCount(_ reader: inout ObjectReader) {
        guard let node = reader.node("tickCount") else { return }
        switch node.content {
        case .string("quarter"): timeStep = TimeStep(unit: .month, count: 3)
        case .string: timeStep = reader.choice("tickCount", TimeStep.Unit.self).map { TimeStep(unit: $0) }
        case .object where node["interval"] != nil:
            guard var inner = reader.object("tickCount") else { return }
            defer { inner.finish() }
            let count = Int(max(1, min(1e6, inner.number("step") ?? 1)))
            timeStep = inner.choice("interval", TimeStep.Unit.self).map { TimeStep(unit: $0, count: count) }
        case .null, .bool, .number, .array, .object: tickCount = reader.number("tickCount")
        }
    }

    private mutating func readLabels(_ reader: inout ObjectReader) {
        label = TextLook(&reader, prefix: "label")
        separation = reader.number("labelSeparation")
        flushOffset = reader.number("labelFlushOffset")
        flush = Self.tolerance(&reader, "labelFlush")
        bound = Self.tolerance(&reader, "labelBound")
        switch reader.node("labelOverlap")?.content {
        case .bool(false), .null: overlap = .kept
        case .bool(true), .string("parity"): overlap = .parity
        case .string("greedy"): overlap = .greedy
        case nil: break
        case .number, .string, .array, .object:
            if let node = reader.node("labelOverlap") {
                reader.refuse("labelOverlap", "true, false, \"parity\" or \"greedy\" must stand here", node)
            }
        }
    }

    /// A number of pixels; true is one of them, false and null are none at all.
    private static func tolerance(_ reader: inout ObjectReader, _ name: String) -> Double? {
        switch reader.node(name)?.content {
        case .bool(true): 1
        case .bool(false), .null: -1
        case .number(let number): number
        case .string, .array, .object, nil: nil
        }
    }

    private mutating func readLooks(_ reader: inout ObjectReader) {
        titleLook = TextLook(&reader, prefix: "title")
        titleAnchor = reader.choice("titleAnchor", TitleAnchor.self)
        titleX = reader.number("titleX")
        titleY = reader.number("titleY")
        gridLine = LineLook(&reader, prefix: "grid")
        tickLine = LineLook(&reader, prefix: "tick")
        domainLine = LineLook(&reader, prefix: "domain")
    }

    private mutating func readPlace(_ reader: inout ObjectReader) {
        offset = reader.number("offset")
        position = reader.number("position")
        translate = reader.number("translate")
        minExtent = reader.number("minExtent")
        maxExtent = reader.number("maxExtent")
        zindex = reader.number("zindex")
    }
}
