import Glibc

/// Colours that pass into one another over a shape.
public struct Gradient: Hashable, Sendable {
    /// How far a place is on the way from the first colour to the last.
    public enum Form: Hashable, Sendable {
        /// Along the line from one place to another.
        case linear(Point, Point)
        /// From one circle around a place to a greater one.
        case radial(Point, inner: Double, outer: Double)
    }

    /// A colour and where it stands, from 0 to 1.
    public struct Stop: Hashable, Sendable {
        public var offset: Double
        public var color: Color

        public init(_ offset: Double, _ color: Color) {
            self.offset = offset
            self.color = color
        }
    }

    public var form: Form
    /// In ascending order.
    public var stops: [Stop]

    public init(_ form: Form, _ stops: [Stop]) {
        self.form = form
        self.stops = stops
    }

    /// The colour of a place; before the first and after the last stop it does not change.
    public func color(at place: Point) -> Color {
        color(part: part(place))
    }

    /// Whether the colour is the same all along a row of pixels.
    public var isLevel: Bool {
        if case .linear(let a, let b) = form { a.x == b.x } else { false }
    }

    private func part(_ place: Point) -> Double {
        switch form {
        case .linear(let a, let b):
            let way = b - a
            let length = way.x * way.x + way.y * way.y
            guard length > 0 else { return 1 }
            let step = place - a
            return (step.x * way.x + step.y * way.y) / length
        case .radial(let middle, let inner, let outer):
            guard outer > inner else { return 1 }
            return (hypot(place.x - middle.x, place.y - middle.y) - inner) / (outer - inner)
        }
    }

    private func color(part: Double) -> Color {
        guard let first = stops.first, let last = stops.last else { return .clear }
        guard let next = stops.firstIndex(where: { $0.offset > part }) else { return last.color }
        guard next > 0 else { return first.color }
        let (a, b) = (stops[next - 1], stops[next])
        let t = (part - a.offset) / (b.offset - a.offset)
        func mix(_ from: Double, _ to: Double) -> Double { from + (to - from) * t }
        return Color(
            red: mix(a.color.red, b.color.red), green: mix(a.color.green, b.color.green),
            blue: mix(a.color.blue, b.color.blue), alpha: mix(a.color.alpha, b.color.alpha))
    }
}
