import Glibc

/// Writes a number as C's printf does for `%.{digits}e` and `%.{digits}f`. The program never leaves the C locale, so
/// the decimal point is a point.
enum Digits {
    /// With `digits` after the point.
    static func fixed(_ number: Double, _ digits: Int) -> String { printed("%.*f", number, digits) }

    /// One digit before the point, `digits` after it, and an exponent of at least two digits. Where two are as near, the
    /// greater one is written, as JavaScript has it; C takes the even one.
    static func scientific(_ number: Double, _ digits: Int) -> String {
        guard digits < 15, number > 0, isTie(number, digits) else { return printed("%.*e", number, digits) }
        return printed("%.*e", number.nextUp, digits)
    }

    /// Whether what is left after `digits` is exactly one half.
    private static func isTie(_ number: Double, _ digits: Int) -> Bool {
        let rest = printed("%.*e", number, digits + 25).dropFirst(digits + 2)
        return rest.first == "5" && rest.dropFirst().prefix { $0 != "e" }.allSatisfy { $0 == "0" }
    }

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
