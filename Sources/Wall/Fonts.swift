import Mesh
public import Scene

/// What chooses a font file.
struct FontKey: Hashable {
    var family: String
    var weight: Int
    var isItalic: Bool

    init(_ font: Font) {
        family = font.family
        weight = font.weight
        isItalic = font.isItalic
    }
}

/// The fonts of the wall: measures text and draws it, with the same layout for both.
///
/// Letters that the family lacks come from Inter, then from Noto. Needs no window. Belongs to the main thread,
/// with every other `Fonts` of the process: SDL_ttf keeps one FreeType for all of them.
public final class Fonts: TextMeasurer {
    /// Widths are measured at this many pixels an em, which is the design grid of Inter, and scaled.
    private static let measuringPixels = 2048.0
    private static let family = "Inter"

    private let library: TextLibrary
    private var files: FontFiles
    private var mainFiles: [FontKey: String] = [:]
    private let defaultFile: String
    private var measuringFaces: [String: FontFace] = [:]
    private var drawingFaces: [String: FontFace] = [:]
    private var coverage = RecentCache<CoverageKey, Bool>(budget: 20_000)
    private var advances = RecentCache<AdvanceKey, Double>(budget: 2 << 20)
    private var layouts = RecentCache<LayoutKey, TextLayout>(budget: 4 << 20)
    private var bitmaps: RecentCache<BitmapKey, CoverageBitmap>
    private var padding = RecentCache<PaddingKey, [Padding]>(budget: 1000)

    /// - Parameters:
    ///   - folders: where font files are looked for; by default the folder in the environment variable
    ///     RETREATD_FONTS and those of Debian's font packages.
    ///   - budget: bytes of drawn text that are kept.
    /// - Throws: `WallError.fontsMissing` where no file of Inter is found.
    public init(searching folders: [String]? = nil, budget: Int = 16 << 20) throws(WallError) {
        let folders = folders ?? FontFiles.standardFolders
        files = FontFiles(folders)
        bitmaps = RecentCache(budget: budget)
        library = try TextLibrary()
        guard let file = files.path(Self.family, weight: 400, italic: false) else {
            throw .fontsMissing(searched: folders)
        }
        defaultFile = file
    }

    /// The width as it will be painted; ascent and descent are the font's own, so that lines of one font are alike.
    public func measure(_ text: String, _ font: Font) -> TextMetrics {
        let line = verticalMetrics(mainFile(FontKey(font)))
        return TextMetrics(
            width: layout(text, font).width, ascent: line.ascent * font.size, descent: line.descent * font.size)
    }

    /// The pieces of a line, from the cache or new.
    func layout(_ text: String, _ font: Font) -> TextLayout {
        let key = LayoutKey(text: text, font: font)
        if let known = layouts.value(key) { return known }
        let layout = makeLayout(text, font)
        layouts.insert(layout, for: key, cost: 2 * text.utf8.count + 128 * (1 + layout.pieces.count))
        return layout
    }

    // MARK: Files

    /// The file that most letters of a font come from.
    func mainFile(_ key: FontKey) -> String {
        if let known = mainFiles[key] { return known }
        let file =
            files.path(key.family, weight: key.weight, italic: key.isItalic)
            ?? files.path(Self.family, weight: key.weight, italic: key.isItalic) ?? defaultFile
        mainFiles[key] = file
        return file
    }

    /// The file of a font for other scripts; nil where it is not installed.
    func fallbackFile(_ name: String, _ key: FontKey) -> String? {
        files.path(name, weight: key.weight, italic: false)
    }

    // MARK: Measures, as fractions of the em

    /// Whether the font in `file` has a letter for `scalar`.
    func covers(_ scalar: Unicode.Scalar, _ file: String) -> Bool {
        let key = CoverageKey(scalar: scalar, file: file)
        if let known = coverage.value(key) { return known }
        let covers = measuringFace(file)?.covers(scalar) ?? false
        coverage.insert(covers, for: key, cost: 1)
        return covers
    }

    /// How far the pen moves. The text is measured between two spaces, so that ink that stands out
    /// at its sides adds nothing.
    func advance(_ text: String, _ file: String, _ shaping: Shaping) -> Double {
        let key = AdvanceKey(text: text, file: file, shaping: shaping)
        if let known = advances.value(key) { return known }
        guard let face = measuringFace(file) else { return 0 }
        let padded = face.width(" \(text) ", shaping) - face.width("  ", shaping)
        let advance = max(0, Double(padded) / Self.measuringPixels)
        advances.insert(advance, for: key, cost: text.utf8.count + 128)
        return advance
    }

    /// From the baseline to the font's ascender and descender.
    func verticalMetrics(_ file: String) -> (ascent: Double, descent: Double) {
        guard let face = measuringFace(file) else { return (1, 0) }
        return (Double(face.ascent) / Self.measuringPixels, Double(face.descent) / Self.measuringPixels)
    }

    private func measuringFace(_ file: String) -> FontFace? {
        if let known = measuringFaces[file] { return known }
        let face = try? FontFace(file, pixels: Self.measuringPixels, hinted: false, library: library)
        measuringFaces[file] = face
        return face
    }

    /// The face to draw with, set to a size.
    func drawingFace(_ file: String, pixels: Double) -> FontFace? {
        if let known = drawingFaces[file] {
            known.resize(pixels)
            return known
        }
        let face = try? FontFace(file, pixels: pixels, hinted: true, library: library)
        drawingFaces[file] = face
        return face
    }

    // MARK: Caches of what is drawn

    /// The drawn text, placed about its origin at (0, 0), from the cache or new.
    func bitmap(_ key: BitmapKey) -> CoverageBitmap {
        if let known = bitmaps.value(key) { return known }
        let bitmap = makeBitmap(key)
        bitmaps.insert(bitmap, for: key, cost: bitmap.bytes.count + 256)
        return bitmap
    }

    /// The spaces to set before text, from the cache or new.
    func paddings(_ key: PaddingKey) -> [Padding] {
        if let known = padding.value(key) { return known }
        let made = makePaddings(key)
        padding.insert(made, for: key, cost: 1)
        return made
    }
}

private struct CoverageKey: Hashable {
    var scalar: Unicode.Scalar
    var file: String
}

private struct AdvanceKey: Hashable {
    var text: String
    var file: String
    var shaping: Shaping
}

private struct LayoutKey: Hashable {
    var text: String
    var font: Font
}
