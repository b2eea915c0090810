import Mesh
import Scene

/// How a picture is laid into a frame, in the picture's sides as shown.
struct Fitting: Hashable, Sendable {
    /// The part of the picture that is seen, in its own pixels.
    var source: Rect
    /// The size it is scaled to, in whole pixels of the wall.
    var width: Int
    var height: Int

    /// Fits the whole picture into `frame`, or fills it.
    init(_ header: ImageHeader, frame: Size, fit: ImageItem.Fit) {
        let whole = Size(Double(header.shownWidth), Double(header.shownHeight))
        let across = frame.width / whole.width
        let down = frame.height / whole.height
        switch fit {
        case .contain:
            let scale = min(across, down)
            source = Rect(whole)
            width = Self.pixels(whole.width * scale)
            height = Self.pixels(whole.height * scale)
        case .cover:
            let scale = max(across, down)
            let seen = Size(frame.width / scale, frame.height / scale)
            source = Rect(
                x: (whole.width - seen.width) / 2, y: (whole.height - seen.height) / 2, width: seen.width,
                height: seen.height)
            width = Self.pixels(frame.width)
            height = Self.pixels(frame.height)
        }
    }

    /// Where the picture stands when its frame is at `frame`.
    func place(in frame: Rect) -> PixelRect {
        let left = Int((frame.midX - Double(width) / 2).rounded())
        let top = Int((frame.midY - Double(height) / 2).rounded())
        return PixelRect(left: left, top: top, right: left + width, bottom: top + height)
    }

    /// At least one, and no more than twice the sides of the largest wall.
    private static func pixels(_ length: Double) -> Int {
        length.isFinite ? Int(min(16_384, max(1, length.rounded()))) : 1
    }
}
