import ArgumentParser
import Wall

/// `--window 1280x720` or `--fullscreen`.
struct WindowOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Draws into a window of this size.", valueName: "WxH"))
    var window: PixelSize?

    @Flag(help: "Draws on the whole screen (the default).")
    var fullscreen = false

    /// Nil where nothing was asked for.
    var mode: Display.Mode? {
        window.map { .window(width: $0.width, height: $0.height) } ?? (fullscreen ? .fullscreen : nil)
    }

    func validate() throws {
        if window != nil && fullscreen { throw ValidationError("--window and --fullscreen exclude each other.") }
    }
}

/// A size in pixels as a person types it: `1920x1080`.
struct PixelSize: ExpressibleByArgument {
    let width: Int
    let height: Int

    /// From the smallest on which a retreat can be read to the largest surface that SDL makes.
    static let allowed = 320...16_384

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    init?(argument: String) {
        let parts = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false)
        guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
            Self.allowed.contains(width), Self.allowed.contains(height)
        else { return nil }
        self.init(width: width, height: height)
    }
}
