/// `{"param": …, "encoding": …}` where ends or values may stand: what is selected of a channel or a field, or what a
/// variable says. Where nothing is selected, there is none.
struct SelectedExtent {
    var value: Value

    /// Reads the object under `name`; nil, with an error reported, where there is no such parameter.
    init?(_ reader: inout ObjectReader, _ name: String) {
        guard var inner = reader.object(name), let parameter = inner.string("param") else { return nil }
        defer { inner.finish() }
        let encoding = inner.string("encoding")
        let field = inner.string("field")
        let parameters = inner.report.parameters
        if let selection = parameters.selection(parameter) {
            value = selection.projection(encoding: encoding, field: field).map { selection.selected($0) } ?? .null
        } else if case .literal(let constant)? = parameters.expression(Parameters.word(parameter)) {
            value = constant
        } else {
            let mend = Spelling.nearest(to: parameter, in: parameters.names).map { "write \"\($0)\"" }
            inner.report.error(
                inner.path("param"), "there is no parameter \"\(parameter)\"", mend: mend, at: inner.node.position)
            return nil
        }
    }

    /// Both ends, where there are two.
    var numbers: [Double]? {
        guard case .array(let items) = value else { return nil }
        let numbers = items.compactMap(\.measure)
        return numbers.count == 2 ? numbers : nil
    }
}
