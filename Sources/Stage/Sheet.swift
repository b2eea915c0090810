import Glibc
import Retreat
import Scene

/// What a screen is laid out on: a size, the type sizes of the room, colours and a measurer.
struct Sheet {
    let size: Size
    let geometry: RoomGeometry
    let theme: StageTheme
    let measurer: any TextMeasurer
    let palette: Palette
    /// One pixel of the 1920x1080 design, in pixels of this screen.
    let unit: Double

    init(size: Size, geometry: RoomGeometry, theme: StageTheme, measurer: any TextMeasurer) {
        self.size = size
        self.geometry = geometry
        self.theme = theme
        self.measurer = measurer
        palette = theme.palette
        unit = hypot(size.width, size.height) / hypot(1920, 1080)
    }

    /// A length of the design in whole pixels of this screen.
    func px(_ length: Double) -> Double { (length * unit).rounded() }

    /// Left and right of everything.
    var margin: Double { px(64) }
    var contentWidth: Double { size.width - 2 * margin }
    /// Higher than wide: what stands side by side elsewhere stands one below the other.
    var isPortrait: Bool { size.height > size.width * 0.9 }

    /// The smallest size that a role may have in this room.
    func minimum(_ role: TextRole) -> Double {
        geometry.fontSize(arcMinutes: role.arcMinutes, on: size)
    }

    /// The size of a role: that of the design, or more where the farthest seat needs more.
    func fontSize(_ role: TextRole) -> Double {
        max(px(role.designSize), minimum(role))
    }

    func font(_ role: TextRole, size: Double? = nil, weight: Int? = nil, tabular: Bool = false) -> Font {
        Font(
            size ?? fontSize(role), weight: weight ?? role.weight, tracking: role.tracking,
            tabularDigits: tabular || role == .clock)
    }

    func width(_ text: String, _ font: Font) -> Double { measurer.measure(text, font).width }

    /// `text` broken to `width`, in the size of `role` unless another is given.
    func block(
        _ text: String, _ role: TextRole, width: Double, size: Double? = nil, firstIndent: Double = 0
    ) -> TextBlock {
        TextBlock(
            text, font: font(role, size: size), leading: role.leading, width: width, firstIndent: firstIndent,
            measurer: measurer)
    }

    /// As `block`, with lines of about the same length: the narrowest that has no more lines.
    func balanced(_ text: String, _ role: TextRole, width: Double, size: Double? = nil) -> TextBlock {
        var best = block(text, role, width: width, size: size)
        guard best.lines.count > 1, !best.breaksWords else { return best }
        var narrower = width * 0.96
        while narrower > width / 2 {
            let block = block(text, role, width: narrower, size: size)
            if block.lines.count > best.lines.count || block.breaksWords { break }
            best = block
            narrower *= 0.96
        }
        best.columnWidth = width
        return best
    }

    /// The largest size between the role's own and its smallest at which `text` has no more than `lines` lines
    /// and is no higher than `height`; the smallest where none is.
    func fitted(
        _ text: String, _ role: TextRole, width: Double, lines: Int, height: Double = .infinity
    ) -> TextBlock {
        let smallest = minimum(role)
        var size = fontSize(role)
        while true {
            let block = balanced(text, role, width: width, size: size)
            if size <= smallest || (block.lines.count <= lines && block.height <= height && !block.breaksWords) {
                return block
            }
            size = max(smallest, (size * 0.92).rounded(.down))
        }
    }

    /// One line of text on its own, the middle of its capitals at the height of `middle`.
    func line(
        _ text: String, _ role: TextRole, at middle: Point, color: Color, anchor: TextRun.Anchor = .start
    ) -> Item {
        line(text, font(role), at: middle, color: color, anchor: anchor)
    }

    func line(
        _ text: String, _ font: Font, at middle: Point, color: Color, anchor: TextRun.Anchor = .start
    ) -> Item {
        let baseline = (middle.y + interCapHeight * font.size / 2).rounded()
        return .text(TextRun(text, at: Point(middle.x, baseline), font: font, color: color, anchor: anchor))
    }

    func box(_ rect: Rect, _ color: Color, corners: Corners = Corners()) -> Item {
        .shape(Shape(Path(rect: rect, corners: corners), fill: color))
    }
}
