/// What layers say together for the view that they make.
extension View {
    /// The width or the height: a layer's own before what is said around it, the first layer before the others.
    func length(_ side: KeyPath<ViewCommon, ViewLength>) -> ViewLength {
        switch self {
        case .unit, .facet, .concat: return common[keyPath: side]
        case .layer(let layer):
            let outer = common[keyPath: side]
            for child in layer.layers {
                let own = child.length(side)
                if own != .unset { return own }
                if outer != .unset { return outer }
            }
            return outer
        }
    }

    /// The title; where layers have one and the view has none, the first of theirs.
    var shownTitle: ViewTitle {
        guard case .layer(let layer) = self, common.title.lines.isEmpty else { return common.title }
        return layer.layers.lazy.map(\.shownTitle).first { !$0.lines.isEmpty } ?? common.title
    }

    /// The view with its own transforms taken away.
    var withoutTransforms: View {
        switch self {
        case .unit(var unit):
            unit.common.transforms = []
            return .unit(unit)
        case .layer(var layer):
            layer.common.transforms = []
            return .layer(layer)
        case .facet(var facet):
            facet.common.transforms = []
            return .facet(facet)
        case .concat(var concat):
            concat.common.transforms = []
            return .concat(concat)
        }
    }

    /// Whether the view has marks and draws the rows of the view around it.
    var takesRows: Bool {
        switch self {
        case .unit, .layer: common.data == nil
        case .facet, .concat: false
        }
    }
}

extension Transform {
    /// Whether what becomes of a row depends on no other row.
    var isRowByRow: Bool {
        if case .filter = self { return true }
        if case .calculate = self { return true }
        if case .timeUnit = self { return true }
        if case .fold = self { return true }
        // Bins are those of all rows, in every view.
        if case .bin = self { return true }
        return false
    }
}
