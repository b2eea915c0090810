import CSDL
import Glibc

/// What SDL says went wrong last.
func sdlError() -> String {
    let text = String(cString: SDL_GetError())
    return text.isEmpty ? "no reason given" : text
}

/// What the system says went wrong last.
func systemError() -> String {
    String(cString: strerror(errno))
}
