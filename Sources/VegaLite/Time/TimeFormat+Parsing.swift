extension TimeFormat {
    /// The moment that `text` says in this format; nil where it does not. What the format leaves out is the beginning
    /// of 1900, as in d3.
    func moment(_ text: String) -> Double? {
        guard text.utf8.count <= DateText.longest else { return nil }
        var rest = Substring(text)
        var parts = Parts()
        for piece in pieces {
            switch piece {
            case .text(let plain):
                for character in plain {
                    if character.isWhitespace {
                        while rest.first?.isWhitespace == true { rest.removeFirst() }
                    } else {
                        guard rest.popFirst() == character else { return nil }
                    }
                }
            case .directive(let letter, _): guard parts.take(letter, &rest) else { return nil }
            }
        }
        return rest.isEmpty ? parts.moment : nil
    }

    /// What has been read so far.
    private struct Parts {
        var date = CivilDate(year: 1900)
        var isAfternoon: Bool?
        var whole: Double?
        var zone = 0.0

        var moment: Double {
            if let whole { return whole }
            var date = date
            if let isAfternoon { date.hour = date.hour % 12 + (isAfternoon ? 12 : 0) }
            return date.moment - zone
        }

        /// Whether a directive's piece stands at the start of `rest`; it is taken away.
        mutating func take(_ letter: Character, _ rest: inout Substring) -> Bool {
            func number(_ width: Int, _ set: (Int) -> Void) -> Bool {
                while rest.first == " " { rest.removeFirst() }
                let digits = rest.prefix { $0.isASCII && $0.isNumber }.prefix(width)
                guard let number = Int(digits) else { return false }
                rest.removeFirst(digits.count)
                set(number)
                return true
            }
            func word(_ words: [String], _ set: (Int) -> Void) -> Bool {
                guard let place = words.firstIndex(where: { rest.lowercased().hasPrefix($0.lowercased()) }) else {
                    return false
                }
                rest.removeFirst(words[place].count)
                set(place)
                return true
            }
            let short = { (names: [String]) in names.map { String($0.prefix(3)) } }
            switch letter {
            case "Y": return number(4) { date.year = $0 }
            case "y": return number(2) { date.year = $0 + ($0 > 68 ? 1900 : 2000) }
            case "m": return number(2) { date.month = $0 - 1 }
            case "q": return number(1) { date.month = $0 * 3 - 3 }
            case "d", "e": return number(2) { date.day = $0 }
            case "j":
                return number(3) {
                    date.month = 0
                    date.day = $0
                }
            case "H", "I": return number(2) { date.hour = $0 }
            case "M": return number(2) { date.minute = $0 }
            case "S": return number(2) { date.second = $0 }
            case "L": return number(3) { date.millisecond = $0 }
            case "f": return number(6) { date.millisecond = $0 / 1000 }
            case "Q": return number(15) { whole = Double($0) }
            case "s": return number(12) { whole = Double($0) * 1000 }
            case "B": return word(TimeFormat.months) { date.month = $0 }
            case "b": return word(short(TimeFormat.months)) { date.month = $0 }
            case "A": return word(TimeFormat.weekdays) { _ in }
            case "a": return word(short(TimeFormat.weekdays)) { _ in }
            case "p": return word(["AM", "PM"]) { isAfternoon = $0 == 1 }
            case "Z":
                guard let zone = DateText.zone(&rest) else { return false }
                self.zone = zone
                return true
            case "%": return rest.popFirst() == "%"
            // Weeks, and the locale's whole dates, do not name a day by themselves.
            default: return false
            }
        }
    }
}
