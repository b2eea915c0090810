import Scene

/// A scale with its range: values in, places, colours, numbers, shapes or dash patterns out.
struct Scale: Sendable, Hashable {
    /// How values are placed.
    enum Mapping: Sendable, Hashable {
        case continuous(Continuous)
        case band(Band)
        case ordinal(Ordinal)
    }

    /// What comes out; `numbers` covers places, sizes, widths and opacities.
    enum Output: Sendable, Hashable {
        case numbers([Double])
        case colors([Color])
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
        case .ordinal(let scale):
            guard case .numbers(let numbers) = output else { return nil }
            return scale.place(value).flatMap { Self.cycle(numbers, $0) }
        }
    }

    /// The colour of `value`; nil where it has none.
    func color(_ value: Value) -> Color? {
        guard case .colors(let colors) = output else { return nil }
        switch mapping {
        // The range of a continuous colour scale is the stretch from 0 to 1 along its colours.
        case .continuous(let scale):
            return value.measure.flatMap { scale.place($0) }.flatMap { ColorScheme.ramp(colors, at: $0) }
        case .band(let scale): return scale.domain.firstIndex(of: value.key).flatMap { Self.cycle(colors, $0) }
        case .ordinal(let scale): return scale.place(value).flatMap { Self.cycle(colors, $0) }
        }
    }

    /// The shape of `value`; nil where it has none.
    func shape(_ value: Value) -> PointShape? {
        guard case .shapes(let shapes) = output, case .ordinal(let scale) = mapping else { return nil }
        return scale.place(value).flatMap { Self.cycle(shapes, $0) }
    }

    /// The dash pattern of `value`; nil where it has none.
    func dash(_ value: Value) -> [Double]? {
        guard case .dashes(let dashes) = output, case .ordinal(let scale) = mapping else { return nil }
        return scale.place(value).flatMap { Self.cycle(dashes, $0) }
    }

    /// The band scale, where the scale has bands or points.
    var band: Band? { if case .band(let band) = mapping { band } else { nil } }

    var continuous: Continuous? { if case .continuous(let scale) = mapping { scale } else { nil } }

    private static func cycle<T>(_ list: [T], _ place: Int) -> T? {
        list.isEmpty ? nil : list[place % list.count]
    }
}
