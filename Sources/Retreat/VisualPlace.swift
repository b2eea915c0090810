/// A visual, and perhaps a place on it, as people write it: `bands` or `bands:0.8,0.3`.
public struct VisualPlace: Hashable, Sendable {
    public let visual: Visual.ID
    public let pin: Pin?

    /// Nil where what follows the colon is not two numbers. Whether the place lies on the visual is for `decide`.
    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else {
            visual = text
            pin = nil
            return
        }
        visual = String(text[..<colon])
        let numbers = text[text.index(after: colon)...].split(separator: ",", omittingEmptySubsequences: false)
        guard numbers.count == 2, let x = Double(numbers[0]), let y = Double(numbers[1]), x.isFinite, y.isFinite else {
            return nil
        }
        pin = Pin(x: x, y: y)
    }
}
