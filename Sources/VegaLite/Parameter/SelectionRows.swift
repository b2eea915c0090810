/// The rows of a view as its specification gives them: what a lookup finds that names a selection.
struct SelectionRows: Sendable, Hashable {
    var data: JSONNode?
    var transforms: [JSONNode] = []
    var path = "$"

    /// These rows, as a view inside hands them on.
    func within(_ view: JSONNode, path: String) -> SelectionRows {
        var inner = self
        if let own = view["data"] { inner = SelectionRows(data: own) }
        if case .array(let items)? = view["transform"]?.content { inner.transforms += items }
        inner.path = path
        return inner
    }

    /// The source and what is done with it before anything is selected; nil, with an error reported, where there is none.
    func read(_ report: Report) -> (DataSource, [PlacedTransform])? {
        guard let data, let reader = ObjectReader(data, path: "\(path).data", report: report),
            let source = DataSource(reader, report: report)
        else {
            report.error(path, "the view of the selection has no rows")
            return nil
        }
        let transforms = transforms.enumerated().compactMap { index, node -> PlacedTransform? in
            let own = "\(path).transform[\(index)]"
            guard let inner = ObjectReader(node, path: own, report: report) else { return nil }
            return Transform(inner).map { PlacedTransform(transform: $0, path: own) }
        }
        return (source, transforms)
    }
}
