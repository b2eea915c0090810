import Mesh
import Scene

extension Redaction {
    /// The pixels that are left, in a picture as it is stored; whole pixels that lie inside, and at least one.
    func kept(_ header: ImageHeader) -> PixelRect {
        let whole = PixelRect(left: 0, top: 0, right: header.width, bottom: header.height)
        guard let crop else { return whole }
        let width = Double(header.shownWidth)
        let height = Double(header.shownHeight)
        let left = min(header.shownWidth - 1, Self.pixel(crop.minX * width, .up))
        let top = min(header.shownHeight - 1, Self.pixel(crop.minY * height, .up))
        let shown = PixelRect(
            left: left, top: top, right: min(header.shownWidth, max(left + 1, Self.pixel(crop.maxX * width, .down))),
            bottom: min(header.shownHeight, max(top + 1, Self.pixel(crop.maxY * height, .down))))
        return header.stored(shown)
    }

    /// The pixels that are covered, in a picture as it is stored; every pixel that a box touches.
    func covered(_ header: ImageHeader) -> [PixelRect] {
        let whole = PixelRect(left: 0, top: 0, right: header.width, bottom: header.height)
        return boxes.map { box in
            let shown = PixelRect(
                left: Self.pixel(box.minX * Double(header.shownWidth), .down),
                top: Self.pixel(box.minY * Double(header.shownHeight), .down),
                right: Self.pixel(box.maxX * Double(header.shownWidth), .up),
                bottom: Self.pixel(box.maxY * Double(header.shownHeight), .up))
            return header.stored(shown).intersection(whole)
        }
    }

    /// Fractions as decimals are not exact: a thousandth of a pixel is none.
    private static func pixel(_ place: Double, _ rule: FloatingPointRoundingRule) -> Int {
        let nearest = place.rounded()
        return Int(max(0, min(1e9, abs(place - nearest) < 0.001 ? nearest : place.rounded(rule))))
    }
}

extension ImageHeader {
    /// Where pixels of the picture as it is shown are stored.
    fileprivate func stored(_ shown: PixelRect) -> PixelRect {
        guard shown.right > shown.left, shown.bottom > shown.top else { return .empty }
        let first = orientation.stored(x: shown.left, y: shown.top, width: width, height: height)
        let last = orientation.stored(x: shown.right - 1, y: shown.bottom - 1, width: width, height: height)
        return PixelRect(
            left: min(first.x, last.x), top: min(first.y, last.y), right: max(first.x, last.x) + 1,
            bottom: max(first.y, last.y) + 1)
    }

    /// The header of what a redaction leaves.
    func redacted(_ redaction: Redaction?) -> ImageHeader {
        guard let redaction else { return self }
        let kept = redaction.kept(self)
        var header = self
        header.width = kept.width
        header.height = kept.height
        return header
    }
}
