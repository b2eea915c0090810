import Foundation
import Glibc
import Library
import Retreat
import Testing

@Suite struct VisualTests {
    /// What a visual drawn from `file` gives, in a folder made by `prepare`.
    private func problems(image file: String, _ prepare: (RetreatDraft) throws -> Void) throws -> [Problem] {
        let draft = try RetreatDraft(RetreatDraft.good.replacing("bands.png", with: file))
        try prepare(draft)
        let reading = draft.check()
        let plan = try #require(reading.plan, "a bad visual must not forbid opening")
        if let first = reading.problems.first {
            guard case .problem(first) = LoadedVisual(plan.visuals[0], in: plan) else {
                Issue.record("the room shows something else than the check says")
                return []
            }
        }
        return reading.problems
    }

    @Test func aMissingFile() throws {
        let found = try problems(image: "none.png") { _ in }
        #expect(
            found.map(\.description) == [
                "none.png: error: there is no such file. Mend: put the file there, or correct its name"
            ])
    }

    @Test func aSymbolicLinkMustStayInside() throws {
        let out = try problems(image: "link.png") { draft in
            let file = draft.outside + "/secret.png"
            try Data(Pictures.png()).write(to: URL(filePath: file))
            try #require(symlink(file, draft.path + "/link.png") == 0)
        }
        #expect(out.map(\.fault) == [.outsideFolder(path: "link.png")])
        let folder = try problems(image: "up/secret.png") { draft in
            try Data(Pictures.png()).write(to: URL(filePath: draft.outside + "/secret.png"))
            try #require(symlink("../..", draft.path + "/up") == 0)
        }
        #expect(folder.map(\.fault) == [.outsideFolder(path: "up/secret.png")])
        let inside = try problems(image: "link.png") { draft in
            try #require(symlink("bands.png", draft.path + "/link.png") == 0)
        }
        #expect(inside.isEmpty)
        let loop = try problems(image: "link.png") { draft in
            try #require(symlink("link.png", draft.path + "/link.png") == 0)
        }
        #expect(loop.map(\.severity) == [.error])
    }

    @Test(.timeLimit(.minutes(1)))
    func aNamedPipeIsNotWaitedFor() throws {
        let pipe = try problems(image: "pipe.png") { try #require(mkfifo($0.path + "/pipe.png", 0o600) == 0) }
        #expect(pipe.map(\.fault) == [.notAFile(kind: "a named pipe")])
        let draft = try RetreatDraft()
        try FileManager.default.removeItem(atPath: draft.path + "/retreat.yaml")
        try #require(mkfifo(draft.path + "/retreat.yaml", 0o600) == 0)
        #expect(draft.check().problems.map(\.fault) == [.notAFile(kind: "a named pipe")])
    }

    @Test func aFolderInAFilesPlace() throws {
        let found = try problems(image: "sub") { _ = try $0.write("sub/a.txt", "a") }
        #expect(found.map(\.fault) == [.notAFile(kind: "a folder")])
    }

    private static let good: [(String, [UInt8])] = [
        ("a.png", Pictures.png(width: 640, height: 480)),
        ("a.jpg", Pictures.jpeg(width: 640, height: 480)),
        ("a.gif", Pictures.gif(width: 640, height: 480)),
        ("a.bmp", Pictures.bmp(width: 640, height: 480)),
        ("b.bmp", Pictures.bmp(width: 640, height: -480)),
        ("a.webp", Pictures.webp(width: 640, height: 480, isExtended: false)),
        ("b.webp", Pictures.webp(width: 640, height: 480, isExtended: true)),
        ("png-by-another-name.jpg", Pictures.png(width: 640, height: 480)),
    ]

    @Test(arguments: good)
    func readsTheSizeOfAPicture(_ name: String, _ bytes: [UInt8]) throws {
        let draft = try RetreatDraft(RetreatDraft.good.replacing("bands.png", with: name))
        try draft.write(name, bytes)
        let reading = draft.check()
        #expect(reading.problems.isEmpty)
        let plan = try #require(reading.plan)
        guard case .image(let path, let width, let height, _) = LoadedVisual(plan.visuals[0], in: plan) else {
            Issue.record("not an image")
            return
        }
        #expect(path == plan.folder + "/" + name)
        #expect(width == 640)
        #expect(height == 480)
    }

    struct BadPicture: Sendable {
        var bytes: [UInt8]
        var fault: Fault

        init(_ bytes: some Sequence<UInt8>, _ fault: Fault) {
            self.bytes = Array(bytes)
            self.fault = fault
        }
    }

    private static let bad = [
        BadPicture(Pictures.png(width: 30_000, height: 30_000), tooLarge(30_000)),
        BadPicture(Pictures.png(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF), tooLarge(0xFFFF_FFFF)),
        BadPicture(Pictures.jpeg(width: 30_000, height: 30_000), tooLarge(30_000)),
        BadPicture(Pictures.png(width: 0), .badImage(format: "PNG")),
        BadPicture(Pictures.png(end: false), .truncatedImage(format: "PNG")),
        BadPicture(Pictures.png().dropLast(), .truncatedImage(format: "PNG")),
        BadPicture(Pictures.png().dropLast(30), .truncatedImage(format: "PNG")),
        BadPicture(Pictures.png().prefix(20), .truncatedImage(format: "PNG")),
        BadPicture(Pictures.jpeg(width: 9, height: 9, end: false), .truncatedImage(format: "JPEG")),
        BadPicture(Pictures.jpeg(width: 9, height: 9).prefix(12), .truncatedImage(format: "JPEG")),
        BadPicture([0xFF, 0xD8, 0xFF, 0xDA, 0, 0, 0, 0, 0, 0, 0, 0], .badImage(format: "JPEG")),
        BadPicture(Pictures.gif(width: 9, height: 9).prefix(9), .truncatedImage(format: "GIF")),
        BadPicture(Pictures.bmp(width: 9, height: 9).dropLast(), .truncatedImage(format: "BMP")),
        BadPicture(Pictures.webp(width: 9, height: 9, isExtended: true).dropLast(), .truncatedImage(format: "WebP")),
        BadPicture([], .notAnImage),
        BadPicture("hello".utf8, .notAnImage),
        BadPicture("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8, svg),
        BadPicture("<?xml version='1.0'?><svg/>".utf8, svg),
        BadPicture(
            "%PDF-1.7\n".utf8, .foreignImage(format: "PDF", converter: "pdftocairo -png -r 200 NAME.pdf NAME")),
    ]

    private static let svg = Fault.foreignImage(
        format: "SVG", converter: "rsvg-convert -w 1920 -o NAME.png NAME.svg")

    private static func tooLarge(_ side: Int) -> Fault {
        .imageTooLarge(width: side, height: side, limit: 64_000_000)
    }

    @Test(arguments: bad)
    func saysWhatIsWrongWithAPicture(_ picture: BadPicture) throws {
        let found = try problems(image: "a.png") { try $0.write("a.png", picture.bytes) }
        #expect(found.map(\.fault) == [picture.fault])
        #expect(found.first?.file == "a.png")
    }

    @Test func saysTheSizeOfAPictureThatIsTooLarge() throws {
        let found = try problems(image: "a.png") { try $0.write("a.png", Pictures.png(width: 30_000, height: 30_000)) }
        #expect(
            found.map(\.description) == [
                "a.png: error: the image has 30000 x 30000 pixels; at most 64 megapixels are shown. "
                    + "Mend: make it smaller: 3840 x 2160 fills any wall"
            ])
    }

    /// What follows the magic number is noise: nothing may crash.
    @Test func readsAnyBytes() throws {
        var random = SystemRandomNumberGenerator()
        let heads = Self.good.map { Array($0.1.prefix(26)) }
        for head in heads {
            for _ in 0..<20 {
                let noise = (0..<60).map { _ in UInt8.random(in: 0...255, using: &random) }
                let kept = Int.random(in: 2...head.count, using: &random)
                _ = try problems(image: "a.png") { try $0.write("a.png", head.prefix(kept) + noise) }
            }
        }
    }
}
