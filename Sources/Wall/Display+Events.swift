import CSDL
import Glibc

extension Display {
    /// What happened since the last call, in order; does not wait. To be called when one of
    /// `eventDescriptors` can be read, and after each paint: the X library may have read events then.
    public func pollEvents() -> [WallEvent] {
        var events: [WallEvent] = []
        var event = SDL_Event()
        while SDL_PollEvent(&event) != 0 {
            guard let wanted = translate(event) else { continue }
            switch wanted {
            case .exposed: pushAllNext()
            case .resized: forget()
            case .next, .back, .blank, .quit: break
            }
            if events.last != wanted || !wanted.isState { events.append(wanted) }
        }
        return events
    }

    /// What to poll for input: the X connection, or the keyboards under KMSDRM. Empty under other drivers:
    /// offscreen and dummy have no input, Wayland's connection is not known here. Keyboards come and go:
    /// ask again from time to time.
    public var eventDescriptors: [Int32] {
        if let descriptor = window.x11Descriptor { return [descriptor] }
        return window.isKMS ? Self.openKeyboards() : []
    }

    private func translate(_ event: SDL_Event) -> WallEvent? {
        switch SDL_EventType(event.type) {
        case SDL_QUIT: .quit
        case SDL_KEYDOWN: event.key.repeat == 0 ? Self.command(event.key.keysym.sym) : nil
        case SDL_WINDOWEVENT:
            switch SDL_WindowEventID(UInt32(event.window.event)) {
            case SDL_WINDOWEVENT_EXPOSED: .exposed
            case SDL_WINDOWEVENT_SIZE_CHANGED: .resized(size)
            default: nil
            }
        default: nil
        }
    }

    /// The keys of presenters' clickers and their like. Escape does nothing: it must not end a retreat.
    static func command(_ key: SDL_Keycode) -> WallEvent? {
        switch SDL_KeyCode(UInt32(bitPattern: key)) {
        case SDLK_PAGEDOWN, SDLK_RIGHT, SDLK_DOWN, SDLK_SPACE, SDLK_RETURN, SDLK_KP_ENTER: .next
        case SDLK_PAGEUP, SDLK_LEFT, SDLK_UP, SDLK_BACKSPACE: .back
        case SDLK_PERIOD, SDLK_b: .blank
        default: nil
        }
    }

    /// SDL does not tell which event devices it opened; the process's own table does.
    private static func openKeyboards() -> [Int32] {
        guard let folder = opendir("/proc/self/fd") else { return [] }
        defer { closedir(folder) }
        var descriptors: [Int32] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard let descriptor = Int32(name) else { continue }
            let path = String(unsafeUninitializedCapacity: 64) { bytes in
                bytes.withMemoryRebound(to: CChar.self) { chars in
                    chars.baseAddress.map { max(0, readlink("/proc/self/fd/\(name)", $0, chars.count)) } ?? 0
                }
            }
            if path.hasPrefix("/dev/input/event") { descriptors.append(descriptor) }
        }
        return descriptors.sorted()
    }
}

extension WallEvent {
    /// Whether one of several in a row says as much as all of them.
    fileprivate var isState: Bool {
        switch self {
        case .exposed, .resized, .quit: true
        case .next, .back, .blank: false
        }
    }
}
