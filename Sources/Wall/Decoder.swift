import CSDL
import Mesh
import Scene

/// Pixels that SDL_image decoded.
final class DecodedImage {
    private let surface: UnsafeMutablePointer<SDL_Surface>
    let layout: PixelLayout

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

/// Reads a picture and scales it to the size it is shown at.
///
/// - Throws: what is wrong with the file, before memory is taken for pixels it would not have.
func decode(_ file: String, header: ImageHeader, fitting: Fitting) throws(WallError) -> Picture {
    let image = try DecodedImage(file)
    guard image.width == header.width, image.height == header.height else {
        throw .pictureBroken(file: file, reason: "its pixels are not those of its header")
    }
    let stored = StoredFitting(fitting, header)
    return Scaling(image, stored).picture().shown(header.orientation)
}

/// A fitting in the picture's sides as they are stored.
struct StoredFitting {
    var source: Rect
    var width: Int
    var height: Int

    init(_ fitting: Fitting, _ header: ImageHeader) {
        let shown = fitting.source
        let swaps = header.orientation.swapsSides
        // What is seen is cut alike on opposite sides, so that mirroring changes nothing.
        source = swaps ? Rect(x: shown.y, y: shown.x, width: shown.height, height: shown.width) : shown
        width = swaps ? fitting.height : fitting.width
        height = swaps ? fitting.width : fitting.height
    }
}
