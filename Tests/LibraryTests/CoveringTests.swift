import Foundation
import Library
import Retreat
import Testing

/// Boxes and crops of images, and what the files of images say besides.
@Suite struct CoveringTests {
    private func draft(_ more: String, image: [UInt8] = Pictures.png(), name: String = "bands.png") throws
        -> RetreatDraft
    {
        let draft = try RetreatDraft(
            RetreatDraft.head
                + "visuals:\n  - {id: page, image: \(name), title: Page, evidence: work-sample\(more)}\n")
        try draft.write(name, image)
        return draft
    }

    @Test func boxesAndACropReachThePlan() throws {
        let draft = try draft(", boxes: [[0, 0, 1, 0.12], [0.7, 0.8, 0.3, 0.2]], crop: [0.1, 0, 0.8, 1]")
        #expect(draft.check().problems.isEmpty)
        let plan = try #require(draft.read().plan)
        let covering = Covering(
            crop: .init(x: 0.1, y: 0, width: 0.8, height: 1),
            boxes: [.init(x: 0, y: 0, width: 1, height: 0.12), .init(x: 0.7, y: 0.8, width: 0.3, height: 0.2)])
        #expect(plan.visuals[0].covering == covering)
        guard case .image(_, 4, 3, covering) = LoadedVisual(plan.visuals[0], in: plan) else {
            Issue.record("not covered")
            return
        }
    }

    /// A box that cannot be read covers nothing, so the retreat does not open.
    @Test(arguments: [
        "boxes: [[0, 0, 1]]", "boxes: [0, 0, 1, 1]", "boxes: [[0, 0, 1, 1.2]]", "boxes: [[0.5, 0, 0.6, 1]]",
        "boxes: [[0, 0, 0, 1]]", "boxes: [[0, 0, nan, 1]]", "boxes: [[-0.1, 0, 1, 1]]", "boxes: all", "crop: [0, 0, 1]",
        "crop: [0.2, 0.2, 0.9, 0.1]", "crop: left",
    ])
    func aBadPartForbidsOpening(_ key: String) throws {
        let reading = try draft(", \(key)").check()
        #expect(reading.plan == nil)
        #expect(reading.problems.hasErrors)
        #expect(reading.problems.allSatisfy { $0.line == 4 })
    }

    @Test func aChartHasNoBoxes() throws {
        let draft = try RetreatDraft(
            RetreatDraft.good.replacing("image: bands.png", with: "chart: a.vl.json, boxes: [[0, 0, 1, 1]]"))
        #expect(
            draft.read().problems.map(\.description).contains { $0.contains("\"boxes\" says nothing about a chart") })
    }

    @Test(
        arguments: [
            ("a.png", Pictures.png(), nil),
            ("b.png", Pictures.png(extra: [("tEXt", Array("Author\0N. N.".utf8))]), "texts"),
            ("c.png", Pictures.png(extra: [("eXIf", [0x4D, 0x4D, 0, 42])]), "Exif"),
            ("d.png", Pictures.png(extra: [("iTXt", Array("XML:com.adobe.xmp\0".utf8))]), "XMP"),
            ("e.png", Pictures.png(extra: [("tIME", [7, 0xEA, 1, 2, 3, 4, 5])]), "a time"),
            ("a.jpg", Pictures.jpeg(width: 8, height: 8), nil),
            ("b.jpg", Pictures.jpeg(width: 8, height: 8, extra: [(0xE1, Array("Exif\0\0".utf8))]), "Exif"),
            (
                "c.jpg",
                Pictures.jpeg(
                    width: 8, height: 8,
                    extra: [
                        (0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8)), (0xED, Array("Photoshop 3.0".utf8)),
                        (0xFE, Array("by N. N.".utf8)),
                    ]), "XMP; IPTC; texts"
            ),
        ] as [(String, [UInt8], String?)])
    func whatAFileSaysBesidesItsPixels(name: String, bytes: [UInt8], kinds: String?) throws {
        let problems = try draft("", image: bytes, name: name).check().problems.map(\.description)
        #expect(
            problems
                == (kinds.map {
                    [
                        "\(name): warning: the image's file also holds \($0), which may say where, when and by whom it was made. Mend: nothing has to be done: the wall, the record and the handouts have its pixels alone; the file itself keeps it"
                    ]
                } ?? []))
    }
}
