/// The style sheets of the pages, as their files have them.
enum PageStyle {
    static let common = String(decoding: PackageResources.common_css, as: UTF8.self)
    static let record = String(decoding: PackageResources.record_css, as: UTF8.self)
    static let handout = String(decoding: PackageResources.handout_css, as: UTF8.self)
}
