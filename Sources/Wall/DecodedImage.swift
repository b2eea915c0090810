import CSDL

/// Pixels that SDL_image decoded.
final class DecodedImage {
    private let surface: UnsafeMutablePointer<SDL_Surface>
    let layout: PixelLayout

    /// Decodes the whole file.
    ///
    /// - Throws: `pictureBroken`.
    init(_ file: String) throws(WallError) {
        guard let decoded = IMG_Load(file) else { throw .pictureBroken(file: file, reason: sdlError()) }
        if let layout = PixelLayout(decoded.pointee.format.pointee) {
            surface = decoded
            self.layout = layout
            return
        }
        defer { SDL_FreeSurface(decoded) }
        guard let converted = SDL_ConvertSurfaceFormat(decoded, SDL_PIXELFORMAT_ARGB8888.rawValue, 0),
            let layout = PixelLayout(converted.pointee.format.pointee)
        else { throw .pictureBroken(file: file, reason: sdlError()) }
        surface = converted
        self.layout = layout
    }

    deinit { SDL_FreeSurface(surface) }

    var width: Int { Int(surface.pointee.w) }
    var height: Int { Int(surface.pointee.h) }

    /// The bytes of a row.
    func row(_ y: Int) -> UnsafePointer<UInt8>? {
        surface.pointee.pixels.map {
            UnsafePointer(($0 + y * Int(surface.pointee.pitch)).assumingMemoryBound(to: UInt8.self))
        }
    }
}

/// Where a pixel's parts stand in its bytes.
struct PixelLayout {
    let bytes: Int
    let red: Int
    let green: Int
    let blue: Int
    /// Nil where every pixel is opaque.
    let alpha: Int?

    /// Nil for formats that do not give each part a byte.
    init?(_ format: SDL_PixelFormat) {
        guard format.palette == nil, [3, 4].contains(format.BytesPerPixel),
            [format.Rmask, format.Gmask, format.Bmask].allSatisfy({ $0.nonzeroBitCount == 8 })
        else { return nil }
        bytes = Int(format.BytesPerPixel)
        red = Int(format.Rshift) / 8
        green = Int(format.Gshift) / 8
        blue = Int(format.Bshift) / 8
        alpha = format.Amask == 0 ? nil : Int(format.Ashift) / 8
    }
}
