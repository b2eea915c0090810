import Foundation
import Scene
import TestSupport
import Testing

@testable import Wall

@Suite @MainActor struct ImageTests {
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
    }

    /// Writes a PNG of `items` and returns its path.
    private func png(_ name: String, _ width: Double, _ height: Double, _ items: [Item]) throws -> String {
        let file = "\(folder.path)/\(name)"
        try Studio().paint(items, width, height).writePNG(to: file)
        return file
    }

    private func checkerboard(_ side: Int) -> [Item] {
        (0..<side).flatMap { y in
            (0..<side / 2).map { x in rectangle(Double(2 * x + y % 2), Double(y), 1, 1) }
        }
    }

    private func image(_ file: String, _ width: Double, _ height: Double, _ fit: ImageItem.Fit = .contain) -> Item {
        .image(ImageItem(file: file, frame: Rect(x: 0, y: 0, width: width, height: height), fit: fit))
    }

    @Test func checkerboardShrinksToGrey() throws {
        let file = try png("board.png", 64, 64, checkerboard(64))
        // Half the light of white is the byte 188 in sRGB.
        for side in [32.0, 16, 13] {
            let canvas = try Studio().paint([image(file, side, side)])
            let grey = Int(canvas.hex(Int(side) / 2, Int(side) / 2) & 0xFF)
            #expect(abs(grey - 188) <= (side == 13 ? 8 : 1), "\(side): \(grey)")
        }
    }

    @Test func sameSizeIsTheSamePicture() throws {
        let items = (0..<64).map { (i: Int) -> Item in
            let (red, green) = (UInt32(i * 4), UInt32(255 - i))
            return rectangle(Double(i), 0, 1, 64, Color(hex: red << 16 | green << 8 | UInt32(i)))
        }
        let file = try png("colours.png", 64, 64, items)
        let studio = try Studio()
        let (drawn, shown) = (studio.paint(items, 64, 64), studio.paint([image(file, 64, 64)], 64, 64))
        for x in 0..<64 { #expect(drawn.hex(x, 30) == shown.hex(x, 30)) }
    }

    @Test func enlargesWithoutShifting() throws {
        let file = try png("half.png", 8, 8, [rectangle(0, 0, 4, 8)])
        let canvas = try Studio().paint([image(file, 80, 80)])
        #expect(canvas.hex(20, 40) == 0x000000)
        #expect(canvas.hex(60, 40) == 0xFFFFFF)
        #expect(canvas.hex(39, 40) < canvas.hex(40, 40))
    }

    @Test(
        "the picture is laid into its frame",
        arguments: [
            (ImageItem.Fit.contain, 0x2B5FA8, 0xFFFFFF, 0xFFFFFF), (.cover, 0x2B5FA8, 0x2B5FA8, 0x2B5FA8),
        ] as [(ImageItem.Fit, UInt32, UInt32, UInt32)])
    func fits(_ fit: ImageItem.Fit, middle: UInt32, left: UInt32, right: UInt32) throws {
        let file = try png("tall.png", 20, 40, [rectangle(0, 0, 20, 40, Color(hex: 0x2B5FA8))])
        let canvas = try Studio().paint([image(file, 80, 80, fit)])
        #expect(canvas.hex(40, 40) == middle)
        #expect(canvas.hex(10, 40) == left)
        #expect(canvas.hex(70, 40) == right)
        #expect(canvas.hex(85, 40) == 0xFFFFFF)
    }

    /// The first bytes of a PNG of a size, without its pixels.
    private func header(_ width: UInt32, _ height: UInt32) -> Data {
        func bytes(_ v: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: v >> (24 - 8 * $0)) } }
        return Data(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + bytes(width)
                + bytes(height) + [8, 6, 0, 0, 0, 0, 0, 0, 0])
    }

    @Test(
        "a picture that would fill the memory is refused by its header",
        arguments: [
            (30_000, 30_000), (UInt32.max, UInt32.max), (64_000_001, 1),
        ] as [(UInt32, UInt32)])
    func huge(_ width: UInt32, _ height: UInt32) throws {
        let file = try folder.write("huge.png", header(width, height)).path
        #expect(throws: WallError.pictureTooLarge(file: file, width: Int(width), height: Int(height))) {
            _ = try ImageHeader(FileBytes(file))
        }
        let studio = try Studio()
        let canvas = studio.canvas(100, 100)
        let report = canvas.paint(
            Scene(size: Size(100, 100), background: .white, layers: [Layer("v", [image(file, 100, 100)])]))
        #expect(report.failures.map(\.file) == [file])
        #expect(report.failures.allSatisfy { $0.message.contains("\(width) x \(height)") })
    }

    enum Damage: CaseIterable { case missing, empty, text, truncated, folder, pipe }

    @Test("a bad file is an error with a reason and the rest is painted", arguments: Damage.allCases)
    func badFile(_ damage: Damage) throws {
        var file = "\(folder.path)/bad.png"
        switch damage {
        case .missing: break
        case .empty: try folder.write("bad.png", "")
        case .text: try folder.write("bad.png", "Not a picture at all, but some sixty-four bytes of text or more.")
        case .truncated:
            let good = try png("good.png", 64, 64, checkerboard(64))
            let data = try Data(contentsOf: URL(filePath: good))
            try folder.write("bad.png", data.prefix(data.count / 2))
        case .folder: file = folder.path
        case .pipe: #expect(mkfifo(file, 0o600) == 0)
        }
        let canvas = try Studio().canvas(100, 100)
        let items = [image(file, 50, 50), rectangle(60, 60, 10, 10)]
        let report = canvas.paint(Scene(size: Size(100, 100), background: .white, layers: [Layer("v", items)]))
        #expect(report.failures.count == 1)
        #expect(report.failures.allSatisfy { $0.message.contains(file) && $0.message.contains(";") })
        #expect(canvas.hex(65, 65) == 0x000000)
    }

    @Test func sizesOfOtherFormats() throws {
        let webp = Data("RIFF\0\0\0\0WEBPVP8X".utf8) + Data([10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 0x07, 0, 0x37, 0x04, 0])
        let gif = Data("GIF89a".utf8) + Data([0x80, 0x07, 0x38, 0x04, 0, 0])
        let bmp =
            Data("BM".utf8) + Data(repeating: 0, count: 12)
            + Data([40, 0, 0, 0, 0x80, 7, 0, 0, 0xC8, 0xFB, 0xFF, 0xFF, 0, 0])
        for (name, data) in [("a.webp", webp), ("a.gif", gif), ("a.bmp", bmp)] {
            let header = try ImageHeader(FileBytes(try folder.write(name, data).path))
            #expect(header.width == 1920, "\(name)")
            #expect(header.height == 1080, "\(name)")
        }
    }

    /// A JPEG's segments: Exif with an orientation, the frame, the scan, and the end where it is whole.
    private func jpeg(orientation: UInt8, whole: Bool) -> Data {
        let tiff: [UInt8] = [
            0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        ]
        let exif = Array("Exif\0\0".utf8) + tiff
        var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif
        bytes += [0xFF, 0xC0, 0, 11, 8, 0x04, 0x38, 0x07, 0x80, 1, 1, 0x11, 0]
        bytes += [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xFF, 0, 4]
        return Data(bytes + (whole ? [0xFF, 0xD9] : []))
    }

    @Test func jpegOrientationAndEnd() throws {
        let whole = try folder.write("a.jpg", jpeg(orientation: 6, whole: true)).path
        let header = try ImageHeader(FileBytes(whole))
        #expect(header.orientation == .turnedRight)
        #expect((header.shownWidth, header.shownHeight) == (1080, 1920))
        let cut = try folder.write("b.jpg", jpeg(orientation: 1, whole: false)).path
        #expect(throws: WallError.pictureBroken(file: cut, reason: "its end is missing")) {
            _ = try ImageHeader(FileBytes(cut))
        }
    }

    @Test(
        "pixels are stored where the orientation says",
        arguments: [
            (Orientation.upright, "abcdef"), (.mirrored, "badcfe"), (.upsideDown, "fedcba"),
            (.upsideDownMirrored, "efcdab"),
            (.mirroredTurnedLeft, "acebdf"), (.turnedRight, "ecafdb"), (.mirroredTurnedRight, "fdbeca"),
            (.turnedLeft, "bdface"),
        ])
    func orientation(_ orientation: Orientation, _ want: String) {
        // Stored two wide and three high: ab / cd / ef.
        let picture = Picture(width: 2, height: 3, isOpaque: true)
        for (i, c) in "abcdef".unicodeScalars.enumerated() { picture.pixels[i] = c.value }
        let shown = picture.shown(orientation)
        let got = (0..<6).compactMap { Unicode.Scalar(shown.pixels[$0]) }.map { Character($0) }
        #expect(String(got) == want)
    }

    @Test func cacheKeepsToItsBudget() throws {
        let budget = 100 * 100 * 4 * 5 / 2
        let images = Images(budget: budget)
        let fonts = try Fonts()
        let canvas = OffscreenCanvas(size: Size(100, 100), fonts: fonts, images: images)
        for i in 0..<6 {
            let file = try png("p\(i).png", 100, 100, [rectangle(0, 0, Double(i * 10), 50)])
            canvas.paint(Scene(size: Size(100, 100), background: .white, layers: [Layer("v", [image(file, 100, 100)])]))
            #expect(images.bytes <= budget)
        }
        #expect(images.bytes == 100 * 100 * 4 * 2)
    }

    @Test func prefetchedPictureIsThere() throws {
        let file = try png("next.png", 100, 100, [rectangle(0, 0, 100, 100, Color(hex: 0xE2A54B))])
        let missing = ImageItem(file: "/nonexistent.png", frame: Rect(x: 0, y: 0, width: 10, height: 10))
        let studio = try Studio()
        studio.images.prefetch([missing, ImageItem(file: file, frame: Rect(x: 0, y: 0, width: 50, height: 50))])
        studio.images.finishPrefetching()
        #expect(studio.images.bytes == 50 * 50 * 4)
        #expect(studio.paint([image(file, 50, 50)]).hex(25, 25) == 0xE2A54B)
        #expect(studio.images.bytes == 50 * 50 * 4)
    }

    @Test func pictureAskedForWhileItIsDecoded() throws {
        let file = try png("board.png", 600, 600, checkerboard(60))
        for _ in 0..<20 {
            let studio = try Studio()
            studio.images.prefetch([ImageItem(file: file, frame: Rect(x: 0, y: 0, width: 50, height: 50))])
            #expect(studio.paint([image(file, 50, 50)]).hex(40, 40) == 0xFFFFFF)
            #expect(studio.images.bytes == 50 * 50 * 4)
        }
    }

    @Test func changedFileIsReadAgain() throws {
        let studio = try Studio()
        let file = try png("a.png", 50, 50, [rectangle(0, 0, 50, 50)])
        #expect(studio.paint([image(file, 50, 50)]).hex(25, 25) == 0x000000)
        _ = try png("a.png", 50, 50, [rectangle(0, 0, 50, 50, Color(hex: 0xFF0000))])
        #expect(studio.paint([image(file, 50, 50)]).hex(25, 25) == 0xFF0000)
        #expect(studio.images.bytes == 50 * 50 * 4)
    }
}
