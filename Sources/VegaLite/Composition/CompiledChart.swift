/// All that is needed to draw a specification at any size.
struct CompiledChart: Sendable, Hashable {
    var layers: [Layer] = []
    var scales: [ScaleModel] = []
    /// The layers that use a scale, by the scale.
    var usesOfScale: [[Int]] = []
    /// The scales of a layer, by the layer.
    var scalesOfLayer: [[Channel: Int]] = []
    var root: Panel
    /// What holds for the picture as a whole.
    var settings = ChartSettings()
    /// What classes are called in the rows.
    var classNames: Set<String> = []

    /// The scale models of a layer.
    func models(_ layer: Int) -> [Channel: ScaleModel] {
        scalesOfLayer[layer].mapValues { scales[$0] }
    }

    /// The layers of a scale.
    func layers(ofScale scale: Int) -> [Layer] { usesOfScale[scale].map { layers[$0] } }
}
