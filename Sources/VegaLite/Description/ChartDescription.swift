import Scene

extension ChartDrawing {
    /// What the picture shows, as JSON, read from the very items that are painted: views with their axes and marks,
    /// legends, titles and headers. Places are fractions of the view, y downwards.
    public var description: String { ChartDescription(figure: figure, corner: corner).text }
}

/// Reads a figure and writes down what it shows.
struct ChartDescription {
    let figure: Figure
    /// The picture's top left corner.
    let corner: Point

    /// The JSON text.
    var text: String {
        var json = JSONText()
        json.object { json in
            json.name("width")
            json.number(figure.size.width)
            json.name("height")
            json.number(figure.size.height)
            json.name("title")
            json.string(lines { $0 == .title })
            json.name("subtitle")
            json.string(lines { $0 == .subtitle })
            json.name("views")
            json.array { list in
                for view in order { write(view, &list) }
            }
            json.name("legends")
            json.array { list in
                for legend in 0..<figure.legendCount { writeLegend(legend, &list) }
            }
            json.name("headers")
            json.object { writeHeaders(&$0) }
            if let footnote = lines({ $0 == .footnote }) {
                json.name("footnote")
                json.string(footnote)
            }
        }
        return json.text
    }

    /// The views by their top and then their left edge.
    private var order: [Int] {
        figure.views.indices.filter { figure.views[$0].width > 0 && figure.views[$0].height > 0 }.sorted { a, b in
            let (first, second) = (figure.views[a], figure.views[b])
            return (first.y.rounded(), first.x.rounded(), a) < (second.y.rounded(), second.x.rounded(), b)
        }
    }

    private func parts(_ isWanted: (Role) -> Bool) -> [Part] { figure.parts.filter { isWanted($0.role) } }

    /// All texts of some parts, one below the other; nil where there are none.
    private func lines(_ isWanted: (Role) -> Bool) -> String? {
        let texts = parts(isWanted).flatMap { FlatItem.texts($0.items) }.map(\.text).filter { !$0.isEmpty }
        return texts.isEmpty ? nil : texts.joined(separator: "\n")
    }

    // MARK: views

    private func write(_ view: Int, _ json: inout JSONText) {
        let rect = figure.views[view]
        json.object { json in
            json.name("rect")
            json.numbers([rect.x - corner.x, rect.y - corner.y, rect.width, rect.height])
            json.name("title")
            json.string(lines { $0 == .viewTitle(view: view) })
            json.name("axes")
            json.array { list in
                let axes = figure.axes.indices.filter { figure.axes[$0].view == view }
                for axis in axes.sorted(by: { (side($0), $0) < (side($1), $1) }) { writeAxis(axis, rect, &list) }
            }
            json.name("marks")
            json.array { writeMarks(view, rect, &$0) }
        }
    }

    private func side(_ axis: Int) -> String { figure.axes[axis].side.rawValue }

    private func writeAxis(_ axis: Int, _ view: Rect, _ json: inout JSONText) {
        let labels = parts { $0 == .tickLabel(axis: axis) }
        let grid = parts { $0 == .grid(axis: axis) }.count
        let title = lines { $0 == .axisTitle(axis: axis) }
        guard
            !labels.isEmpty || grid > 0 || title != nil
                || !parts({ $0 == .axisLine(axis: axis) || $0 == .axisTick(axis: axis) }).isEmpty
        else {
            return
        }
        let side = figure.axes[axis].side
        let isAcross = side == .bottom || side == .top
        let written = labels.compactMap { label -> (text: String, place: Double)? in
            let runs = FlatItem.texts(label.items)
            let text = Value.trim(runs.map(\.text).joined(separator: " "))
            guard !text.isEmpty else { return nil }
            return (text, runs.reduce(0) { $0 + (isAcross ? $1.origin.x : $1.origin.y) } / Double(runs.count))
        }
        let paired = pairing(axis, labels: written.map(\.place).sorted(), isAcross: isAcross)
        let ticks = written.map { label in
            let place = paired(label.place)
            return (
                text: label.text, place: (place - (isAcross ? view.x : view.y)) / (isAcross ? view.width : view.height)
            )
        }
        json.object { json in
            json.name("orient")
            json.string(side.rawValue)
            json.name("title")
            json.string(title)
            json.name("ticks")
            json.array { list in
                for tick in ticks.sorted(by: { $0.place < $1.place }) {
                    list.object { json in
                        json.name("label")
                        json.string(tick.text)
                        json.name("pos")
                        json.number(tick.place)
                    }
                }
            }
            json.name("grid")
            json.number(Double(grid))
        }
    }

    /// Finds the tick of a label: the nearest one; where labels stand between ticks at the ends of bands, the one after
    /// it.
    private func pairing(_ axis: Int, labels: [Double], isAcross: Bool) -> (Double) -> Double {
        let places = parts { $0 == .axisTick(axis: axis) }.flatMap(\.items).compactMap { item -> Double? in
            guard case .shape(let shape) = item else { return nil }
            return isAcross ? shape.path.bounds.midX : shape.path.bounds.midY
        }.sorted()
        let gaps = zip(places, places.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
        let least = gaps.min() ?? .infinity
        let isBetween =
            places.count == labels.count + 1
            && labels.indices.allSatisfy {
                labels[$0] > places[$0] + least * 0.25 && labels[$0] < places[$0 + 1] - least * 0.25
            }
        let shift = figure.axes[axis].shift
        if isBetween { return { place in places.first { $0 > place }.map { $0 - shift } ?? place } }
        let reach = places.count < labels.count ? 0 : least * 0.45
        return { place in
            guard let nearest = places.min(by: { abs($0 - place) < abs($1 - place) }) else { return place }
            return abs(nearest - place) <= reach ? nearest - shift : place
        }
    }

    private func writeMarks(_ view: Int, _ rect: Rect, _ json: inout JSONText) {
        var marks: [String: [MarkDescription]] = [:]
        for part in figure.parts {
            guard case .mark(view, let mark) = part.role else { continue }
            let type = mark.vegaName
            marks[type, default: []] += FlatItem.all(part.items.map(\.withJoinedLines)).compactMap {
                MarkDescription($0, type: type, view: rect)
            }
        }
        for (type, items) in marks.sorted(by: { $0.key < $1.key }) where !items.isEmpty {
            json.object { json in
                json.name("type")
                json.string(type)
                json.name("count")
                json.number(Double(items.count))
                json.name("items")
                json.array { list in
                    for item in items { item.write(&list) }
                }
            }
        }
    }

    // MARK: legends and headers

    private func writeLegend(_ legend: Int, _ json: inout JSONText) {
        let labels = parts { $0 == .legendLabel(legend) || $0 == .lineName(legend) }.map { part in
            FlatItem.texts(part.items).map(\.text).joined(separator: " ")
        }
        let symbols = parts { $0 == .legendSymbol(legend) || $0 == .lineLead(legend) }.map { FlatItem.color($0.items) }
        let ramp = parts { $0 == .legendRamp(legend) }.compactMap { FlatItem.color($0.items) }
        json.object { json in
            json.name("title")
            json.string(lines { $0 == .legendTitle(legend) })
            json.name("type")
            json.string(ramp.isEmpty ? "symbol" : "gradient")
            json.name("entries")
            json.array { list in
                for (index, label) in labels.enumerated() {
                    list.object { json in
                        json.name("label")
                        json.string(label)
                        guard ramp.isEmpty, index < symbols.count, let color = symbols[index] else { return }
                        json.name("color")
                        json.string(color.hexText.lowercased())
                    }
                }
            }
            guard !ramp.isEmpty else { return }
            json.name("colors")
            json.array { list in
                for color in ramp { list.string(color.hexText.lowercased()) }
            }
        }
    }

    private func writeHeaders(_ json: inout JSONText) {
        for side in [HeaderSide.row, .column] {
            let headers = parts { $0 == .header(side) }.map { part in
                FlatItem.texts(part.items).map(\.text).joined(separator: " ")
            }
            if !headers.isEmpty {
                json.name(side.rawValue)
                json.array { list in
                    for header in headers { list.string(header) }
                }
            }
            if let title = lines({ $0 == .headerTitle(side) }) {
                json.name("\(side.rawValue)_title")
                json.string(title)
            }
        }
    }
}
