import Scene

/// A scale with its range: values in, places, colours, numbers, shapes or dash patterns out.
struct Scale: Sendable, Hashable {
    /// How values are placed.
    enum Mapping: Sendable, Hashable {
        case continuous(Continuous)
        case band(Band)
        case ordinal(Ordinal)
        case discretizing(Discretizer)
    }

    /// What comes out; `numbers` covers places, sizes, widths, angles and opacities.
    enum Output: Sendable, Hashable {
        case numbers([Double])
        case colors([Color])
        /// Colours between which there are others: the range of the mapping is a stretch from 0 to 1.
        case ramp(ColorRamp)
        case shapes([PointShape])
        case dashes([[Double]])
    }

    var mapping: Mapping
    var output: Output

    /// The place or number of `value`; the middle of a band.
    func number(_ value: Value) -> Double? {
        switch mapping {
        case .continuous(let scale): return value.measure.flatMap { scale.place($0) }
        case .band(let scale): return scale.middle(value)
        case .ordinal, .discretizing:
            guard case .numbers(let numbers) = output else { return nil }
            return item(numbers, value)
        }
    }

    /// The colour of `value`; nil where it has none.
    func color(_ value: Value) -> Color? {
        switch output {
        case .colors(let colors): item(colors, value)
        case .ramp(let ramp): number(value).flatMap { ramp.color($0) }
        case .numbers, .shapes, .dashes: nil
        }
    }

    /// The shape of `value`; nil where it has none.
    func shape(_ value: Value) -> PointShape? {
        guard case .shapes(let shapes) = output else { return nil }
        return item(shapes, value)
    }

    /// The dash pattern of `value`; nil where it has none.
    func dash(_ value: Value) -> [Double]? {
        guard case .dashes(let dashes) = output else { return nil }
        return item(dashes, value)
    }

    /// The band scale, where the scale has bands or points.
    var band: Band? { if case .band(let band) = mapping { band } else { nil } }

    /// Whether the scale has an answer for the values of its domain only.
    var isOrdinal: Bool { if case .ordinal = mapping { true } else { false } }

    var continuous: Continuous? { if case .continuous(let scale) = mapping { scale } else { nil } }

    var discretizer: Discretizer? { if case .discretizing(let scale) = mapping { scale } else { nil } }

    /// The item of a list that belongs to `value`; where values are more than items, they begin anew.
    private func item<T>(_ list: [T], _ value: Value) -> T? {
        guard !list.isEmpty else { return nil }
        let place: Int? =
            switch mapping {
            case .continuous: nil
            case .band(let scale): scale.domain.firstIndex(of: value.key)
            case .ordinal(let scale): scale.place(value)
            // A step without a beginning is asked for by its infinite edge.
            case .discretizing(let scale): scale.step(value == .number(-.infinity) ? -.infinity : value.measure ?? .nan)
            }
        return place.map { list[$0 % list.count] }
    }
}
