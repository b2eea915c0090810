import CSDL
import Mesh

/// Pixels that SDL_image decoded.
final class DecodedImage {
    private let surface: UnsafeMutablePointer<SDL_Surface>
    /// What is left of the picture.
    private var kept: PixelRect
    let layout: PixelLayout

    /// Decodes the whole file.
    ///
    /// - Throws: `pictureBroken`.
    init(_ file: String) throws(WallError) {
        guard let decoded = IMG_Load(file) else { throw .pictureBroken(file: file, reason: sdlError()) }
        if let layout = PixelLayout(decoded.pointee.format.pointee) {
            surface = decoded
            kept = Self.whole(decoded)
            self.layout = layout
            return
        }
        defer { SDL_FreeSurface(decoded) }
        guard let converted = SDL_ConvertSurfaceFormat(decoded, SDL_PIXELFORMAT_ARGB8888.rawValue, 0),
            let layout = PixelLayout(converted.pointee.format.pointee)
        else { throw .pictureBroken(file: file, reason: sdlError()) }
        surface = converted
        kept = Self.whole(converted)
        self.layout = layout
    }

    deinit { SDL_FreeSurface(surface) }

    private static func whole(_ surface: UnsafeMutablePointer<SDL_Surface>) -> PixelRect {
        PixelRect(left: 0, top: 0, right: Int(surface.pointee.w), bottom: Int(surface.pointee.h))
    }

    var width: Int { kept.width }
    var height: Int { kept.height }

    /// The bytes of a row.
    func row(_ y: Int) -> UnsafePointer<UInt8>? { bytes(kept.top + y, kept.left).map { UnsafePointer($0) } }

    /// Paints over what is to be covered, and leaves no more than `part`; the pixels are gone then.
    func redact(covering boxes: [PixelRect], keeping part: PixelRect) {
        for box in boxes {
            for y in box.top..<max(box.top, box.bottom) {
                guard var pixel = bytes(y, box.left) else { return }
                for _ in box.left..<max(box.left, box.right) {
                    pixel[layout.red] = Self.cover.red
                    pixel[layout.green] = Self.cover.green
                    pixel[layout.blue] = Self.cover.blue
                    if let alpha = layout.alpha { pixel[alpha] = 255 }
                    pixel += layout.bytes
                }
            }
        }
        kept = part.intersection(Self.whole(surface))
    }

    /// A dark grey, so that who looks sees that something is covered.
    private static let cover: (red: UInt8, green: UInt8, blue: UInt8) = (0x2B, 0x2F, 0x36)

    private func bytes(_ y: Int, _ x: Int) -> UnsafeMutablePointer<UInt8>? {
        surface.pointee.pixels.map {
            ($0 + y * Int(surface.pointee.pitch) + x * layout.bytes).assumingMemoryBound(to: UInt8.self)
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
