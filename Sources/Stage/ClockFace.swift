import Retreat
import Scene

/// How the clock of a step looks on a screen.
struct ClockStyle: Hashable {
    /// What it shows at its widest, but for a long overtime: `00:00`.
    var widest: String
    var hasRing: Bool
    /// Lighter, for silent steps.
    var isQuiet: Bool
}

/// Where the clock stands: its right edge and its middle.
struct ClockPlace: Hashable {
    var right: Double
    var center: Double
    var style: ClockStyle?
}

extension Sheet {
    private var ringDiameter: Double { (fontSize(.clock) * 96 / 84).rounded() }
    private var ringGap: Double { px(26) }

    private func clockFont(_ style: ClockStyle) -> Font {
        font(.clock, weight: style.isQuiet ? 400 : nil)
    }

    func width(of style: ClockStyle) -> Double {
        textWidth(of: style) + (style.hasRing ? ringDiameter + ringGap : 0)
    }

    /// Room for the digits, and for who paid below them.
    private func textWidth(of style: ClockStyle) -> Double {
        let digits = width(style.widest, clockFont(style)).rounded(.up)
        guard style.hasRing else { return digits }
        let payment = Words.payment(seconds: 600, stepNumber: 88)
        return max(digits, width(payment, font(.caption)).rounded(.up))
    }

    /// The digits with a word below them.
    var clockHeight: Double {
        max(ringDiameter, (fontSize(.clock) + fontSize(.caption)) * interCapHeight + wordGap)
    }

    private var wordGap: Double { (fontSize(.caption) * 0.6).rounded(.up) }

    /// - Parameter aside: what is said below the digits while nothing more pressing is: who paid, or the pace; the
    ///   first of the wordings that is no wider than the clock.
    func clockItems(
        _ place: ClockPlace, _ countdown: Countdown, isPaused: Bool, accent: Palette.Tint, aside: [String] = []
    ) -> [Item] {
        guard let style = place.style else { return [] }
        let tint = clockTint(countdown.urgency, style, accent)
        let pressing = isPaused ? Words.paused : countdown.urgency == .over ? Words.over : nil
        let caption = self.font(.caption)
        let fitting = style.isQuiet ? nil : aside.first { width($0, caption) <= textWidth(of: style) }
        let word = pressing ?? fitting
        let digitHeight = fontSize(.clock) * interCapHeight
        let wordHeight = fontSize(.caption) * interCapHeight
        let lift = word == nil ? 0 : (wordGap + wordHeight) / 2
        let font = clockFont(style)
        var items = [
            line(countdown.text, font, at: Point(place.right, place.center - lift), color: tint.text, anchor: .end)
        ]
        if let word {
            let y = place.center - lift + digitHeight / 2 + wordGap + wordHeight / 2
            let color = pressing == nil ? palette.mutedInk : tint.text
            items.append(line(word, .caption, at: Point(place.right, y), color: color, anchor: .end))
        }
        if style.hasRing && width(countdown.text, font) <= width("+\(style.widest.dropFirst())", font) {
            let text = max(width(countdown.text, font), word.map { width($0, caption) } ?? 0).rounded(.up)
            let x = place.right - text - ringGap - ringDiameter / 2
            items += ring(Point(x, place.center), countdown, isPaused: isPaused, tint.fill)
        }
        return items
    }

    private func clockTint(_ urgency: Urgency, _ style: ClockStyle, _ accent: Palette.Tint) -> Palette.Tint {
        switch urgency {
        case .calm:
            var tint = accent
            tint.text = style.isQuiet ? palette.mutedInk : palette.ink
            return tint
        case .soon, .over: return palette.amber
        }
    }

    /// The time left as a part of a ring, from twelve o'clock; whole in overtime; two bars inside while paused.
    private func ring(_ center: Point, _ countdown: Countdown, isPaused: Bool, _ color: Color) -> [Item] {
        let width = (ringDiameter * 15 / 96).rounded()
        let radius = (ringDiameter - width) / 2
        let whole = Path(circle: center, radius: radius)
        var items: [Item] = [.shape(Shape(whole, stroke: Stroke(palette.line, width: width)))]
        switch countdown.urgency {
        case .over: items = [.shape(Shape(whole, stroke: Stroke(color, width: width)))]
        case .calm, .soon:
            let arc = Path(arc: center, radius: radius, from: 0, to: countdown.share * 2 * .pi)
            if countdown.share > 0 { items.append(.shape(Shape(arc, stroke: Stroke(color, width: width)))) }
        }
        if isPaused { items += pauseSign(center, height: radius * 0.8) }
        return items
    }

    private func pauseSign(_ center: Point, height: Double) -> [Item] {
        let bar = (height * 0.3).rounded()
        return [-1.0, 1.0].map { side in
            let x = center.x + side * bar - bar / 2
            return box(
                Rect(x: x, y: center.y - height / 2, width: bar, height: height), palette.ink,
                corners: Corners(bar / 4))
        }
    }
}
