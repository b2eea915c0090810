/// The parts of box plots: whiskers, boxes from quartile to quartile, medians, and what lies outside of the whiskers.
struct BoxplotUnits {
    let parts: CompositeParts

    private var summary: SummaryEncoding { parts.summary }

    var units: [NormalUnit] {
        let quartiles = [aggregate(.q1, "lower_box"), aggregate(.q3, "upper_box")]
        let extent = parts.composite.extent ?? parts.configured.extent ?? .quartileDistances(1.5)
        let boxes: [AggregateField]
        var lower: [NormalUnit]
        switch extent {
        case .minMax, .spread:
            boxes =
                quartiles + [
                    aggregate(.median, "mid_box"), aggregate(.min, "lower_whisker"), aggregate(.max, "upper_whisker"),
                ]
            lower = whiskers(summed(boxes))
        case .quartileDistances(let distances):
            boxes = quartiles + [aggregate(.median, "mid_box"), aggregate(.min, "min"), aggregate(.max, "max")]
            let joined = summary.transforms + [.joinaggregate(quartiles, groupby: summary.groupby)]
            lower = outliers(joined, distances)
            lower += whiskers(
                joined + [.filter(.expression(.binary(.and, isAbove(distances), isBelow(distances)))), reaching])
        }
        return lower + boxUnits(summed(boxes))
    }

    private func aggregate(_ operation: Aggregate, _ name: String) -> AggregateField {
        AggregateField(operation: operation, field: parts.field, name: parts.column(name).text)
    }

    private func summed(_ fields: [AggregateField]) -> [Transform] {
        summary.transforms + [.aggregate(summary.aggregates + fields, groupby: summary.groupby)]
    }

    /// The ends of the whiskers and of the boxes of rows that lie within the whiskers' reach.
    private var reaching: Transform {
        func kept(_ operation: Aggregate, _ name: String) -> AggregateField {
            AggregateField(operation: operation, field: parts.column(name), name: parts.column(name).text)
        }
        return .aggregate(
            [
                aggregate(.min, "lower_whisker"), aggregate(.max, "upper_whisker"), kept(.min, "lower_box"),
                kept(.max, "upper_box"),
            ] + summary.aggregates, groupby: summary.groupby)
    }

    // MARK: reach

    private func cell(_ name: String) -> Expression { .field(parts.column(name).text) }

    /// The end of the reach, `distances` times the box's length from one of its ends.
    private func end(_ name: String, _ sign: BinaryOperator, _ distances: Double) -> Expression {
        let length = Expression.binary(.subtract, cell("upper_box"), cell("lower_box"))
        return .binary(sign, cell(name), .binary(.multiply, .literal(.number(distances)), length))
    }

    private func isAbove(_ distances: Double) -> Expression {
        .binary(.lessOrEqual, end("lower_box", .subtract, distances), parts.expression)
    }

    private func isBelow(_ distances: Double) -> Expression {
        .binary(.lessOrEqual, parts.expression, end("upper_box", .add, distances))
    }

    // MARK: parts

    private func outliers(_ joined: [Transform], _ distances: Double) -> [NormalUnit] {
        let isOutside = Expression.binary(
            .or, .binary(.less, parts.expression, end("lower_box", .subtract, distances)),
            .binary(.greater, parts.expression, end("upper_box", .add, distances)))
        let unit = parts.unit(
            .outliers, .point, from: parts.field, transforms: parts.placed(joined + [.filter(.expression(isOutside))]),
            encoding: summary.without([.size]))
        return [unit].compactMap { $0 }
    }

    private func whiskers(_ transforms: [Transform]) -> [NormalUnit] {
        let encoding = summary.without([.size, .color])
        let placed = parts.placed(transforms)
        var tick = MarkProperties()
        tick.color = ColorValue("black")
        tick.opacity = 1
        tick.orientation = parts.tickOrientation
        func rule(_ end: String, _ box: String) -> NormalUnit? {
            parts.unit(
                .rule, .rule, from: parts.column(end), to: parts.column(box), transforms: placed, encoding: encoding)
        }
        func end(_ name: String) -> NormalUnit? {
            parts.unit(.ticks, .tick, tick, from: parts.column(name), transforms: placed, encoding: encoding)
        }
        return [
            rule("lower_whisker", "lower_box"), rule("upper_box", "upper_whisker"), end("lower_whisker"),
            end("upper_whisker"),
        ].compactMap { $0 }
    }

    private func boxUnits(_ transforms: [Transform]) -> [NormalUnit] {
        let placed = parts.placed(transforms)
        var box = MarkProperties()
        box.size = parts.properties.size ?? parts.configuredProperties.size
        var tick = box
        box.orientation = parts.orientation
        tick.orientation = parts.tickOrientation
        if case .drawn(let median)? = parts.configured.parts[.median] { tick.color = median.color }
        let middle = parts.unit(
            .median, .tick, tick, from: parts.column("mid_box"), transforms: placed,
            encoding: summary.without([.color]))
        let boxes = parts.unit(
            .box, .bar, box, from: parts.column("lower_box"), to: parts.column("upper_box"), transforms: placed,
            encoding: summary.encoding)
        return [boxes, middle].compactMap { $0 }
    }
}
