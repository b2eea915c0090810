import CSDL

/// SDL_ttf, started with the first holder and stopped with the last.
final class TextLibrary {
    // Set last: a class without anything to set would run `deinit` when `init` throws.
    private let isStarted: Bool

    /// - Throws: `textUnavailable`.
    init() throws(WallError) {
        guard TTF_Init() == 0 else { throw .textUnavailable(reason: sdlError()) }
        isStarted = true
    }

    deinit { TTF_Quit() }
}
