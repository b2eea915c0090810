public import Scene

/// How a chart looks where its specification sets nothing itself. Lengths are pixels.
public struct Theme: Sendable, Hashable {
    /// The font family of all text.
    public var family: String
    /// The em size of axis and legend labels; most other lengths follow from it.
    public var labelSize: Double
    /// From 100 to 900.
    public var labelWeight: Int
    /// The em size of the titles of axes and legends.
    public var axisTitleSize: Double
    /// From 100 to 900.
    public var axisTitleWeight: Int
    /// The em size of the chart's own title.
    public var titleSize: Double
    /// From 100 to 900.
    public var titleWeight: Int
    /// The em size of the chart's own subtitle.
    public var subtitleSize: Double
    /// The colour of axis and legend labels.
    public var labelColor: Color
    /// The colour of the chart's own title, and of text marks that stand on no mark.
    public var titleColor: Color
    /// The colour of the titles of axes and legends and of the subtitle.
    public var axisTitleColor: Color
    /// The lines across the plot at ticks.
    public var gridColor: Color
    /// Their width.
    public var gridWidth: Double
    /// The em size and weight of text marks.
    public var markLabelSize: Double
    /// From 100 to 900.
    public var markLabelWeight: Int
    /// Text on marks takes whichever of these two stands out more.
    public var darkInk: Color
    /// See `darkInk`.
    public var lightInk: Color
    /// The colours of nominal fields, in order.
    public var palette: [Color]
    /// The colours of ordinal and quantitative fields, from low to high.
    public var sequential: [Color]
    /// What stands behind the chart; it is not painted.
    public var background: Color
    /// Between the chart's title, legend and plot.
    public var rowGap: Double
    /// From a label to the plot, and from an axis title to the labels.
    public var labelGap: Double
    /// See `labelGap`.
    public var axisTitleGap: Double
    /// The side of a legend's symbol, and the room between two entries.
    public var symbolSize: Double
    /// See `symbolSize`.
    public var legendGap: Double
    /// About how many ticks an axis has where the specification does not say; the domain's ends are rounded to them.
    public var tickCount: Double
    /// The width of line marks; rules and outlines follow from it.
    public var lineWidth: Double
    /// The area of a point mark in square pixels, as Vega-Lite's `size`.
    public var pointSize: Double
    /// The radius of a bar's corners.
    public var barCorner: Double
    /// The lines along the plot, and their ticks.
    public var axisLineColor: Color
    /// Whether an axis has such a line and ticks where the specification does not say.
    public var hasAxisLines: Bool
    /// How far ticks stand out.
    public var tickSize: Double
    /// Between the views of a grid.
    public var viewGap: Double
    /// Whether the chart is as large as the specification and Vega-Lite's defaults make it; else it fills its frame.
    public var takesOwnSize: Bool
    /// Where a legend stands.
    var legendSide: LegendDefinition.Orient
    /// Whether the chart draws its own title and subtitle.
    public var drawsTitle: Bool

    /// Dark on white, for lit rooms.
    public static func paper(labelSize: Double) -> Theme {
        Theme(
            labelSize: labelSize, labelColor: Color(hex: 0x3A4250), titleColor: Color(hex: 0x1C2430),
            axisTitleColor: Color(hex: 0x5B6472), gridColor: Color(hex: 0xE3DED5), palette: paperPalette,
            sequential: [0xD8E8EA, 0xA9CDD0, 0x72ABB0, 0x3F868D, 0x1F6F78, 0x0F4A52].map { Color(hex: $0) },
            background: .white)
    }

    /// Light on dark, for dark rooms.
    public static func night(labelSize: Double) -> Theme {
        Theme(
            labelSize: labelSize, labelColor: Color(hex: 0xD5DAE1), titleColor: Color(hex: 0xF4F1EA),
            axisTitleColor: Color(hex: 0xA8B0BC), gridColor: Color(hex: 0x343B47), palette: nightPalette,
            sequential: [0x24464B, 0x2C666D, 0x37868F, 0x52A6AE, 0x86C5CB, 0xC5E6E8].map { Color(hex: $0) },
            background: Color(hex: 0x1C2129))
    }

    private init(
        labelSize: Double, labelColor: Color, titleColor: Color, axisTitleColor: Color, gridColor: Color,
        palette: [Color], sequential: [Color], background: Color
    ) {
        // The mock-ups are drawn with labels of 34 px; every other length is stated for them.
        let unit = labelSize / 34
        family = "Inter"
        self.labelSize = labelSize
        labelWeight = 400
        axisTitleSize = labelSize
        axisTitleWeight = 500
        titleSize = 44 * unit
        titleWeight = 700
        subtitleSize = labelSize
        self.labelColor = labelColor
        self.titleColor = titleColor
        self.axisTitleColor = axisTitleColor
        self.gridColor = gridColor
        gridWidth = max(1, 1.5 * unit)
        markLabelSize = labelSize
        markLabelWeight = 600
        darkInk = Color(hex: 0x1C2430)
        lightInk = .white
        self.palette = palette
        self.sequential = sequential
        self.background = background
        rowGap = 18 * unit
        labelGap = 12 * unit
        axisTitleGap = 14 * unit
        symbolSize = 30 * unit
        legendGap = 40 * unit
        tickCount = 5
        axisLineColor = axisTitleColor
        hasAxisLines = false
        tickSize = labelSize / 4
        viewGap = 40 * unit
        takesOwnSize = false
        legendSide = .top
        lineWidth = 5 * unit
        pointSize = 160 * unit * unit
        barCorner = 2 * unit
        drawsTitle = true
    }

    /// Each at least 3:1 against white. The first six keep their order apart for the common colour deficiencies
    /// (after Okabe-Ito, its weak colours darkened).
    private static let paperPalette: [Color] = [
        0x0072B2, 0xD55E00, 0x009E73, 0xAA4C8A, 0x8A6D3B, 0x2F4858, 0x5B6472, 0x8C3B2A, 0x6A5ACD, 0x4F7A28,
    ].map { Color(hex: $0) }

    private static let nightPalette: [Color] = [
        0x56B4E9, 0xE69F00, 0x2CC295, 0xE48FC0, 0xF0E442, 0xFF7F3F, 0xB0B7C3, 0xE5846F, 0xA9A0F5, 0xA5D36A,
    ].map { Color(hex: $0) }
}
