import Library
import Stage
import Wall

/// How a room is set up: what the command line says, else what the file that `--config` names says, else what is
/// usual.
struct Configuration {
    var retreats = Places.retreats
    /// Protocols of the school's own, asked before the built-in ones.
    var protocols: String?
    var state = Places.state
    var socket = Places.socket
    var display = Display.Mode.fullscreen
    var geometry = RoomGeometry()
    var theme = StageTheme.paper

    /// What is usual.
    init() {}

    /// What the file says.
    ///
    /// - Throws: `StartError.problem` with everything that is wrong with it.
    init(file: String) throws(StartError) {
        let (settings, problems) = RoomFile.read(Places.absolute(file))
        guard !problems.hasErrors else {
            throw .problem(
                problems.map(\.description).joined(separator: "\n"), mend: "Mend these and start the room again.")
        }
        retreats = settings.retreats ?? retreats
        protocols = settings.protocols
        state = settings.state ?? state
        socket = settings.socket ?? socket
        geometry.diagonalInches = settings.diagonalInches ?? geometry.diagonalInches
        geometry.farthestSeatMetres = settings.farthestSeatMetres ?? geometry.farthestSeatMetres
        switch settings.theme {
        case .paper, nil: theme = .paper
        case .night: theme = .night
        }
    }
}
