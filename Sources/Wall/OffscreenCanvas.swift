import CSDL
import Glibc
public import Scene

/// Paints scenes into memory, without a display: for files and for tests.
public final class OffscreenCanvas {
    private let pixels: Pixels
    private var canvas: Canvas

    /// - Parameter size: in pixels, each side from 1 to 16,384.
    public init(size: Size, fonts: Fonts, images: Images) {
        func side(_ length: Double) -> Int { length.isNaN ? 1 : Int(min(16_384, max(1, length.rounded()))) }
        let (width, height) = (side(size.width), side(size.height))
        pixels = Pixels(base: clearPixels(width * height), width: width, height: height, stride: width)
        canvas = Canvas(fonts: fonts, images: images)
    }

    deinit { free(pixels.base) }

    /// Paints `scene`, only where it differs from the one before.
    ///
    /// - Parameter meanwhile: called now and then while much is painted.
    @discardableResult
    public func paint(_ scene: Scene, meanwhile: @escaping () -> Void = {}) -> PaintReport {
        canvas.paint(scene, into: pixels, meanwhile: meanwhile).report
    }

    /// The colour of a pixel; nil outside the canvas.
    public func color(x: Int, y: Int) -> Color? {
        guard x >= 0, y >= 0, x < pixels.width, y < pixels.height else { return nil }
        return Color(hex: pixels.pixel(y, x).pointee & 0xFFFFFF)
    }

    /// Writes the picture as PNG. The file appears whole or not at all.
    ///
    /// - Throws: `WallError.cannotWrite`.
    public func writePNG(to path: String) throws(WallError) {
        let draft = "\(path).\(getpid()).part"
        let bytes = try png()
        guard let file = fopen(draft, "w") else { throw .cannotWrite(file: path, reason: systemError()) }
        let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
        // Closing writes the rest.
        guard fclose(file) == 0, isWritten else {
            let reason = systemError()
            unlink(draft)
            throw .cannotWrite(file: path, reason: reason)
        }
        guard rename(draft, path) == 0 else {
            let reason = systemError()
            unlink(draft)
            throw .cannotWrite(file: path, reason: reason)
        }
    }
}

extension OffscreenCanvas {
    /// The picture as the bytes of a PNG file.
    ///
    /// - Throws: `WallError.cannotWrite`.
    public func png() throws(WallError) -> [UInt8] {
        let writer = PNGWriter(pixels)
        return writer.isSmall ? writer.bytes : try photograph()
    }

    /// The same by way of SDL, which takes longer and makes less of photographs.
    private func photograph() throws(WallError) -> [UInt8] {
        // Deflate never makes more than this of it: stored blocks cost 5 bytes in 16 KiB.
        let capacity = pixels.width * pixels.height * 4 + pixels.height + pixels.width * pixels.height / 1024 + 65_536
        let memory = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
        defer { memory.deallocate() }
        guard let surface = makeSurface(), let stream = SDL_RWFromMem(memory, Int32(capacity)) else {
            throw .cannotWrite(file: "PNG", reason: sdlError())
        }
        defer {
            SDL_FreeSurface(surface)
            SDL_RWclose(stream)
        }
        guard IMG_SavePNG_RW(surface, stream, 0) == 0 else { throw .cannotWrite(file: "PNG", reason: sdlError()) }
        return Array(UnsafeRawBufferPointer(start: memory, count: Int(SDL_RWtell(stream))))
    }

    private func makeSurface() -> UnsafeMutablePointer<SDL_Surface>? {
        SDL_CreateRGBSurfaceWithFormatFrom(
            pixels.base, Int32(pixels.width), Int32(pixels.height), 32, Int32(pixels.stride * 4),
            SDL_PIXELFORMAT_RGB888.rawValue)
    }
}
