/// What each output pixel takes from which input pixels, along one side.
struct Filter {
    /// The most inputs that one output takes from.
    let taps: Int
    /// The first input of each output.
    let firsts: [Int]
    /// `taps` weights for each output; they add up to 1.
    let weights: [Float]
    /// Whether each output is the input at its place.
    let isIdentity: Bool

    /// - Parameters:
    ///   - from: where the part that is seen begins, in inputs; `to` where it ends.
    ///   - of: how many inputs there are.
    ///   - count: how many outputs.
    init(from: Double, to: Double, of inputs: Int, count: Int) {
        let step = (to - from) / Double(count)
        isIdentity = from == 0 && to == Double(inputs) && count == inputs
        let isShrinking = step > 1
        // Shrinking takes the area that a pixel covers; enlarging takes four neighbours.
        let reach = isShrinking ? step / 2 : 2
        let taps = min(inputs, Int((2 * reach).rounded(.up)) + 1)
        var firsts: [Int] = []
        var weights: [Float] = []
        for i in 0..<count {
            let middle = from + (Double(i) + 0.5) * step
            let first = max(0, min(inputs - taps, Int((middle - reach).rounded(.down))))
            var row = Array(repeating: 0.0, count: taps)
            let span = Int((middle - reach).rounded(.down))...Int((middle + reach).rounded(.down))
            for input in span {
                let weight =
                    isShrinking
                    ? max(0, min(Double(input) + 1, middle + reach) - max(Double(input), middle - reach))
                    : Self.catmullRom(abs(Double(input) + 0.5 - middle))
                // Beyond the edge the edge goes on.
                row[max(0, min(taps - 1, max(0, min(inputs - 1, input)) - first))] += weight
            }
            let total = row.reduce(0, +)
            weights += row.map { Float($0 / total) }
            firsts.append(first)
        }
        self.taps = taps
        self.firsts = firsts
        self.weights = weights
    }

    /// The cubic of Catmull and Rom (Keys 1981, a = -1/2): passes through every input.
    private static func catmullRom(_ x: Double) -> Double {
        if x < 1 { return (1.5 * x - 2.5) * x * x + 1 }
        if x < 2 { return ((-0.5 * x + 2.5) * x - 4) * x + 2 }
        return 0
    }
}
