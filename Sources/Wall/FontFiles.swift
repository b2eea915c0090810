import Glibc

/// Finds font files by name below the folders where Debian's packages put them.
struct FontFiles {
    private let folders: [String]
    private var found: [String: String?] = [:]

    /// - Parameter folders: where to look, first match first.
    init(_ folders: [String]) {
        self.folders = folders
    }

    /// The folder in RETREATD_FONTS, then those of Debian's font packages.
    static var standardFolders: [String] {
        var own: [String] = []
        if let folder = getenv("RETREATD_FONTS") { own.append(String(cString: folder)) }
        return own + [
            "/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/noto",
            "/usr/share/fonts/truetype/inter", "/usr/share/fonts/truetype/liberation", "/usr/share/fonts/opentype",
            "/usr/share/fonts/truetype",
        ]
    }

    /// The path of `NAME-STYLE` as OpenType or TrueType, nil where it is not installed.
    mutating func path(_ name: String, style: String) -> String? {
        let stem = "\(name)-\(style)"
        if let known = found[stem] { return known }
        let places = folders.flatMap { folder in ["otf", "ttf", "ttc"].map { "\(folder)/\(stem).\($0)" } }
        let path = places.first { access($0, R_OK) == 0 }
        found[stem] = .some(path)
        return path
    }

    /// The file of `family`, or of a family with the same widths, nearest to `weight`, upright where there is no italic.
    mutating func path(_ family: String, weight: Int, italic: Bool) -> String? {
        if let path = file(of: family, weight: weight, italic: italic) { return path }
        return Self.metricAliases[family.lowercased()].flatMap { file(of: $0, weight: weight, italic: italic) }
    }

    /// Families that charts ask for by habit and that Debian does not have, with the one of the same widths (Debian's
    /// fonts-liberation; the pairs are those of fontconfig's 30-metric-aliases.conf), and the generic ones of CSS.
    private static let metricAliases = [
        "arial": "Liberation Sans", "helvetica": "Liberation Sans", "sans-serif": "Liberation Sans",
        "times": "Liberation Serif", "times new roman": "Liberation Serif", "serif": "Liberation Serif",
        "courier": "Liberation Mono", "courier new": "Liberation Mono", "monospace": "Liberation Mono",
    ]

    private mutating func file(of family: String, weight: Int, italic: Bool) -> String? {
        let name = String(family.filter { $0 != " " && $0 != "/" })
        for style in Self.styles.sorted(by: { abs($0.weight - weight) < abs($1.weight - weight) }) {
            if italic {
                let slanted = style.weight == 400 ? "Italic" : "\(style.name)Italic"
                if let path = path(name, style: slanted) { return path }
            }
            if let path = path(name, style: style.name) { return path }
        }
        return nil
    }

    /// The names that font files give to the weights of CSS.
    private static let styles: [(weight: Int, name: String)] = [
        (400, "Regular"), (700, "Bold"), (600, "SemiBold"), (500, "Medium"), (800, "ExtraBold"), (900, "Black"),
        (300, "Light"), (200, "ExtraLight"), (100, "Thin"),
    ]
}
