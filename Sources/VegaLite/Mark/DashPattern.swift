/// Patterns of dashes that a painter can follow.
enum DashPattern {
    /// `pattern`, or none where a length is negative or where the whole is shorter than a pixel: such a pattern looks
    /// like a solid line and would take for ever to paint.
    static func usable(_ pattern: [Double]) -> [Double] {
        let isUsable = pattern.allSatisfy { $0 >= 0 && $0.isFinite } && pattern.reduce(0, +) >= 1
        return isUsable ? pattern : []
    }
}
