extension Visual {
    /// What the visual of that name in the team's last retreat is called beside the one of this retreat: `bands-then`.
    public static func earlier(_ id: ID) -> ID { id + "-then" }
}

extension Session {
    /// The visuals of this retreat, and after them those of the last one that both have: the same picture then and now.
    public var visuals: [Visual] { plan.visuals + earlierVisuals }

    /// The visuals of the team's last retreat that this one has again, under their earlier names.
    public var earlierVisuals: [Visual] {
        let own = Set(plan.visuals.map(\.id))
        return (lastTime?.plan.visuals ?? []).filter { own.contains($0.id) }.map { visual in
            var earlier = visual
            earlier.id = Visual.earlier(visual.id)
            return earlier
        }.filter { !own.contains($0.id) }
    }

    public func visual(_ id: Visual.ID) -> Visual? { plan.visual(id) ?? earlierVisuals.first { $0.id == id } }

    /// Whether a visual is that of the last retreat.
    public func isEarlier(_ id: Visual.ID) -> Bool { plan.visual(id) == nil && visual(id) != nil }
}
