import Scene

extension Item {
    /// Whether every place and length is a number, so that a painter can trust them.
    var isFinite: Bool {
        switch self {
        case .shape(let shape): shape.path.isFinite && (shape.stroke?.width ?? 0).isFinite
        case .text(let run): run.origin.isFinite && run.font.size.isFinite && run.angle.isFinite
        case .image(let image): image.frame.origin.isFinite && image.frame.width.isFinite && image.frame.height.isFinite
        case .group(let group): group.offset.isFinite && group.items.allSatisfy { $0.isFinite }
        }
    }
}

extension Point {
    fileprivate var isFinite: Bool { x.isFinite && y.isFinite }
}

extension Path {
    fileprivate var isFinite: Bool {
        elements.allSatisfy { element in
            switch element {
            case .move(let p), .line(let p): p.isFinite
            case .cubic(let a, let b, let p): a.isFinite && b.isFinite && p.isFinite
            case .close: true
            }
        }
    }
}
