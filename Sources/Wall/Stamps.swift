import Mesh
import Scene

/// Small shapes as they were drawn before, so that the hundred thousand points of a scatter cost little more than their
/// pixels.
///
/// A stamp stands at eighths of a pixel and its points at 256ths from the first. It depends on nothing else, so
/// that a part painted alone has the same pixels as when it is painted with the rest.
final class Stamps {
    private static let phaseBits = 3
    private static let phases = 8.0
    private static let steps = 256.0
    /// Larger shapes are few.
    private static let mostSide = 64.0
    private static let mostElements = 32
    /// Bytes of stamps, and shapes, after which all are forgotten.
    private static let budget = 8 << 20
    private static let mostShapes = 4096

    /// How the area is made of a path.
    private enum Brush: Hashable {
        case fill
        case stroke(width: Double, cap: Stroke.Cap, join: Stroke.Join)
    }

    private struct Key: Hashable {
        var brush: Brush
        /// Each element's kind, then its points from the path's first one.
        var steps: [Int32]
    }

    /// One shape at the places in a pixel where it has been drawn.
    private struct Kind {
        var key: Key
        var stamps: [Stamp?] = Array(repeating: nil, count: Int(phases * phases))
    }

    private var kinds: [Kind] = []
    private var places: [Key: Int] = [:]
    private var cost = 0
    /// Where the last shape's kind is: most come after their like.
    private var last: [Brush: Int] = [:]
    private var steps: [Int32] = []

    /// The fill of a path; nil where it is no small round or pointed shape.
    func fill(_ path: Path) -> Stamp? { stamp(path, .fill) }

    /// A line along a path; nil where it is no small round or pointed shape, or dashed.
    func stroke(_ stroke: Stroke, _ path: Path) -> Stamp? {
        guard stroke.dash.isEmpty, stroke.width > 0, stroke.width < Self.mostSide / 2 else { return nil }
        return stamp(path, .stroke(width: stroke.width, cap: stroke.cap, join: stroke.join))
    }

    private func stamp(_ path: Path, _ brush: Brush) -> Stamp? {
        guard case .move(let origin)? = path.elements.first, abs(origin.x) < 1e6, abs(origin.y) < 1e6,
            measure(path, origin)
        else { return nil }
        let x = Int((origin.x * Self.phases).rounded())
        let y = Int((origin.y * Self.phases).rounded())
        let (column, row) = (x >> Self.phaseBits, y >> Self.phaseBits)
        let (right, down) = (x - (column << Self.phaseBits), y - (row << Self.phaseBits))
        let phase = (down << Self.phaseBits) + right
        let place = kind(brush)
        var stamp: Stamp
        if let known = kinds[place].stamps[phase] {
            stamp = known
        } else {
            let start = Point(Double(right), Double(down)) * (1 / Self.phases)
            stamp = Stamp(draw(kinds[place].key, at: start))
            kinds[place].stamps[phase] = stamp
            cost += stamp.bitmap.bytes.count * 2 + 64
        }
        stamp.bitmap.frame = stamp.bitmap.frame.offset(x: column, y: row)
        return stamp
    }

    /// Writes the path's points into `steps`; false where it is too large, open, or a rectangle: those are drawn
    /// exactly, for their edges may meet those of others.
    private func measure(_ path: Path, _ origin: Point) -> Bool {
        guard path.elements.count <= Self.mostElements, path.elements.last == .close else { return false }
        steps.removeAll(keepingCapacity: true)
        var isLarge = false
        var isSlanted = false
        var before = origin
        func add(_ p: Point) {
            let d = p - origin
            guard abs(d.x) <= Self.mostSide, abs(d.y) <= Self.mostSide else {
                isLarge = true
                return
            }
            if p.x != before.x, p.y != before.y { isSlanted = true }
            before = p
            steps.append(Int32((d.x * Self.steps).rounded()))
            steps.append(Int32((d.y * Self.steps).rounded()))
        }
        for element in path.elements {
            switch element {
            case .move(let p):
                steps.append(0)
                add(p)
            case .line(let p):
                steps.append(1)
                add(p)
            case .cubic(let a, let b, let p):
                steps.append(2)
                add(a)
                add(b)
                add(p)
            case .close: steps.append(3)
            }
            if isLarge { return false }
        }
        return isSlanted
    }

    private func kind(_ brush: Brush) -> Int {
        if let place = last[brush], kinds[place].key.steps == steps { return place }
        let key = Key(brush: brush, steps: steps)
        if let place = places[key] {
            last[brush] = place
            return place
        }
        if cost > Self.budget || kinds.count >= Self.mostShapes {
            kinds = []
            places = [:]
            last = [:]
            cost = 0
        }
        kinds.append(Kind(key: key))
        places[key] = kinds.count - 1
        last[brush] = kinds.count - 1
        return kinds.count - 1
    }

    private func draw(_ key: Key, at origin: Point) -> CoverageBitmap {
        let path = Self.path(key.steps, at: origin)
        let outline =
            switch key.brush {
            case .fill: Outline(fill: path)
            case .stroke(let width, let cap, let join):
                Outline(stroke: Stroke(.black, width: width, cap: cap, join: join), along: path)
            }
        var bitmap = CoverageBitmap(outline.bounds)
        let frame = bitmap.frame
        Rasterizer(outline, clip: frame).spans { row, columns, coverage in
            let start = (row - frame.top) * frame.width - frame.left
            for column in columns { bitmap.bytes[start + column] = coverage }
        }
        return bitmap
    }

    private static func path(_ steps: [Int32], at origin: Point) -> Path {
        var path = Path()
        var place = 0
        func next() -> Point {
            place += 2
            return origin + Point(Double(steps[place - 2]), Double(steps[place - 1])) * (1 / Self.steps)
        }
        while place < steps.count {
            place += 1
            switch steps[place - 1] {
            case 0: path.move(next())
            case 1: path.line(next())
            case 2:
                let (a, b) = (next(), next())
                path.cubic(a, b, next())
            default: path.close()
            }
        }
        return path
    }
}
