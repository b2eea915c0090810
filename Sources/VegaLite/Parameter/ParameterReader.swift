/// Finds the parameters of a whole specification, wherever they stand. Variables come first, since selections may
/// begin with their values; variables that are computed come last.
struct ParameterReader {
    private let report: Report
    private var parameters = Parameters()
    /// Variables whose expressions are still to be computed.
    private var computed: [(name: String, text: String, path: String, node: JSONNode)] = []

    /// What a view gets from the views around it.
    fileprivate struct Surroundings {
        /// Encodings from the outermost view inwards.
        var encodings: [JSONNode] = []
        /// Selections that views around give to every view inside.
        var selections: [ObjectReader] = []
        var names: [String] = []
        var rows = SelectionRows()
    }

    /// The parameters of the specification `root`. What is wrong with them is reported.
    static func parameters(of root: JSONNode, report: Report) -> Parameters {
        var reader = ParameterReader(report: report)
        reader.variables(root, path: "$")
        reader.compute(reportsUnknown: false)
        reader.selections(root, path: "$", Surroundings())
        reader.compute(reportsUnknown: true)
        return reader.parameters
    }

    private init(report: Report) {
        self.report = report
    }

    /// The members that hold rows or nothing that is drawn.
    static let closed: Set<String> = ["values", "datasets", "usermeta"]

    private static func each(_ node: JSONNode, _ path: String) -> [ObjectReader] {
        guard case .array(let items)? = node["params"]?.content else { return [] }
        let silent = Report()
        return items.enumerated().compactMap {
            ObjectReader($1, path: "\(path).params[\($0)]", report: silent)
        }
    }

    private mutating func variables(_ node: JSONNode, path: String) {
        switch node.content {
        case .array(let items):
            for (index, item) in items.enumerated() { variables(item, path: "\(path)[\(index)]") }
        case .object(let members):
            for parameter in Self.each(node, path) { variable(parameter) }
            for member in members where !Self.closed.contains(member.name) && member.name != "params" {
                variables(member.value, path: "\(path).\(member.name)")
            }
        case .null, .bool, .number, .string: break
        }
    }

    private mutating func variable(_ parameter: ObjectReader) {
        guard case .string(let name)? = parameter.node["name"]?.content else {
            report.error(
                parameter.path, "the parameter has no name", mend: "add \"name\"", at: parameter.node.position)
            return
        }
        guard parameter.node["select"] == nil else { return }
        if case .string(let text)? = parameter.node["expr"]?.content {
            computed.append((name, text, parameter.path("expr"), parameter.node))
        } else {
            parameters.add(name, .literal(parameter.node["value"].map(DateTimeObject.value) ?? .null))
        }
    }

    /// Computes variables, in any order in which each knows those that it names.
    private mutating func compute(reportsUnknown: Bool) {
        var count = computed.count + 1
        while computed.count < count {
            count = computed.count
            computed.removeAll { variable in
                do throws(ExpressionError) {
                    parameters.add(variable.name, try Expression(variable.text, parameters).folded())
                    return true
                } catch {
                    if case .unknownName = error { return false }
                    report.error(variable.path, error.message, mend: error.mend, at: variable.node.position)
                    return true
                }
            }
        }
        for variable in computed where reportsUnknown {
            do throws(ExpressionError) {
                _ = try Expression(variable.text, parameters)
            } catch {
                report.error(variable.path, error.message, mend: error.mend, at: variable.node.position)
            }
        }
    }

    private mutating func selections(_ node: JSONNode, path: String, _ outer: Surroundings) {
        guard case .object(let members) = node.content else { return }
        var inner = outer
        if case .string(let name)? = node["name"]?.content { inner.names.append(name) }
        if let encoding = node["encoding"] { inner.encodings.append(encoding) }
        inner.rows = outer.rows.within(node, path: path)
        let own = Self.each(node, path).filter { $0.node["select"] != nil }
        if node["mark"] != nil {
            for parameter in own + outer.selections where inner.wants(parameter) {
                define(parameter, inner)
            }
            return
        }
        inner.selections += own
        // All views of a repetition begin alike; the first one tells.
        if node["repeat"] != nil, let spec = node["spec"] {
            let silent = Report()
            guard var reader = ObjectReader(node, path: path, report: silent), let repeater = Repeater(&reader),
                let first = repeater.views(of: spec).first
            else { return }
            selections(first, path: "\(path).spec", inner)
            return
        }
        for member in members where ["layer", "concat", "hconcat", "vconcat"].contains(member.name) {
            guard case .array(let items) = member.value.content else { continue }
            for (index, item) in items.enumerated() {
                selections(item, path: "\(path).\(member.name)[\(index)]", inner)
            }
        }
        if let spec = node["spec"] { selections(spec, path: "\(path).spec", inner) }
    }

    private mutating func define(_ parameter: ObjectReader, _ view: Surroundings) {
        let writer = ValueWriter(parameters: parameters, report: report)
        guard case .string(let name)? = parameter.node["name"]?.content, parameters.selection(name) == nil,
            let written = ObjectReader(
                writer.written(parameter.node, path: parameter.path), path: parameter.path, report: report)
        else { return }
        let reader = SelectionReader(report: report) { Self.definition($0, view.encodings) }
        if let selection = reader.selection(name, written) { parameters.add(selection, from: view.rows) }
    }

    /// The definition of a channel in a view inside others; what is wrong with it is reported when the view is read.
    private static func definition(_ name: String, _ encodings: [JSONNode]) -> ChannelDefinition? {
        guard let channel = Channel(rawValue: name) else { return nil }
        let definitions = encodings.reversed().compactMap { encoding in
            encoding[name].flatMap { ChannelDefinition($0, channel: channel, path: "", report: Report()) }
        }
        return definitions.dropFirst().reduce(definitions.first) { inner, outer in inner.map { $0.inside(outer) } }
    }
}

extension ParameterReader.Surroundings {
    /// Whether a view takes part in a selection: it may name the views that do.
    fileprivate func wants(_ parameter: ObjectReader) -> Bool {
        guard case .array(let views)? = parameter.node["views"]?.content else { return true }
        return views.contains { view in
            switch view.content {
            // The views of a repetition are called "child__", what they repeat, and their own name.
            case .string(let name):
                names.contains { $0 == name || name.hasPrefix("child__") && name.hasSuffix("_\($0)") }
            case .array(let path): path.allSatisfy { names.contains(Value($0).text) }
            case .null, .bool, .number, .object: false
            }
        }
    }
}
