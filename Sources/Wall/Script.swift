/// A writing system: what HarfBuzz calls it, and the Debian font that has its letters.
struct Script: Hashable {
    /// The ISO 15924 tag.
    var tag: String
    /// The name of a font file without its weight; nil where Inter has the letters.
    var font: String?
    /// Whether its letters stand alone, so that space may be put between them.
    var isSpaced: Bool

    /// What text is taken for where no letter tells.
    static let latin = Script(tag: "Latn", font: nil, isSpaced: true)

    /// The script of a letter; nil for what every script uses: digits, punctuation, spaces, marks.
    init?(of scalar: Unicode.Scalar) {
        let value = scalar.value
        if value < 0x0300 {
            guard scalar.properties.isAlphabetic else { return nil }
            self = .latin
            return
        }
        guard let row = Self.rows.first(where: { $0.range.contains(value) }) else { return nil }
        self = Script(tag: row.tag, font: row.font, isSpaced: Self.spaced.contains(row.tag))
    }

    private init(tag: String, font: String?, isSpaced: Bool) {
        self.tag = tag
        self.font = font
        self.isSpaced = isSpaced
    }

    /// Where Inter, and the script's own font, have no letter.
    static let lastResorts = [
        "NotoSans", "NotoSansSymbols", "NotoSansSymbols2", "NotoSansMath", "NotoMusic", "NotoSansCJK",
    ]

    private static let spaced: Set<String> = ["Latn", "Grek", "Cyrl", "Armn", "Geor", "Hani", "Hira", "Kana", "Hang"]

    private typealias Row = (range: ClosedRange<UInt32>, tag: String, font: String?)

    /// Blocks of Unicode 15 with the fonts of the package fonts-noto-core (and fonts-noto-cjk).
    private static let rows: [Row] = [
        (0x0370...0x03FF, "Grek", nil), (0x1F00...0x1FFF, "Grek", nil),
        (0x0400...0x052F, "Cyrl", nil), (0x1C80...0x1C8F, "Cyrl", nil), (0x2DE0...0x2DFF, "Cyrl", nil),
        (0x1E00...0x1EFF, "Latn", nil), (0x2C60...0x2C7F, "Latn", nil), (0xA720...0xA7FF, "Latn", nil),
        (0x0530...0x058F, "Armn", "NotoSansArmenian"), (0xFB13...0xFB17, "Armn", "NotoSansArmenian"),
        (0x0590...0x05FF, "Hebr", "NotoSansHebrew"), (0xFB1D...0xFB4F, "Hebr", "NotoSansHebrew"),
        (0x0600...0x06FF, "Arab", "NotoSansArabic"), (0x0750...0x077F, "Arab", "NotoSansArabic"),
        (0x0870...0x08FF, "Arab", "NotoSansArabic"), (0xFB50...0xFDFF, "Arab", "NotoSansArabic"),
        (0xFE70...0xFEFE, "Arab", "NotoSansArabic"),
        (0x0700...0x074F, "Syrc", "NotoSansSyriac"), (0x0780...0x07BF, "Thaa", "NotoSansThaana"),
        (0x07C0...0x07FF, "Nkoo", "NotoSansNKo"), (0x0800...0x083F, "Samr", "NotoSansSamaritan"),
        (0x0840...0x085F, "Mand", "NotoSansMandaic"),
        (0x0900...0x097F, "Deva", "NotoSansDevanagari"), (0xA8E0...0xA8FF, "Deva", "NotoSansDevanagari"),
        (0x0980...0x09FF, "Beng", "NotoSansBengali"), (0x0A00...0x0A7F, "Guru", "NotoSansGurmukhi"),
        (0x0A80...0x0AFF, "Gujr", "NotoSansGujarati"), (0x0B00...0x0B7F, "Orya", "NotoSansOriya"),
        (0x0B80...0x0BFF, "Taml", "NotoSansTamil"), (0x0C00...0x0C7F, "Telu", "NotoSansTelugu"),
        (0x0C80...0x0CFF, "Knda", "NotoSansKannada"), (0x0D00...0x0D7F, "Mlym", "NotoSansMalayalam"),
        (0x0D80...0x0DFF, "Sinh", "NotoSansSinhala"), (0x0E00...0x0E7F, "Thai", "NotoSansThai"),
        (0x0E80...0x0EFF, "Laoo", "NotoSansLao"), (0x0F00...0x0FFF, "Tibt", "NotoSerifTibetan"),
        (0x1000...0x109F, "Mymr", "NotoSansMyanmar"), (0xA9E0...0xA9FF, "Mymr", "NotoSansMyanmar"),
        (0xAA60...0xAA7F, "Mymr", "NotoSansMyanmar"),
        (0x10A0...0x10FF, "Geor", "NotoSansGeorgian"), (0x1C90...0x1CBF, "Geor", "NotoSansGeorgian"),
        (0x2D00...0x2D2F, "Geor", "NotoSansGeorgian"),
        (0x1100...0x11FF, "Hang", "NotoSansCJK"), (0x3130...0x318F, "Hang", "NotoSansCJK"),
        (0xAC00...0xD7AF, "Hang", "NotoSansCJK"),
        (0x1200...0x139F, "Ethi", "NotoSansEthiopic"), (0x2D80...0x2DDF, "Ethi", "NotoSansEthiopic"),
        (0xAB00...0xAB2F, "Ethi", "NotoSansEthiopic"),
        (0x13A0...0x13FF, "Cher", "NotoSansCherokee"), (0xAB70...0xABBF, "Cher", "NotoSansCherokee"),
        (0x1400...0x167F, "Cans", "NotoSansCanadianAboriginal"),
        (0x18B0...0x18FF, "Cans", "NotoSansCanadianAboriginal"),
        (0x1680...0x169F, "Ogam", "NotoSansOgham"), (0x16A0...0x16FF, "Runr", "NotoSansRunic"),
        (0x1700...0x171F, "Tglg", "NotoSansTagalog"), (0x1720...0x173F, "Hano", "NotoSansHanunoo"),
        (0x1740...0x175F, "Buhd", "NotoSansBuhid"), (0x1760...0x177F, "Tagb", "NotoSansTagbanwa"),
        (0x1780...0x17FF, "Khmr", "NotoSansKhmer"), (0x19E0...0x19FF, "Khmr", "NotoSansKhmer"),
        (0x1800...0x18AF, "Mong", "NotoSansMongolian"), (0x1900...0x194F, "Limb", "NotoSansLimbu"),
        (0x1950...0x197F, "Tale", "NotoSansTaiLe"), (0x1980...0x19DF, "Talu", "NotoSansNewTaiLue"),
        (0x1A00...0x1A1F, "Bugi", "NotoSansBuginese"), (0x1A20...0x1AAF, "Lana", "NotoSansTaiTham"),
        (0x1B00...0x1B7F, "Bali", "NotoSansBalinese"), (0x1B80...0x1BBF, "Sund", "NotoSansSundanese"),
        (0x1BC0...0x1BFF, "Batk", "NotoSansBatak"), (0x1C00...0x1C4F, "Lepc", "NotoSansLepcha"),
        (0x1C50...0x1C7F, "Olck", "NotoSansOlChiki"), (0x2C00...0x2C5F, "Glag", "NotoSansGlagolitic"),
        (0x2C80...0x2CFF, "Copt", "NotoSansCoptic"), (0x2D30...0x2D7F, "Tfng", "NotoSansTifinagh"),
        (0x2E80...0x2FDF, "Hani", "NotoSansCJK"), (0x3040...0x309F, "Hira", "NotoSansCJK"),
        (0x30A0...0x30FF, "Kana", "NotoSansCJK"), (0x3100...0x312F, "Bopo", "NotoSansCJK"),
        (0x3400...0x9FFF, "Hani", "NotoSansCJK"), (0xF900...0xFAFF, "Hani", "NotoSansCJK"),
        (0x20000...0x3FFFF, "Hani", "NotoSansCJK"),
        (0xA000...0xA4CF, "Yiii", "NotoSansYi"), (0xA4D0...0xA4FF, "Lisu", "NotoSansLisu"),
        (0xA500...0xA63F, "Vaii", "NotoSansVai"), (0xA640...0xA69F, "Cyrl", "NotoSans"),
        (0xA6A0...0xA6FF, "Bamu", "NotoSansBamum"), (0xA800...0xA82F, "Sylo", "NotoSansSylotiNagri"),
        (0xA840...0xA87F, "Phag", "NotoSansPhagsPa"), (0xA880...0xA8DF, "Saur", "NotoSansSaurashtra"),
        (0xA900...0xA92F, "Kali", "NotoSansKayahLi"), (0xA930...0xA95F, "Rjng", "NotoSansRejang"),
        (0xA980...0xA9DF, "Java", "NotoSansJavanese"), (0xAA00...0xAA5F, "Cham", "NotoSansCham"),
        (0xAA80...0xAADF, "Tavt", "NotoSansTaiViet"), (0xABC0...0xABFF, "Mtei", "NotoSansMeeteiMayek"),
        (0x10D00...0x10D3F, "Rohg", "NotoSansHanifiRohingya"), (0x11100...0x1114F, "Cakm", "NotoSansChakma"),
        (0x11400...0x1147F, "Newa", "NotoSansNewa"), (0x11480...0x114DF, "Tirh", "NotoSansTirhuta"),
        (0x104B0...0x104FF, "Osge", "NotoSansOsage"), (0x16F00...0x16F9F, "Plrd", "NotoSansMiao"),
        (0x1E100...0x1E14F, "Hmnp", "NotoSerifNyiakengPuachueHmong"), (0x1E2C0...0x1E2FF, "Wcho", "NotoSansWancho"),
        (0x1E900...0x1E95F, "Adlm", "NotoSansAdlam"),
    ]
}
