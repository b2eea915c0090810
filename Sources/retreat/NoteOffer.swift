import Glibc
import Retreat
import RoomAPI

extension RoomCommand {
    /// Offers the next column to a note that explains or judges where the group describes: by one key on a terminal,
    /// else by the command that moves it.
    func present(_ offer: Room.Offer, of number: Int) throws(Failure) {
        let finding = "This \(offer.kind.rawValue) (\"\(offer.words)\")."
        guard Terminal.isInteractive else {
            print("\(finding) Next column: retreat note move \(number) \(offer.category.rawValue)")
            return
        }
        print("\(finding) Move it to \"\(offer.heading)\"? y: yes, any other key: no ", terminator: "")
        Output.flush()
        let isMoved = Terminal.key().map { $0 == UInt8(ascii: "y") || $0 == UInt8(ascii: "Y") } ?? false
        print(isMoved ? "yes" : "no")
        if isMoved { try steer(.chart(.move(number, to: offer.category.rawValue))) }
    }
}

/// The terminal that the remote was called from.
enum Terminal {
    /// Whether somebody can be asked.
    static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// The next key, without waiting for the end of a line; nil at the end of input.
    static func key() -> UInt8? {
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
        var single = before
        single.c_lflag &= ~tcflag_t(ICANON | ECHO)
        tcsetattr(STDIN_FILENO, TCSANOW, &single)
        defer { tcsetattr(STDIN_FILENO, TCSANOW, &before) }
        var byte: UInt8 = 0
        return read(STDIN_FILENO, &byte, 1) == 1 ? byte : nil
    }
}
