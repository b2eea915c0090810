import Glibc

/// A line that may be closed, made of straight and cubic Bézier pieces.
public struct Path: Hashable, Sendable {
    public enum Element: Hashable, Sendable {
        case move(Point)
        case line(Point)
        case cubic(Point, Point, Point)
        case close
    }

    public private(set) var elements: [Element] = []

    public init() {}

    public mutating func move(_ p: Point) { elements.append(.move(p)) }
    public mutating func line(_ p: Point) { elements.append(.line(p)) }
    public mutating func cubic(_ control1: Point, _ control2: Point, _ end: Point) {
        elements.append(.cubic(control1, control2, end))
    }
    public mutating func close() { elements.append(.close) }
    public mutating func append(_ other: Path) { elements.append(contentsOf: other.elements) }

    /// A chain of straight lines through `points`.
    public init(points: [Point], closed: Bool = false) {
        self.init()
        guard let first = points.first else { return }
        move(first)
        for p in points.dropFirst() { line(p) }
        if closed { close() }
    }

    public init(rect r: Rect) {
        self.init(
            points: [Point(r.minX, r.minY), Point(r.maxX, r.minY), Point(r.maxX, r.maxY), Point(r.minX, r.maxY)],
            closed: true)
    }

    /// A rectangle with a radius for each corner, each at most half the shorter side.
    public init(rect r: Rect, corners: Corners) {
        let c = corners.limited(to: min(r.width, r.height) / 2)
        guard c != Corners(0) else {
            self.init(rect: r)
            return
        }
        self.init()
        move(Point(r.minX + c.topLeft, r.minY))
        line(Point(r.maxX - c.topRight, r.minY))
        corner(Point(r.maxX, r.minY), to: Point(r.maxX, r.minY + c.topRight))
        line(Point(r.maxX, r.maxY - c.bottomRight))
        corner(Point(r.maxX, r.maxY), to: Point(r.maxX - c.bottomRight, r.maxY))
        line(Point(r.minX + c.bottomLeft, r.maxY))
        corner(Point(r.minX, r.maxY), to: Point(r.minX, r.maxY - c.bottomLeft))
        line(Point(r.minX, r.minY + c.topLeft))
        corner(Point(r.minX, r.minY), to: Point(r.minX + c.topLeft, r.minY))
        close()
    }

    public init(circle center: Point, radius: Double) {
        self.init(
            rect: Rect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius),
            corners: Corners(radius))
    }

    /// A star with five tips, the first straight up; its inner corners lie where the lines between tips cross.
    public init(star center: Point, radius: Double) {
        self.init(
            points: (0..<10).map { index in
                let angle = Double(index) * .pi / 5
                let length = index.isMultiple(of: 2) ? radius : radius * 0.381_966
                return Point(center.x + length * sin(angle), center.y - length * cos(angle))
            }, closed: true)
    }

    /// An open arc; angles in radians, clockwise from twelve o'clock.
    public init(arc center: Point, radius: Double, from start: Double, to end: Double) {
        self.init()
        move(Self.onCircle(center, radius, start))
        addArc(center, radius, start, end)
    }

    /// A closed piece of a ring (a pie slice where `inner` is 0); angles in radians, clockwise from twelve o'clock.
    public init(sector center: Point, inner: Double, outer: Double, from start: Double, to end: Double) {
        self.init()
        move(Self.onCircle(center, outer, start))
        addArc(center, outer, start, end)
        line(Self.onCircle(center, inner, end))
        if inner > 0 { addArc(center, inner, end, start) }
        close()
    }

    /// How far the control points of a quarter circle stand from its ends, as a fraction of the radius
    /// (4/3 · tan(π/8)).
    static let circleConstant = 0.5522847498307936

    private mutating func corner(_ p: Point, to end: Point) {
        guard let start = lastPoint else { return }
        let k = Self.circleConstant
        cubic(start + (p - start) * k, end + (p - end) * k, end)
    }

    private static func onCircle(_ c: Point, _ r: Double, _ angle: Double) -> Point {
        Point(c.x + r * sin(angle), c.y - r * cos(angle))
    }

    /// Goes on along a circle; the path must have come to where the arc begins.
    public mutating func arc(_ center: Point, radius: Double, from start: Double, to end: Double) {
        addArc(center, radius, start, end)
    }

    private mutating func addArc(_ c: Point, _ r: Double, _ start: Double, _ end: Double) {
        let pieces = max(1, Int((abs(end - start) / (.pi / 2)).rounded(.up)))
        let step = (end - start) / Double(pieces)
        let k = 4.0 / 3.0 * tan(step / 4)
        for i in 0..<pieces {
            let a = start + Double(i) * step
            let b = a + step
            let p = Self.onCircle(c, r, a)
            let q = Self.onCircle(c, r, b)
            cubic(
                Point(p.x + k * r * cos(a), p.y + k * r * sin(a)), Point(q.x - k * r * cos(b), q.y - k * r * sin(b)), q)
        }
    }

    /// The end of the last piece that has one.
    public var lastPoint: Point? {
        for element in elements.reversed() {
            switch element {
            case .move(let p), .line(let p), .cubic(_, _, let p): return p
            case .close: continue
            }
        }
        return nil
    }

    public func offset(by d: Point) -> Path {
        mapPoints { $0 + d }
    }

    /// The same path with every point moved by `change`.
    public func mapPoints(_ change: (Point) -> Point) -> Path {
        var result = Path()
        result.elements = elements.map { element in
            switch element {
            case .move(let p): .move(change(p))
            case .line(let p): .line(change(p))
            case .cubic(let a, let b, let p): .cubic(change(a), change(b), change(p))
            case .close: .close
            }
        }
        return result
    }

    /// The rectangle around all points, control points included.
    public var bounds: Rect {
        var box: (Double, Double, Double, Double)?
        func add(_ p: Point) {
            guard let b = box else {
                box = (p.x, p.y, p.x, p.y)
                return
            }
            box = (min(b.0, p.x), min(b.1, p.y), max(b.2, p.x), max(b.3, p.y))
        }
        for element in elements {
            switch element {
            case .move(let p), .line(let p): add(p)
            case .cubic(let a, let b, let p):
                add(a)
                add(b)
                add(p)
            case .close: break
            }
        }
        guard let b = box else { return Rect(x: 0, y: 0, width: 0, height: 0) }
        return Rect(x: b.0, y: b.1, width: b.2 - b.0, height: b.3 - b.1)
    }
}

/// The radius of each corner of a rectangle, in pixels.
public struct Corners: Hashable, Sendable {
    public var topLeft: Double
    public var topRight: Double
    public var bottomRight: Double
    public var bottomLeft: Double

    public init(topLeft: Double = 0, topRight: Double = 0, bottomRight: Double = 0, bottomLeft: Double = 0) {
        self.topLeft = topLeft
        self.topRight = topRight
        self.bottomRight = bottomRight
        self.bottomLeft = bottomLeft
    }

    public init(_ all: Double) {
        self.init(topLeft: all, topRight: all, bottomRight: all, bottomLeft: all)
    }

    func limited(to most: Double) -> Corners {
        Corners(
            topLeft: min(topLeft, most), topRight: min(topRight, most), bottomRight: min(bottomRight, most),
            bottomLeft: min(bottomLeft, most))
    }
}
