extension FieldPath {
    /// Reads the list of fields under `name`.
    static func all(_ reader: inout ObjectReader, _ name: String) -> [FieldPath] {
        (reader.strings(name) ?? []).map { FieldPath($0) }
    }
}

extension ObjectReader {
    /// One name or several under `as`; those that are left out are taken from `others`.
    mutating func names(_ others: [String]) -> [String] {
        let given: [String] =
            if case .string(let name)? = node("as")?.content { [name] } else { strings("as") ?? [] }
        return given + others.dropFirst(given.count)
    }

    /// Two numbers, the lesser first.
    mutating func ends(_ name: String) -> [Double]? {
        guard let numbers = numbers(name) else { return nil }
        if numbers.count == 2, numbers[0] <= numbers[1] { return numbers }
        report.error(path(name), "two numbers must stand here, the lesser first", at: node[name]?.position)
        return nil
    }
}
