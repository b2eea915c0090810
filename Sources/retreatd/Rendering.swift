import Retreat
import Scene
import Stage
import Wall

/// Draws screens into PNG files, without a display.
struct Rendering {
    let size: Size
    private let stage: Stage
    private let fonts: Fonts
    private let images = Images()

    init(_ pixels: PixelSize, theme: StageTheme = .paper) throws {
        size = Size(Double(pixels.width), Double(pixels.height))
        stage = Stage(theme: theme)
        fonts = try Fonts()
    }

    /// Finds places by their names on walls of this size.
    func aim(_ contents: [Visual.ID: VisualContent]) -> Rehearsal.Aim {
        { command, state in
            try? stage.aimed(command, in: state, contents: contents, size: size, measurer: fonts)
        }
    }

    /// Writes one PNG a frame into `folder` and says how far it is.
    func write(
        _ frames: [Rehearsal.Frame], contents: [Visual.ID: VisualContent], into folder: String
    ) throws {
        let canvas = OffscreenCanvas(size: size, fonts: fonts, images: images)
        var memo = StageMemo()
        var progress = ProgressLine(total: frames.count)
        for frame in frames {
            let scene = stage.scene(
                frame.state, contents: contents, size: size, now: frame.now, measurer: fonts, memo: &memo)
            canvas.paint(scene)
            try canvas.writePNG(to: "\(folder)/\(frame.name).png")
            progress.advance(to: frame.name)
        }
    }
}
