import CSDL

/// One window and the surface that SDL pushes to it.
final class Window {
    private let library: VideoLibrary
    private let handle: OpaquePointer
    /// Whether it stands on the kernel's display itself, without a desktop.
    let isKMS: Bool

    /// Opens the window and hides the pointer.
    ///
    /// - Throws: `noWindow`.
    init(_ mode: Display.Mode, title: String, library: VideoLibrary) throws(WallError) {
        let driver = library.driver
        isKMS = driver == "KMSDRM"
        if ["x11", "offscreen", "dummy"].contains(driver) {
            // These have frame buffers of their own; SDL would start OpenGL for a texture to push instead.
            SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0")
        } else {
            SDL_SetHint(SDL_HINT_RENDER_VSYNC, "1")
        }
        let place = Int32(bitPattern: SDL_WINDOWPOS_CENTERED_MASK)
        let handle: OpaquePointer? =
            switch mode {
            case .window(let width, let height):
                SDL_CreateWindow(
                    title, place, place, Int32(clamping: max(1, width)), Int32(clamping: max(1, height)),
                    SDL_WINDOW_RESIZABLE.rawValue)
            case .fullscreen: Self.openFullscreen(title, driver)
            }
        guard let handle else { throw .noWindow(reason: sdlError()) }
        self.library = library
        self.handle = handle
        SDL_ShowCursor(SDL_DISABLE)
        SDL_StopTextInput()
    }

    deinit { SDL_DestroyWindow(handle) }

    /// As large as the screen from the start. Under X it is the window manager that makes a window fill the
    /// screen; where there is none SDL would wait a tenth of a second for its answer.
    private static func openFullscreen(_ title: String, _ driver: String) -> OpaquePointer? {
        var screen = SDL_Rect(x: 0, y: 0, w: 1920, h: 1080)
        SDL_GetDisplayBounds(0, &screen)
        let isAlone = driver == "x11" && CSDL_x11HasWindowManager() == 0
        let flags = isAlone ? SDL_WINDOW_BORDERLESS : SDL_WINDOW_FULLSCREEN_DESKTOP
        return SDL_CreateWindow(title, screen.x, screen.y, screen.w, screen.h, flags.rawValue)
    }

    /// SDL's own surface, made anew after each change of size.
    func surface() throws(WallError) -> UnsafeMutablePointer<SDL_Surface> {
        guard let surface = SDL_GetWindowSurface(handle) else { throw .presentFailed(reason: sdlError()) }
        return surface
    }

    /// Hands rectangles of the surface to the display; returns when it has them.
    ///
    /// - Throws: `presentFailed`.
    func push(_ rects: [SDL_Rect]) throws(WallError) {
        guard SDL_UpdateWindowSurfaceRects(handle, rects, Int32(rects.count)) == 0 else {
            throw .presentFailed(reason: sdlError())
        }
    }

    /// Frames a second; nil where the display does not say.
    var refreshRate: Int? {
        var mode = SDL_DisplayMode()
        let index = SDL_GetWindowDisplayIndex(handle)
        guard index >= 0, SDL_GetCurrentDisplayMode(index, &mode) == 0, mode.refresh_rate > 0 else { return nil }
        return Int(mode.refresh_rate)
    }

    /// The connection to the X server; nil under any other driver.
    var x11Descriptor: Int32? {
        let descriptor = CSDL_x11ConnectionDescriptor(handle)
        return descriptor >= 0 ? descriptor : nil
    }
}
