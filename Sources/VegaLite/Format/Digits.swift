import Glibc

/// Writes a number as C's printf does for `%.{digits}e` and `%.{digits}f`. The program never leaves the C locale, so
/// the decimal point is a point.
enum Digits {
    /// With `digits` after the point.
    static func fixed(_ number: Double, _ digits: Int) -> String { printed("%.*f", number, digits) }

    /// One digit before the point, `digits` after it, and an exponent of at least two digits.
    static func scientific(_ number: Double, _ digits: Int) -> String { printed("%.*e", number, digits) }

    private static func printed(_ format: String, _ number: Double, _ digits: Int) -> String {
        // The longest number in `%f` has 309 digits before the point.
        String(unsafeUninitializedCapacity: 512) { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                let length = withVaList([Int32(clamping: digits), number]) {
                    vsnprintf(characters.baseAddress, characters.count, format, $0)
                }
                return max(0, min(Int(length), characters.count - 1))
            }
        }
    }
}
