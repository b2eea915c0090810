extension Session {
    /// What the visuals of the team's last retreat are called beside those of this one.
    private static let lastTimeSuffix = "-then"

    /// The visuals of this retreat, and after them those of the last one that both have: the same picture then and now.
    public var visuals: [Visual] { plan.visuals + earlierVisuals }

    /// The visuals of the team's last retreat that this one has again, under their names and `-then`.
    public var earlierVisuals: [Visual] {
        let own = Set(plan.visuals.map(\.id))
        return (lastTime?.plan.visuals ?? []).filter { own.contains($0.id) }.map { visual in
            var earlier = visual
            earlier.id += Self.lastTimeSuffix
            return earlier
        }.filter { !own.contains($0.id) }
    }

    public func visual(_ id: Visual.ID) -> Visual? { visuals.first { $0.id == id } }

    /// The name of the same visual as the team's last retreat had it; nil where it had none.
    public func earlier(_ id: Visual.ID) -> Visual.ID? {
        let name = id + Self.lastTimeSuffix
        return earlierVisuals.contains { $0.id == name } ? name : nil
    }

    /// Whether a visual is that of the last retreat.
    public func isEarlier(_ id: Visual.ID) -> Bool { earlierVisuals.contains { $0.id == id } }
}
