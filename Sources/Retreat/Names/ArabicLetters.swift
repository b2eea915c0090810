/// Arabic as names are compared: without vowel signs, with one form of each letter, with the article or without.
enum ArabicLetters {
    static let tatweel: Unicode.Scalar = "\u{640}"

    /// The letter that a letter counts as; nil where it is not Arabic.
    static func base(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x622, 0x623, 0x625, 0x671: return "ا"
        case 0x624: return "و"
        case 0x626, 0x649, 0x6CC: return "ي"
        case 0x629: return "ه"
        case 0x6A9: return "ك"
        case 0x620...0x6FF, 0x750...0x77F: return String(scalar)
        case 0xFEF5...0xFEFC: return "لا"
        case 0xFB50...0xFDFF, 0xFE70...0xFEFF: return plain(scalar)
        default: return nil
        }
    }

    /// The words that a word may be, from the whole to what is left without a conjunction or preposition of one letter
    /// and without the article.
    static func readings(_ word: String) -> [String] {
        var result = [word]
        if let first = word.first, "وفبلك".contains(first), word.count > 3 { result.append(String(word.dropFirst())) }
        for reading in result {
            if reading.hasPrefix("ال"), reading.count > 4 { result.append(String(reading.dropFirst(2))) }
        }
        // With "for", the article loses its first letter.
        if word.hasPrefix("لل"), word.count > 4 { result.append(String(word.dropFirst(2))) }
        return result
    }

    /// A form that a letter has in a place, as its letter: by the name, "ARABIC LETTER BEH INITIAL FORM".
    private static func plain(_ scalar: Unicode.Scalar) -> String? {
        guard let name = scalar.properties.name else { return nil }
        for form in [" ISOLATED FORM", " INITIAL FORM", " MEDIAL FORM", " FINAL FORM"] where name.hasSuffix(form) {
            return byName[String(name.dropLast(form.count))]
        }
        return nil
    }

    private static let byName: [String: String] = {
        var letters: [String: String] = [:]
        for value in UInt32(0x621)...0x6D3 {
            if let scalar = Unicode.Scalar(value), let name = scalar.properties.name { letters[name] = base(scalar) }
        }
        return letters
    }()
}
