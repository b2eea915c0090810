import Foundation
import Scene
import Testing

@testable import VegaLite

/// The wall's colours are told apart by everybody.
@Suite struct PaletteTests {
    /// Linear RGB as it is seen, row by row, by full protanopia, deuteranopia and tritanopia: G. M. Machado, M. M. Oliveira,
    /// L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009.
    private static let eyes: [[[Double]]] = [
        [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ]

    /// CIELAB of a colour, seen by an eye.
    private static func lab(_ color: Color, _ eye: [[Double]]) -> [Double] {
        let linear = [color.red, color.green, color.blue].map {
            $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4)
        }
        func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
            matrix.map { row in zip(row, vector).map(*).reduce(0, +) }
        }
        let seen = times(eye, linear).map { min(1, max(0, $0)) }
        let toXYZ = [
            [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041],
        ]
        let xyz = zip(times(toXYZ, seen), [0.95047, 1, 1.08883]).map(/)
        let f = xyz.map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }

    @Test(arguments: [(Theme.paper(labelSize: 34), 15.0), (.night(labelSize: 34), 10)])
    func theFirstSixStandApart(theme: Theme, least: Double) {
        let colors = theme.palette.prefix(6)
        for eye in Self.eyes {
            let seen = colors.map { Self.lab($0, eye) }
            for first in seen.indices {
                for second in seen.indices where second > first {
                    let distance = zip(seen[first], seen[second]).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
                        .squareRoot()
                    #expect(distance >= least, "\(first + 1) and \(second + 1): \(distance)")
                }
            }
        }
    }
}
