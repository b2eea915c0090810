import Glibc

extension Scene {
    /// The scene as an SVG document that a browser can open; the form in which goldens are kept.
    /// Lengths are rounded to hundredths of a pixel, so that the text does not depend on the last bit.
    public var svg: String {
        var writer = SVGWriter()
        writer.line(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(number(size.width))\" height=\"\(number(size.height))\">"
        )
        writer.depth += 1
        writer.line("<rect width=\"100%\" height=\"100%\" fill=\"\(background.hexText)\"/>")
        for layer in layers {
            writer.line("<g id=\"\(escaped(layer.id))\">")
            writer.depth += 1
            for item in layer.items { writer.write(item) }
            writer.depth -= 1
            writer.line("</g>")
        }
        writer.depth -= 1
        writer.line("</svg>")
        return writer.text
    }
}

private struct SVGWriter {
    var text = ""
    var depth = 0
    private var clips = 0
    private var gradients = 0

    mutating func line(_ s: String) {
        text += String(repeating: " ", count: depth) + s + "\n"
    }

    mutating func write(_ item: Item) {
        switch item {
        case .shape(let shape): write(shape)
        case .text(let run): write(run)
        case .image(let image):
            let aspect = image.fit == .contain ? "xMidYMid" : "xMidYMid slice"
            line(
                "<image href=\"\(escaped(image.file))\" \(place(image.frame)) preserveAspectRatio=\"\(aspect)\"\(redacted(image))/>"
            )
        case .group(let group): write(group)
        }
    }

    /// What is gone of a picture, for who reads the scene; a browser shows the whole file.
    private func redacted(_ image: ImageItem) -> String {
        guard let redaction = image.redaction else { return "" }
        func text(_ rect: Rect) -> String {
            [rect.x, rect.y, rect.width, rect.height].map(number).joined(separator: " ")
        }
        let crop = redaction.crop.map { " data-crop=\"\(text($0))\"" } ?? ""
        let boxes = redaction.boxes.map(text).joined(separator: ", ")
        return crop + (boxes.isEmpty ? "" : " data-boxes=\"\(boxes)\"")
    }

    private mutating func write(_ shape: Shape) {
        var attributes = "d=\"\(pathData(shape.path))\""
        if let gradient = shape.gradient {
            write(gradient)
            attributes += " fill=\"url(#gradient\(gradients))\""
        } else {
            attributes += shape.fill.map { " \(paint("fill", $0))" } ?? " fill=\"none\""
        }
        if let stroke = shape.stroke {
            attributes += " \(paint("stroke", stroke.color)) stroke-width=\"\(number(stroke.width))\""
            if stroke.cap != .butt { attributes += " stroke-linecap=\"\(stroke.cap)\"" }
            if stroke.join != .miter { attributes += " stroke-linejoin=\"\(stroke.join)\"" }
            if !stroke.dash.isEmpty {
                attributes += " stroke-dasharray=\"\(stroke.dash.map(number).joined(separator: " "))\""
            }
        }
        line("<path \(attributes)/>")
    }

    private mutating func write(_ gradient: Gradient) {
        gradients += 1
        let own = "id=\"gradient\(gradients)\" gradientUnits=\"userSpaceOnUse\""
        let name: String
        switch gradient.form {
        case .linear(let a, let b):
            name = "linearGradient"
            let ends = "x1=\"\(number(a.x))\" y1=\"\(number(a.y))\" x2=\"\(number(b.x))\" y2=\"\(number(b.y))\""
            line("<\(name) \(own) \(ends)>")
        case .radial(let middle, let inner, let outer):
            name = "radialGradient"
            let place = "cx=\"\(number(middle.x))\" cy=\"\(number(middle.y))\""
            line("<\(name) \(own) \(place) fr=\"\(number(inner))\" r=\"\(number(outer))\">")
        }
        for stop in gradient.stops {
            line(" <stop offset=\"\(number(stop.offset))\" \(paint("stop", stop.color, suffix: "-color"))/>")
        }
        line("</\(name)>")
    }

    private mutating func write(_ run: TextRun) {
        let font = run.font
        var attributes = "x=\"\(number(run.origin.x))\" y=\"\(number(run.origin.y))\""
        attributes += " font-family=\"\(escaped(font.family))\" font-size=\"\(number(font.size))\""
        if font.weight != 400 { attributes += " font-weight=\"\(font.weight)\"" }
        if font.isItalic { attributes += " font-style=\"italic\"" }
        if font.tracking != 0 { attributes += " letter-spacing=\"\(number(font.tracking * font.size))\"" }
        if font.tabularDigits { attributes += " font-variant-numeric=\"tabular-nums\"" }
        if run.anchor != .start { attributes += " text-anchor=\"\(run.anchor)\"" }
        switch run.baseline {
        case .alphabetic: break
        case .middle: attributes += " dominant-baseline=\"central\""
        case .top: attributes += " dominant-baseline=\"text-before-edge\""
        case .bottom: attributes += " dominant-baseline=\"text-after-edge\""
        }
        if run.angle != 0 {
            attributes += " transform=\"rotate(\(number(run.angle)) \(number(run.origin.x)) \(number(run.origin.y)))\""
        }
        line("<text \(attributes) \(paint("fill", run.color))>\(escaped(run.text))</text>")
    }

    private mutating func write(_ group: Group) {
        var attributes = ""
        if let clip = group.clip {
            clips += 1
            line("<clipPath id=\"clip\(clips)\"><rect \(place(clip))/></clipPath>")
            attributes += " clip-path=\"url(#clip\(clips))\""
        }
        if group.opacity != 1 { attributes += " opacity=\"\(number(group.opacity))\"" }
        line("<g\(attributes)>")
        depth += 1
        if group.offset != .zero {
            line("<g transform=\"translate(\(number(group.offset.x)) \(number(group.offset.y)))\">")
        }
        for item in group.items { write(item) }
        if group.offset != .zero { line("</g>") }
        depth -= 1
        line("</g>")
    }
}

private func pathData(_ path: Path) -> String {
    path.elements.map { element in
        switch element {
        case .move(let p): "M\(pair(p))"
        case .line(let p): "L\(pair(p))"
        case .cubic(let a, let b, let p): "C\(pair(a)) \(pair(b)) \(pair(p))"
        case .close: "Z"
        }
    }.joined()
}

private func pair(_ p: Point) -> String { "\(number(p.x)) \(number(p.y))" }

private func place(_ r: Rect) -> String {
    "x=\"\(number(r.x))\" y=\"\(number(r.y))\" width=\"\(number(r.width))\" height=\"\(number(r.height))\""
}

private func paint(_ name: String, _ color: Color, suffix: String = "") -> String {
    color.alpha == 1
        ? "\(name)\(suffix)=\"\(color.hexText)\""
        : "\(name)\(suffix)=\"\(color.hexText)\" \(name)-opacity=\"\(number(color.alpha))\""
}

private func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
}

private func escaped(_ text: String) -> String {
    var result = ""
    for c in text {
        switch c {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        default: result.append(c)
        }
    }
    return result
}

extension Color {
    /// `#RRGGBB`, alpha left out.
    public var hexText: String {
        let digits = Array("0123456789ABCDEF")
        return [red, green, blue].reduce(into: "#") { text, part in
            let byte = Int((min(1, max(0, part)) * 255).rounded())
            text.append(digits[byte >> 4])
            text.append(digits[byte & 15])
        }
    }
}
