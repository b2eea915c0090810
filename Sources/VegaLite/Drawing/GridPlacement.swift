import Scene

/// Where the views of a grid stand, as vega-view's grid layout has it: columns as wide as their widest view needs, the
/// room that axes and titles take counted in.
struct GridPlacement {
    /// What one view takes.
    struct Box {
        var row: Int
        var column: Int
        var size: Size
        /// How much of the size grows with the plots.
        var flexible: Size
        /// What stands out around it, and keeps others away.
        var outer: Insets
    }

    /// The corner of every view, counted from the first one's.
    let corners: [Point]
    /// From the first view's corner to the last view's far corner.
    let size: Size
    let flexible: Size
    /// What stands out around that.
    let insets: Insets

    /// - Parameters:
    ///   - gap: between columns and between rows.
    ///   - align: along columns and rows.
    ///   - center: whether narrow views stand in the middle of their column, low ones in the middle of their row.
    init(_ boxes: [Box], gap: Size, spacing: GridSpacing, isWhole: Bool) {
        let across = Self.places(
            boxes.map {
                Stretch(
                    track: $0.column, line: $0.row, length: $0.size.width, before: $0.outer.left,
                    after: $0.outer.right, flexible: $0.flexible.width)
            }, gap: gap.width, align: spacing.align.column, isCentered: spacing.center.column, isWhole: isWhole)
        let down = Self.places(
            boxes.map {
                Stretch(
                    track: $0.row, line: $0.column, length: $0.size.height, before: $0.outer.top,
                    after: $0.outer.bottom, flexible: $0.flexible.height)
            }, gap: gap.height, align: spacing.align.row, isCentered: spacing.center.row, isWhole: isWhole)
        corners = zip(across.starts, down.starts).map { Point($0, $1) }
        size = Size(across.length, down.length)
        flexible = Size(across.flexible, down.flexible)
        insets = Insets(left: across.before, right: across.after, top: down.before, bottom: down.after)
    }

    /// A view along one direction.
    private struct Stretch {
        /// The column, where columns are placed.
        var track: Int
        /// The row, where columns are placed.
        var line: Int
        var length: Double
        var before: Double
        var after: Double
        var flexible: Double
    }

    private struct Places {
        var starts: [Double]
        var length = 0.0
        var flexible = 0.0
        var before = 0.0
        var after = 0.0
    }

    private static func places(
        _ stretches: [Stretch], gap: Double, align: GridSpacing.Align, isCentered: Bool, isWhole: Bool
    ) -> Places {
        let count = (stretches.map(\.track).max() ?? -1) + 1
        var ends = Array(repeating: 0.0, count: count)
        var lengths = ends
        var flexible = ends
        var offsets = ends
        for stretch in stretches {
            ends[stretch.track] = max(ends[stretch.track], round(stretch.length + stretch.after, isWhole))
            if stretch.track > 0 {
                offsets[stretch.track] = max(offsets[stretch.track], gap + round(stretch.before, isWhole))
            }
            // Of views as long as each other, the one with most guides within says how the track grows.
            let excess = stretch.length - lengths[stretch.track]
            if excess > 0.01 {
                flexible[stretch.track] = stretch.flexible
            } else if excess > -0.01 {
                flexible[stretch.track] = min(flexible[stretch.track], stretch.flexible)
            }
            lengths[stretch.track] = max(lengths[stretch.track], stretch.length)
        }
        var starts: [Double] = []
        switch align {
        case .each, .none:
            for track in 0..<count {
                starts.append(track == 0 ? 0 : starts[track - 1] + ends[track - 1] + offsets[track])
            }
        case .all:
            let step = (ends.max() ?? 0) + (offsets.max() ?? 0)
            starts = (0..<count).map { Double($0) * step }
        }
        var places = Places(starts: stretches.map { starts[$0.track] }, flexible: flexible.reduce(0, +))
        if align == .none { places.starts = packed(stretches, ends, gap, isWhole) }
        if isCentered {
            for (index, stretch) in stretches.enumerated() {
                places.starts[index] += (lengths[stretch.track] - stretch.length) / 2
            }
        }
        for (start, stretch) in zip(places.starts, stretches) {
            places.length = max(places.length, start + stretch.length)
            places.before = max(places.before, stretch.before - start)
        }
        for (start, stretch) in zip(places.starts, stretches) {
            places.after = max(places.after, start + stretch.length + stretch.after - places.length)
        }
        return places
    }

    /// Views one after the other in each line, each keeping off by what stands before itself only.
    private static func packed(
        _ stretches: [Stretch], _ ends: [Double], _ gap: Double, _ isWhole: Bool
    ) -> [Double] {
        var starts = Array(repeating: 0.0, count: stretches.count)
        for line in Set(stretches.map(\.line)) {
            var end: Double?
            for index in stretches.indices.filter({ stretches[$0].line == line })
                .sorted(by: { stretches[$0].track < stretches[$1].track })
            {
                let stretch = stretches[index]
                starts[index] = end.map { $0 + gap + round(stretch.before, isWhole) } ?? 0
                end = starts[index] + ends[stretch.track]
            }
        }
        return starts
    }

    /// Vega counts in whole pixels.
    private static func round(_ length: Double, _ isWhole: Bool) -> Double {
        isWhole ? length.rounded(.up) : length
    }
}
