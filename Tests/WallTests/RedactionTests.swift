import Mesh
import Scene
import TestSupport
import Testing

@testable import Wall

/// What is covered or cut away is not among the pixels that are painted.
@Suite @MainActor struct RedactionTests {
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
    }

    /// Red on white: the left quarter is red.
    private func picture() throws -> String {
        let file = "\(folder.path)/page.png"
        try Studio().paint([rectangle(0, 0, 16, 64, Color(hex: 0xFF0000))], 64, 64).writePNG(to: file)
        return file
    }

    private func painted(_ redaction: Redaction?, side: Double) throws -> Set<UInt32> {
        let item = ImageItem(
            file: try picture(), frame: Rect(x: 0, y: 0, width: side, height: side), fit: .cover, redaction: redaction)
        let canvas = try Studio().paint([.image(item)], side, side)
        return Set((0..<Int(side)).flatMap { y in (0..<Int(side)).map { canvas.hex($0, y) & 0xFFFFFF } })
    }

    /// Whether any pixel is nearer to red than the greys of white and of the cover are.
    private func hasRed(_ colors: Set<UInt32>) -> Bool {
        colors.contains { Int($0 >> 16 & 0xFF) - Int($0 & 0xFF) > 16 }
    }

    @Test(arguments: [64.0, 200, 23, 7])
    func nothingOfWhatIsCoveredIsPainted(side: Double) throws {
        #expect(hasRed(try painted(nil, side: side)))
        let box = Redaction(boxes: [Rect(x: 0, y: 0, width: 0.25, height: 1)])
        let covered = try painted(box, side: side)
        #expect(!hasRed(covered) && covered.contains(0x2B2F36))
        let crop = Redaction(crop: Rect(x: 0.25, y: 0, width: 0.75, height: 1))
        #expect(try painted(crop, side: side) == [0xFFFFFF])
    }

    /// A box that ends inside a pixel covers all of it.
    @Test func aBoxCoversWholePixels() throws {
        let box = Redaction(boxes: [Rect(x: 0, y: 0, width: 0.235, height: 1)])
        #expect(!hasRed(try painted(box, side: 64)))
    }

    @Test func twoCoveringsOfOneFileAreTwoPictures() throws {
        let file = try picture()
        let frame = Rect(x: 0, y: 0, width: 64, height: 64)
        let open = ImageItem(file: file, frame: frame)
        let covered = ImageItem(
            file: file, frame: frame, redaction: Redaction(boxes: [Rect(x: 0, y: 0, width: 1, height: 1)]))
        let studio = try Studio()
        #expect(studio.paint([.image(open)], 64, 64).hex(3, 3) & 0xFFFFFF == 0xFF0000)
        #expect(studio.paint([.image(covered)], 64, 64).hex(3, 3) & 0xFFFFFF == 0x2B2F36)
        #expect(studio.paint([.image(open)], 64, 64).hex(3, 3) & 0xFFFFFF == 0xFF0000)
    }

    /// However the camera was held, a box covers what is seen there.
    @Test(arguments: 1...8)
    func boxesTurnWithThePicture(number: Int) throws {
        let orientation = try #require(Orientation(rawValue: number))
        let width = 10
        let height = 6
        let shown = orientation.swapsSides ? (width: height, height: width) : (width: width, height: height)
        var header = try header(width, height)
        header.orientation = orientation
        let part = PixelRect(left: 1, top: 2, right: 4, bottom: 5)
        let fractions = Rect(
            x: 1 / Double(shown.width), y: 2 / Double(shown.height), width: 3 / Double(shown.width),
            height: 3 / Double(shown.height))
        let redaction = Redaction(crop: fractions, boxes: [fractions])
        var stored: Set<[Int]> = []
        for y in part.top..<part.bottom {
            for x in part.left..<part.right {
                let place = orientation.stored(x: x, y: y, width: width, height: height)
                stored.insert([place.x, place.y])
            }
        }
        for rect in redaction.covered(header) + [redaction.kept(header)] {
            let pixels = (rect.top..<rect.bottom).flatMap { y in (rect.left..<rect.right).map { [$0, y] } }
            #expect(Set(pixels) == stored)
        }
    }

    private func header(_ width: Int, _ height: Int) throws -> ImageHeader {
        let file = "\(folder.path)/\(width)x\(height).png"
        try Studio().paint([], Double(width), Double(height)).writePNG(to: file)
        return try ImageHeader(try FileBytes(file))
    }
}
