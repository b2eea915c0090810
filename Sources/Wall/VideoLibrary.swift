import CSDL
import Glibc

/// SDL's video part, started once and stopped with the last holder.
final class VideoLibrary {
    /// "x11", "wayland", "KMSDRM", "offscreen", "dummy".
    let driver: String

    /// - Throws: `noDisplay`.
    init() throws(WallError) {
        // Where there is no session bus, SDL would start one, to ask a desktop that is not there. And Xlib would
        // read thousands of rules for composing letters, which nobody types here: together a third of the start.
        setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0)
        setenv("XCOMPOSEFILE", "/dev/null", 0)
        // The daemon handles SIGTERM itself.
        SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1")
        SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0")
        guard SDL_InitSubSystem(SDL_INIT_VIDEO) == 0 else { throw .noDisplay(reason: sdlError()) }
        let driver = SDL_GetCurrentVideoDriver().map { String(cString: $0) } ?? "none"
        // Where SDL finds no screen it takes a driver that shows nothing. That must be asked for.
        if getenv("SDL_VIDEODRIVER") == nil, ["offscreen", "dummy"].contains(driver) {
            SDL_QuitSubSystem(SDL_INIT_VIDEO)
            throw .noDisplay(reason: "no screen was found")
        }
        self.driver = driver
    }

    deinit { SDL_QuitSubSystem(SDL_INIT_VIDEO) }
}
