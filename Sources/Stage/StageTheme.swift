import Retreat
import Scene

/// The ground the wall is drawn on.
public enum StageTheme: String, Sendable, Hashable, CaseIterable {
    /// For lit rooms: warm white.
    case paper
    /// For dark rooms.
    case night
}

/// The colours of a theme. Every colour that is named for text keeps a contrast of 7:1 with every ground it stands on.
struct Palette: Hashable {
    var ground: Color
    var card: Color
    /// Tracks, lines and the edge of cards.
    var line: Color
    /// The bar of a note that is not the newest.
    var quietBar: Color
    var shadow: Color
    var ink: Color
    /// Every second note is set in it, so that items separate from far away.
    var secondInk: Color
    var softInk: Color
    var mutedInk: Color
    /// Under dates.
    var pill: Color
    /// Note numbers and pins.
    var badge: Color
    var onBadge: Color
    var amber: Tint
    var red: Tint
    private var accents: [Tint]

    /// A colour as it fills a shape, and as it sets text.
    struct Tint: Hashable {
        var fill: Color
        var text: Color

        init(_ fill: UInt32, text: UInt32) {
            self.fill = Color(hex: fill)
            self.text = Color(hex: text)
        }
    }

    subscript(_ accent: Step.Accent) -> Tint {
        switch accent {
        case .teal: accents[0]
        case .blue: accents[1]
        case .purple: accents[2]
        case .green: accents[3]
        case .orange: accents[4]
        }
    }

    subscript(_ role: NoteCategory.Role) -> Tint {
        switch role {
        case .describe: self[.blue]
        case .interpret, .predict: self[.purple]
        case .imply: self[.green]
        case .reflect, .ask: self[.teal]
        case .park: self[.orange]
        }
    }
}

extension StageTheme {
    var palette: Palette {
        switch self {
        case .paper: .paper
        case .night: .night
        }
    }
}

extension Palette {
    static let paper = Palette(
        ground: Color(hex: 0xFAF7F1), card: .white, line: Color(hex: 0xE3DED5), quietBar: Color(hex: 0xD8D2C6),
        shadow: .black, ink: Color(hex: 0x1C2430), secondInk: Color(hex: 0x20487F), softInk: Color(hex: 0x3A4250),
        mutedInk: Color(hex: 0x4D5460),
        pill: Color(hex: 0xE9E4DA), badge: Color(hex: 0x1C2430), onBadge: .white,
        amber: Tint(0xC98A1B, text: 0x704D0F), red: Tint(0xC2452D, text: 0x933422),
        accents: [
            Tint(0x1F6F78, text: 0x1A5C64), Tint(0x2B5FA8, text: 0x265393), Tint(0x7A4A9E, text: 0x6B418B),
            Tint(0x3F7D3A, text: 0x305E2C), Tint(0xB4651B, text: 0x7D4613),
        ])

    static let night = Palette(
        ground: Color(hex: 0x14171C), card: Color(hex: 0x20252D), line: Color(hex: 0x363D48),
        quietBar: Color(hex: 0x4A5361), shadow: .black, ink: Color(hex: 0xF2F0EA), secondInk: Color(hex: 0xB4CCEC),
        softInk: Color(hex: 0xC9CDD4),
        mutedInk: Color(hex: 0xB4BAC4), pill: Color(hex: 0x2C333D), badge: Color(hex: 0xF2F0EA),
        onBadge: Color(hex: 0x14171C), amber: Tint(0xC98A1B, text: 0xD7A957), red: Tint(0xCB5F4A, text: 0xE5A99E),
        accents: [
            Tint(0x488A91, text: 0x90B8BC), Tint(0x5881BA, text: 0x9AB3D6), Tint(0x9771B3, text: 0xBFA8D0),
            Tint(0x568D52, text: 0x97B995), Tint(0xB86E29, text: 0xD5A87E),
        ])
}
