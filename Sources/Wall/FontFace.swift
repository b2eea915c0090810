import CSDL
import Mesh

/// How a piece of text is shaped.
struct Shaping: Hashable {
    /// An ISO 15924 tag, as HarfBuzz takes it.
    var script: String
    var isRightToLeft: Bool
}

/// SDL_ttf, started with the first holder and stopped with the last.
/// One open font file at one size at a time.
final class FontFace {
    private let library: TextLibrary
    /// FreeType reads from it as long as the face is open.
    private let bytes: MappedFile
    private let handle: OpaquePointer
    private(set) var pixels: Double
    private var shaping: Shaping?

    /// - Parameters:
    ///   - hinted: letters snapped to whole pixels vertically, placed freely horizontally; else not snapped at all.
    ///   - pixels: the em size.
    init(_ file: String, pixels: Double, hinted: Bool, library: TextLibrary) throws(WallError) {
        let bytes = try MappedFile(file)
        let reader = SDL_RWFromConstMem(bytes.start, Int32(clamping: bytes.count))
        guard let handle = TTF_OpenFontRW(reader, 1, 16) else {
            throw .fontUnreadable(file: file, reason: sdlError())
        }
        self.library = library
        self.bytes = bytes
        self.handle = handle
        self.pixels = 0
        TTF_SetFontHinting(handle, hinted ? TTF_HINTING_LIGHT_SUBPIXEL : TTF_HINTING_NONE)
        TTF_SetFontKerning(handle, 1)
        resize(pixels)
    }

    deinit { TTF_CloseFont(handle) }

    /// SDL_ttf takes whole points only; at 1 dot per inch a point is 1/72 of a pixel.
    func resize(_ pixels: Double) {
        guard pixels != self.pixels else { return }
        let points = Int32(min(1e6, max(72, (pixels * 72).rounded())))
        if TTF_SetFontSizeDPI(handle, points, 1, 1) == 0 { self.pixels = pixels }
    }

    /// Whether the font has a letter for `scalar`.
    func covers(_ scalar: Unicode.Scalar) -> Bool {
        TTF_GlyphIsProvided32(handle, scalar.value) != 0
    }

    /// From the top of a line to its baseline, in whole pixels.
    var ascent: Int { Int(TTF_FontAscent(handle)) }
    /// From the baseline down, in whole pixels.
    var descent: Int { -Int(TTF_FontDescent(handle)) }
    var height: Int { Int(TTF_FontHeight(handle)) }

    /// The advance of one letter by itself, in whole pixels.
    func advance(_ scalar: Unicode.Scalar) -> Int {
        var advance: Int32 = 0
        guard TTF_GlyphMetrics32(handle, scalar.value, nil, nil, nil, nil, &advance) == 0 else { return 0 }
        return Int(advance)
    }

    /// The width of `text`, ink that stands out at the sides included, in whole pixels.
    func width(_ text: String, _ shaping: Shaping) -> Int {
        set(shaping)
        var width: Int32 = 0
        guard TTF_SizeUTF8(handle, text, &width, nil) == 0 else { return 0 }
        return Int(width)
    }

    /// The coverage of the letters of `text`; nil where it has no ink or is too wide to be drawn.
    func render(_ text: String, _ shaping: Shaping) -> CoverageBitmap? {
        set(shaping)
        let white = SDL_Color(r: 255, g: 255, b: 255, a: 255)
        guard let surface = TTF_RenderUTF8_Blended(handle, text, white) else { return nil }
        defer { SDL_FreeSurface(surface) }
        guard let pixels = surface.pointee.pixels else { return nil }
        let (width, height, pitch) = (
            Int(surface.pointee.w), Int(surface.pointee.h), Int(surface.pointee.pitch)
        )
        var bitmap = CoverageBitmap(PixelRect(left: 0, top: 0, right: width, bottom: height))
        for y in 0..<height {
            let row = (pixels + y * pitch).assumingMemoryBound(to: UInt32.self)
            for x in 0..<width { bitmap.bytes[y * width + x] = UInt8(row[x] >> 24) }
        }
        return bitmap
    }

    private func set(_ shaping: Shaping) {
        guard shaping != self.shaping else { return }
        self.shaping = shaping
        TTF_SetFontDirection(handle, shaping.isRightToLeft ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR)
        TTF_SetFontScriptName(handle, shaping.script)
    }
}
