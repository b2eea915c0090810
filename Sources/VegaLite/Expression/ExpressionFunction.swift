/// A function of the expression language, by Vega's name.
struct ExpressionFunction: Sendable {
    typealias Body = @Sendable ([Value], inout ExpressionWork) throws(ExpressionError) -> Value

    let name: String
    /// How many arguments it takes.
    let arguments: ClosedRange<Int>
    /// Whether its first argument is not written but tells chance numbers of one place from those of another.
    var isRandom = false
    /// Whether its first argument decides which of the two others is computed at all.
    var isChoice = false
    /// The result for arguments whose count `arguments` allows.
    let value: Body

    init(_ name: String, _ arguments: ClosedRange<Int>, _ value: @escaping Body) {
        self.name = name
        self.arguments = arguments
        self.value = value
    }

    /// A function of numbers alone.
    init(_ name: String, _ arguments: ClosedRange<Int> = 1...1, numbers: @escaping @Sendable ([Double]) -> Double) {
        self.init(name, arguments) { (values, _) throws(ExpressionError) in .number(numbers(values.map(\.number))) }
    }

    /// A function of values without cost.
    init(_ name: String, _ arguments: ClosedRange<Int> = 1...1, plain: @escaping @Sendable ([Value]) -> Value) {
        self.init(name, arguments) { (values, _) throws(ExpressionError) in plain(values) }
    }

    /// All functions by their names.
    static let all: [String: ExpressionFunction] = {
        let lists = [
            KindFunctions.all, MathFunctions.all, DistributionFunctions.all, TextFunctions.all, PatternFunctions.all,
            ListFunctions.all, DateFunctions.all, FormatFunctions.all, ColorFunctions.all,
        ]
        return Dictionary(lists.flatMap { $0 }.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }()

    /// Functions of Vega that look at the screen, the pointer, or at what is drawn.
    static let live: Set<String> = [
        "data", "indata", "scale", "invert", "domain", "range", "bandwidth", "bandspace", "copy", "gradient", "inScope",
        "modify", "setdata", "screen", "containerSize", "windowSize", "group", "item", "event", "view", "x", "y", "xy",
        "encode", "flush", "intersect", "pinchAngle", "pinchDistance", "panLinear", "panLog", "panPow", "panSymlog",
        "zoomLinear", "zoomLog", "zoomPow", "zoomSymlog", "geoArea", "geoBounds", "geoCentroid", "geoShape", "geoScale",
        "pathShape", "treeAncestors", "treePath", "vlSelectionTest", "vlSelectionIdTest", "vlSelectionResolve",
        "vlSelectionTuples", "isTuple",
    ]
}

extension ExpressionFunction: Hashable {
    static func == (a: ExpressionFunction, b: ExpressionFunction) -> Bool { a.name == b.name }

    func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
