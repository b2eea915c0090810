import Scene

/// What a piece of text is for. The role fixes its size, weight and spacing: one typographic scale for every screen.
enum TextRole: CaseIterable, Hashable {
    /// The question of the meeting; steps down towards `title` where it is long.
    case display
    /// The name of the step.
    case title
    /// The one rule of the step.
    case rule
    case clock
    /// A running paragraph beside a display line.
    case lead
    /// The line over a display line.
    case kicker
    case prompt
    case note
    /// Over a column of notes.
    case heading
    case cardTitle
    /// A cell of the action plan.
    case cell
    /// A date in a pill.
    case pill
    /// Sources, table heads, counts, page numbers.
    case caption
    /// The number of a note.
    case badge

    /// The size at 1920x1080 in the default room, in pixels.
    var designSize: Double {
        switch self {
        case .display: 132
        case .title: 60
        case .rule, .note, .pill: 38
        case .clock: 84
        case .lead: 52
        case .kicker, .prompt: 44
        case .cardTitle: 42
        case .cell: 40
        case .heading, .caption, .badge: 34
        }
    }

    /// The visual angle that a capital letter has at least, from the farthest seat.
    var arcMinutes: Double {
        switch self {
        case .display, .title: 30
        case .clock: 40
        case .rule, .lead, .kicker, .prompt, .note, .heading, .cardTitle, .cell, .pill: 20
        case .caption, .badge: 16
        }
    }

    var weight: Int {
        switch self {
        case .display, .title: 700
        case .clock, .kicker, .heading, .cardTitle, .badge: 600
        case .rule, .prompt: 500
        case .lead, .note, .cell, .pill, .caption: 400
        }
    }

    /// Extra space after each letter, in em.
    var tracking: Double {
        switch self {
        case .display: -0.035
        case .clock: -0.03
        case .title: -0.02
        case .cardTitle: -0.01
        case .rule, .lead, .kicker, .prompt, .note, .heading, .cell, .pill, .caption, .badge: 0
        }
    }

    /// The distance of two baselines, in em.
    var leading: Double {
        switch self {
        case .display: 1.03
        case .title: 1.15
        case .lead: 1.3
        case .clock, .rule, .kicker, .prompt, .note, .heading, .cardTitle, .cell, .pill, .caption, .badge: 1.22
        }
    }
}
