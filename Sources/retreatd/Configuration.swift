import Stage
import Wall

/// How a room is set up: what the command line, and the file that `--config` names, say.
struct Configuration {
    var retreats: [String] = [Places.retreats]
    /// Protocols of the school's own, asked before the built-in ones.
    var protocols: String?
    var state = Places.state
    var socket = Places.socket
    var display = Display.Mode.fullscreen
    var geometry = RoomGeometry()
    var theme = StageTheme.paper
}
