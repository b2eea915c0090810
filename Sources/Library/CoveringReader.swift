import Retreat

extension MapReader {
    /// Places on an image under a key for one, and under a key for many; nil where there is none.
    func covering(crop: Key, boxes: Key) -> Covering? {
        guard value(crop) != nil || value(boxes) != nil else { return nil }
        return Covering(
            crop: value(crop).flatMap { part($0, crop) },
            boxes: (list(boxes) ?? []).compactMap { part($0, boxes) })
    }

    /// `[left, top, width, height]` as fractions.
    private func part(_ value: Document, _ key: Key) -> Region? {
        guard case .list(let items) = value.content, items.count == 4 else {
            findings.add(
                .wrongType(key: key.rawValue, wanted: "[left, top, width, height]", found: value.kind),
                at: value.place)
            return nil
        }
        let numbers = items.compactMap { $0.text.flatMap(Double.init) }
        // A sum of decimals may be a little more than 1.
        guard numbers.count == 4, numbers.allSatisfy({ (0...1).contains($0) }), numbers[2] > 0, numbers[3] > 0,
            numbers[0] + numbers[2] <= 1.000_001, numbers[1] + numbers[3] <= 1.000_001
        else {
            findings.add(.badPart(key: key.rawValue), at: value.place)
            return nil
        }
        return Region(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }
}
