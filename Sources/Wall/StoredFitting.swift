import Scene

/// A fitting in the picture's sides as they are stored.
struct StoredFitting {
    var source: Rect
    var width: Int
    var height: Int

    /// The same fitting before the picture is turned.
    init(_ fitting: Fitting, _ header: ImageHeader) {
        let shown = fitting.source
        let swaps = header.orientation.swapsSides
        // What is seen is cut alike on opposite sides, so that mirroring changes nothing.
        source = swaps ? Rect(x: shown.y, y: shown.x, width: shown.height, height: shown.width) : shown
        width = swaps ? fitting.height : fitting.width
        height = swaps ? fitting.width : fitting.height
    }
}
