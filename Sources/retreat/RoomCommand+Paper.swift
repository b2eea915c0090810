import Record
import RoomAPI

extension RoomCommand {
    /// Asks the room to draw a visual for paper.
    func sheet(_ visual: String, of retreat: String?, pins: Bool) throws(Failure) -> Room.Sheet {
        let answer: PrintAnswer = try ask(.print(visual: visual, retreat: retreat, pins: pins))
        return answer.sheet
    }
}

private struct PrintAnswer: Decodable {
    var sheet: Room.Sheet
}

extension PagePicture {
    init(_ sheet: Room.Sheet) {
        if let png = sheet.png {
            self = .png(png, width: sheet.width, height: sheet.height)
        } else {
            self = .missing(sheet.problem ?? "The room drew no picture.")
        }
    }
}
