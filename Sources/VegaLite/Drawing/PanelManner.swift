/// What a chart of many plots gives up where its frame is too small for all it has to say, the least first.
struct PanelManner: Hashable {
    /// The size of type, as a part of the room's size.
    var typeSize = 1.0
    /// Whether a plot is high and wide enough for every name along its axes; else some are left out, and nobody can tell
    /// which.
    var keepsNames = true
    /// The room that turned or wrapped labels may take in any case, as a part of the frame.
    var labelShare = 0.34

    /// Smaller sizes of type that are still read: three quarters of the room's are 12 minutes of arc, and an eye that sees
    /// half as sharp as the usual one reads letters of 10 (the usual one those of 5: ISO 8596).
    static let smallerSizes = [0.87, 0.76]

    /// The manners to try in turn.
    static let inTurn =
        [PanelManner(), PanelManner(labelShare: 0.2), PanelManner(labelShare: 0)]
        + smallerSizes.map { PanelManner(typeSize: $0, labelShare: 0) }
        + [PanelManner(keepsNames: false, labelShare: 0)]
}
