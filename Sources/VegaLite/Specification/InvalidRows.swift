/// What becomes of rows without a number on a scale of numbers.
enum InvalidRows: String, CaseIterable, Sendable {
    case filter
    case breakFilter = "break-paths-filter-domains"
    case breakShow = "break-paths-show-domains"
    case breakPathShow = "break-paths-show-path-domains"
    case show
}
