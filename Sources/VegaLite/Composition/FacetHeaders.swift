/// What the configuration says of facets: headers of rows, of columns and of views one by one.
struct FacetHeaders: Sendable, Hashable {
    var row: HeaderDefinition
    var column: HeaderDefinition
    var facet: HeaderDefinition
    /// How many views stand in a row where a facet does not say.
    var columns: Int?

    init(_ configuration: Configuration) {
        row = configuration.header(.row)
        column = configuration.header(.column)
        facet = configuration.header(.facet)
        columns = configuration.columns(isFacet: true)
    }
}
