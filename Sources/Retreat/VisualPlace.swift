/// A place on a visual as people name it: `bands`, `bands:0.8,0.3`, `C4`, `C2-D5`, `growth:C4`,
/// `Small/Extending`.
public struct VisualPlace: Hashable, Sendable {
    /// What is named on the visual.
    public enum Spot: Hashable, Sendable {
        /// Fractions of its width and height.
        case point(Pin)
        case cell(Cell)
        /// All cells between two.
        case cells(Cell, Cell)
        /// A part in fractions: left, top, right and bottom.
        case part(Region)
        /// A mark of a chart, by what it stands for.
        case mark(String)
    }

    /// Nil for the visual on the wall. Whether there is one of the name is for who looks it up.
    public let visual: Visual.ID?
    /// Nil for the visual as a whole.
    public let spot: Spot?

    /// - Parameter visuals: the visuals of the retreat; a name of theirs before a colon, or alone, is meant as such.
    public init(_ text: String, visuals: [Visual.ID]) {
        if visuals.contains(text) {
            self.init(visual: text, spot: nil)
            return
        }
        guard let colon = text.firstIndex(of: ":") else {
            self.init(visual: nil, spot: Self.spot(text))
            return
        }
        let before = String(text[..<colon])
        let spot = Self.spot(String(text[text.index(after: colon)...]))
        if visuals.contains(before) {
            self.init(visual: before, spot: spot)
        } else if let cells = Self.cells(text) {
            self.init(visual: nil, spot: cells)
        } else if case .mark = spot {
            // A value may well have a colon in it.
            self.init(visual: nil, spot: .mark(text))
        } else {
            self.init(visual: before, spot: spot)
        }
    }

    private init(visual: Visual.ID?, spot: Spot?) {
        self.visual = visual
        self.spot = spot
    }

    private static func spot(_ text: String) -> Spot {
        if let pin = point(text) { return .point(pin) }
        if let part = part(text) { return .part(part) }
        if let cell = Cell(text) { return .cell(cell) }
        return cells(text) ?? .mark(text)
    }

    private static func point(_ text: String) -> Pin? {
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false)
        guard numbers.count == 2, let x = Double(numbers[0]), let y = Double(numbers[1]), x.isFinite, y.isFinite else {
            return nil
        }
        return Pin(x: x, y: y)
    }

    /// `0.1,0.2,0.5,0.6`, all on the visual.
    private static func part(_ text: String) -> Region? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Double($0) }
        guard parts.count == 4, numbers.count == 4, numbers.allSatisfy({ (0...1).contains($0) }),
            numbers[0] < numbers[2], numbers[1] < numbers[3]
        else { return nil }
        return Region(
            x: numbers[0], y: numbers[1], width: numbers[2] - numbers[0], height: numbers[3] - numbers[1])
    }

    /// `B2-C4` or `B2:C4`
    private static func cells(_ text: String) -> Spot? {
        let cells = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "-" }.map { Cell(String($0)) }
        guard cells.count == 2, let first = cells[0], let second = cells[1] else { return nil }
        return .cells(first, second)
    }
}
