import Retreat

extension LoadedRoster {
    /// The words of a text on the wall that may name somebody of the roster. A month beside its day names nobody.
    ///
    /// - Parameter isLabel: whether it is a label of a chart more than a sentence.
    public func words(in text: String, isLabel: Bool) -> [String] {
        guard let matcher else { return [] }
        return matcher.hits(in: text, as: isLabel ? .label : .sentence).compactMap { hit in
            let isDate = text[..<hit.range.lowerBound].isEndedByNumber || text[hit.range.upperBound...].isBegunByNumber
            return isDate ? nil : String(text[hit.range])
        }
    }
}

extension Substring {
    fileprivate var isEndedByNumber: Bool { last { $0 != " " && $0 != "." }?.isNumber ?? false }
    fileprivate var isBegunByNumber: Bool { first { $0 != " " && $0 != "." }?.isNumber ?? false }
}

extension Problem {
    /// Whether it tells that a file of the retreat names somebody. Its words never say the name.
    public var isOfNames: Bool {
        if case .namesSomeone = fault { return true }
        if case .fileNamesSomeone = fault { return true }
        return fault.isOfNames
    }
}
