/// Why the wall cannot do what it was asked; each message says the mend.
public enum WallError: Error, Hashable, Sendable {
    /// None of the folders holds the fonts every text is set in.
    case fontsMissing(searched: [String])
    /// SDL_ttf does not start.
    case textUnavailable(reason: String)
    /// A font file is there but cannot be used.
    case fontUnreadable(file: String, reason: String)
    /// There is no screen, or SDL cannot use it.
    case noDisplay(reason: String)
    /// The screen is there but gives no window.
    case noWindow(reason: String)
    /// The window does not take the picture.
    case presentFailed(reason: String)
    /// No such file.
    case fileMissing(file: String)
    /// Not allowed, or not a plain file.
    case fileUnreadable(file: String, reason: String)
    /// The first bytes are not those of a picture.
    case notAPicture(file: String)
    /// More pixels than `ImageHeader.mostPixels`, by its header.
    case pictureTooLarge(file: String, width: Int, height: Int)
    /// The header is a picture's, the rest is not whole.
    case pictureBroken(file: String, reason: String)
    /// A PNG could not be written; nothing is left behind.
    case cannotWrite(file: String, reason: String)
}

extension WallError: CustomStringConvertible {
    /// What happened, and after a semicolon the mend.
    public var description: String {
        switch self {
        case .fontsMissing(let searched):
            "the Inter fonts are not in \(searched.joined(separator: ", ")); install them: apt install fonts-inter"
        case .textUnavailable(let reason):
            "text cannot be drawn (\(reason)); install SDL_ttf again: apt install --reinstall libsdl2-ttf-2.0-0"
        case .fontUnreadable(let file, let reason):
            "the font \(file) cannot be read (\(reason)); install its package again: apt install --reinstall fonts-inter"
        case .noDisplay(let reason):
            "no display (\(reason)); start it in a graphical session or set SDL_VIDEODRIVER=offscreen"
        case .noWindow(let reason):
            "the display gives no window (\(reason)); is another program showing full screen?"
        case .presentFailed(let reason):
            "the picture does not reach the display (\(reason)); check its cable and start again"
        case .fileMissing(let file):
            "\(file) is not there; put it back or correct the name"
        case .fileUnreadable(let file, let reason):
            "\(file) cannot be read (\(reason)); check its permissions"
        case .notAPicture(let file):
            "\(file) is not a picture that can be shown; save it as PNG, JPEG or WebP"
        case .pictureTooLarge(let file, let width, let height):
            """
            \(file) is \(width) x \(height) pixels, more than \(ImageHeader.mostPixels / 1_000_000) million; \
            save it smaller, 3840 pixels wide is enough
            """
        case .pictureBroken(let file, let reason):
            "\(file) is damaged or cut short (\(reason)); save or copy it again"
        case .cannotWrite(let file, let reason):
            "\(file) cannot be written (\(reason)); check the folder, its permissions and the space left"
        }
    }
}
