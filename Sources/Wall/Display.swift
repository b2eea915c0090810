import CSDL
import Mesh
public import Scene

/// The wall: one window that shows scenes. Belongs to the main thread, as SDL does.
public final class Display {
    /// How the window stands on the screen.
    public enum Mode: Hashable, Sendable {
        case window(width: Int, height: Int)
        case fullscreen
    }

    private let library: VideoLibrary
    let window: Window
    private var canvas: Canvas
    /// Where the window's own pixels are of another kind, scenes are painted here and converted.
    private var shadow: UnsafeMutablePointer<SDL_Surface>?
    private var surfaceSize: (width: Int32, height: Int32) = (0, 0)
    private var presents = 0
    /// The display lost what it showed, or has shown nothing yet.
    private var isLost = false

    /// Opens the display. What it shows before the first scene is up to the display: paint at once.
    public init(mode: Mode, title: String, fonts: Fonts, images: Images) throws(WallError) {
        library = try VideoLibrary()
        window = try Window(mode, title: title, library: library)
        canvas = Canvas(fonts: fonts, images: images)
        SDL_DisableScreenSaver()
    }

    deinit { SDL_FreeSurface(shadow) }

    /// In pixels.
    public var size: Size {
        guard let surface = try? window.surface() else { return Size(0, 0) }
        return Size(Double(surface.pointee.w), Double(surface.pointee.h))
    }

    /// What SDL shows on: "x11", "wayland", "KMSDRM", "offscreen", "dummy".
    public var driver: String { library.driver }

    /// Frames a second; nil where the display does not say.
    public var refreshRate: Int? { window.refreshRate }

    /// The version of the SDL library that runs: "2.26.5".
    public static var sdlVersion: String {
        var version = SDL_version()
        SDL_GetVersion(&version)
        return "\(version.major).\(version.minor).\(version.patch)"
    }

    /// Paints what differs from the scene before and returns when it has been handed to the display.
    ///
    /// - Parameter meanwhile: called now and then while much is painted; it must not paint itself.
    @discardableResult
    public func paint(_ scene: Scene, meanwhile: @escaping () -> Void = {}) throws(WallError) -> PaintReport {
        let surface = try window.surface()
        if surfaceSize != (surface.pointee.w, surface.pointee.h) {
            surfaceSize = (surface.pointee.w, surface.pointee.h)
            SDL_FreeSurface(shadow)
            shadow = nil
            canvas.forget()
        }
        let target = try target(for: surface)
        guard let base = target.pointee.pixels else { throw .presentFailed(reason: "the surface has no pixels") }
        let pixels = Pixels(
            base: base.assumingMemoryBound(to: UInt32.self), width: Int(surfaceSize.width),
            height: Int(surfaceSize.height), stride: Int(target.pointee.pitch) / 4)
        let (report, damage) = canvas.paint(scene, into: pixels, meanwhile: meanwhile)
        let lost = isLost ? [SDL_Rect(x: 0, y: 0, w: surfaceSize.width, h: surfaceSize.height)] : nil
        try present(lost ?? damage.map(SDL_Rect.init), from: target, on: surface)
        isLost = false
        return report
    }

    /// Makes the next scene be painted whole: the window's pixels are new ones.
    func forget() {
        canvas.forget()
    }

    /// Makes the next paint hand over the whole picture, changed or not.
    func pushAllNext() {
        isLost = true
    }

    /// The surface that scenes are painted into: the window's, where its pixels are ours.
    private func target(
        for surface: UnsafeMutablePointer<SDL_Surface>
    ) throws(WallError) -> UnsafeMutablePointer<SDL_Surface> {
        let format = surface.pointee.format.pointee.format
        if [SDL_PIXELFORMAT_RGB888.rawValue, SDL_PIXELFORMAT_ARGB8888.rawValue].contains(format) { return surface }
        if let shadow { return shadow }
        guard
            let made = SDL_CreateRGBSurfaceWithFormat(
                0, surfaceSize.width, surfaceSize.height, 32, SDL_PIXELFORMAT_RGB888.rawValue)
        else { throw .presentFailed(reason: sdlError()) }
        shadow = made
        return made
    }

    private func present(
        _ rects: [SDL_Rect], from target: UnsafeMutablePointer<SDL_Surface>,
        on surface: UnsafeMutablePointer<SDL_Surface>
    ) throws(WallError) {
        guard !rects.isEmpty else { return }
        if target != surface {
            for rect in rects {
                var (from, to) = (rect, rect)
                SDL_UpperBlit(target, &from, surface, &to)
            }
        }
        try window.push(rects)
        presents += 1
        // KMSDRM throws away the first present of a full-screen window (it builds its buffers in it).
        if window.isKMS, presents == 1 { try window.push(rects) }
    }
}

extension SDL_Rect {
    fileprivate init(_ r: PixelRect) {
        self.init(x: Int32(r.left), y: Int32(r.top), w: Int32(r.width), h: Int32(r.height))
    }
}
