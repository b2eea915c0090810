/// A part of one visual that is enlarged.
public struct Focus: Hashable, Sendable, Codable {
    public var visual: Visual.ID
    public var region: Region

    public init(visual: Visual.ID, region: Region) {
        self.visual = visual
        self.region = region
    }
}

/// A part of a visual: as people name it, or as it was found on the wall.
public enum FocusAim: Hashable, Sendable {
    case named(String)
    case found(Focus)
}

extension Session {
    /// To a part of a visual, enlarged; the visual goes to the wall where it does not stand there.
    func focused(on aim: FocusAim) throws(Refusal) -> [Event] {
        guard phase != .lobby else { throw .notStarted }
        switch aim {
        case .named(let name): throw .looking(.noPart(name: name))
        case .found(let found):
            guard visual(found.visual) != nil else {
                throw .noSuchVisual(name: found.visual, known: visuals.map(\.id))
            }
            guard found.region.isOnVisual else { throw .looking(.noPart(name: found.visual)) }
            var events: [Event] = shown.contains(found.visual) ? [] : [.shown(visuals: [found.visual])]
            let newView: View = step?.face.showsVisual == true ? .step : .visual
            if view != newView { events.append(.viewChanged(view: newView)) }
            if focus != found || !events.isEmpty { events.append(.looked(.focused(focus: found))) }
            return events
        }
    }

    /// The same with nothing enlarged.
    public var unfocused: Session {
        var whole = self
        whole.focus = nil
        return whole
    }
}

extension Region {
    /// Whether it is a part of a visual at all.
    var isOnVisual: Bool {
        [x, y, x + width, y + height].allSatisfy { (-0.001...1.001).contains($0) } && width > 0 && height > 0
    }
}
