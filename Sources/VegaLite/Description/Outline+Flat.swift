import Glibc
import Scene

extension Path {
    /// The outline as chains of straight lines; curves in eight pieces, closed chains with their first point again.
    var flat: [[Point]] {
        var chains: [[Point]] = []
        var chain: [Point] = []
        for element in elements {
            switch element {
            case .move(let p):
                if !chain.isEmpty { chains.append(chain) }
                chain = [p]
            case .line(let p): chain.append(p)
            case .cubic(let a, let b, let p):
                let start = chain.last ?? a
                chain += (1...8).map { Self.point(start, a, b, p, at: Double($0) / 8) }
            case .close:
                if let first = chain.first {
                    chain.append(first)
                    chains.append(chain)
                    chain = []
                }
            }
        }
        if !chain.isEmpty { chains.append(chain) }
        return chains
    }

    private static func point(_ start: Point, _ a: Point, _ b: Point, _ end: Point, at t: Double) -> Point {
        let u = 1 - t
        return start * (u * u * u) + a * (3 * u * u * t) + b * (3 * u * t * t) + end * (t * t * t)
    }
}

/// Leaves out points that stand next to the line through their neighbours (Douglas and Peucker, 1973).
enum Simplification {
    /// The points of a chain that are needed to keep every other one within `tolerance`.
    static func points(_ chain: [Point], tolerance: Double) -> [Point] {
        guard chain.count > 2 else { return chain }
        var kept = Array(repeating: false, count: chain.count)
        kept[0] = true
        kept[chain.count - 1] = true
        var open = [(0, chain.count - 1)]
        while let (first, last) = open.popLast() {
            var worst = tolerance
            var place: Int?
            for index in (first + 1)..<max(first + 1, last) {
                let distance = distance(chain[index], chain[first], chain[last])
                if distance > worst { (worst, place) = (distance, index) }
            }
            if let place {
                kept[place] = true
                open += [(first, place), (place, last)]
            }
        }
        return zip(chain, kept).filter { $0.1 }.map { $0.0 }
    }

    /// From a point to the stretch between two others.
    private static func distance(_ p: Point, _ a: Point, _ b: Point) -> Double {
        let d = b - a
        let q = p - a
        let square = d.x * d.x + d.y * d.y
        let t = square > 0 ? max(0, min(1, (q.x * d.x + q.y * d.y) / square)) : 0
        return hypot(q.x - t * d.x, q.y - t * d.y)
    }
}
