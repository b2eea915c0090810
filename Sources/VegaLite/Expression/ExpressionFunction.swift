import Glibc

/// The functions of the expression language, by Vega's names.
enum ExpressionFunction: String, CaseIterable, Sendable {
    case abs, ceil, floor, round, sqrt, exp, log, pow, min, max, sin, cos, tan, asin, acos, atan, atan2, clamp
    case length, indexof, lastindexof, lower, upper, trim, slice, substring, split, join, replace, pad, truncate
    case `if`, isValid, isNaN, isFinite, isNumber, isString, isBoolean, isArray, inrange
    case year, quarter, month, week, date, dayofyear, day, hours, minutes, seconds, milliseconds, toDate,
        time
    case utcyear, utcquarter, utcmonth, utcweek, utcdate, utcdayofyear
    case utcday, utchours, utcminutes, utcseconds, utcmilliseconds
    case datetime, utc, timeFormat, utcFormat, timeParse, utcParse
    case monthFormat, monthAbbrevFormat, dayFormat, dayAbbrevFormat, isDate, isDefined, isObject
    case toNumber, toString, toBoolean, format, parseFloat, parseInt, span, reverse, merge, extent

    /// How many arguments it takes.
    var arguments: ClosedRange<Int> {
        switch self {
        // Vega ignores a second argument of round, and specifications have one.
        case .round: 1...2
        case .abs, .ceil, .floor, .sqrt, .exp, .log, .sin, .cos, .tan, .asin, .acos, .atan: 1...1
        case .length, .lower, .upper, .trim, .isValid, .isNaN, .isFinite, .isNumber, .isString, .isBoolean, .isArray:
            1...1
        case .toNumber, .toString, .toBoolean, .parseFloat, .span, .reverse, .extent: 1...1
        case .year, .quarter, .month, .week, .date, .dayofyear, .day, .hours, .minutes, .seconds, .milliseconds,
            .utcyear, .utcquarter, .utcmonth, .utcweek, .utcdate, .utcdayofyear, .utcday, .utchours,
            .utcminutes, .utcseconds, .utcmilliseconds:
            1...1
        case .toDate, .time, .monthFormat, .monthAbbrevFormat, .dayFormat, .dayAbbrevFormat: 1...1
        case .isDate, .isDefined, .isObject: 1...1
        case .datetime, .utc: 1...7
        case .timeFormat, .utcFormat: 1...2
        case .timeParse, .utcParse: 2...2
        case .pow, .atan2, .indexof, .lastindexof, .inrange, .format: 2...2
        case .split, .parseInt: self == .split ? 2...2 : 1...2
        case .join: 1...2
        case .slice, .substring: 2...3
        case .clamp, .replace, .if: 3...3
        case .pad, .truncate: 2...4
        case .min, .max, .merge: 1...100
        }
    }

    /// The result for arguments whose count `arguments` allows.
    func value(_ a: [Value]) -> Value {
        switch self {
        case .abs: .number(Swift.abs(a[0].number))
        case .ceil: .number(Glibc.ceil(a[0].number))
        case .floor: .number(Glibc.floor(a[0].number))
        case .round: .number(Glibc.floor(a[0].number + 0.5))
        case .sqrt: .number(Glibc.sqrt(a[0].number))
        case .exp: .number(Glibc.exp(a[0].number))
        case .log: .number(Glibc.log(a[0].number))
        case .sin: .number(Glibc.sin(a[0].number))
        case .cos: .number(Glibc.cos(a[0].number))
        case .tan: .number(Glibc.tan(a[0].number))
        case .asin: .number(Glibc.asin(a[0].number))
        case .acos: .number(Glibc.acos(a[0].number))
        case .atan: .number(Glibc.atan(a[0].number))
        case .atan2: .number(Glibc.atan2(a[0].number, a[1].number))
        case .pow: .number(Glibc.pow(a[0].number, a[1].number))
        case .min: .number(a.map(\.number).reduce(.infinity) { $1.isNaN || $0.isNaN ? .nan : Swift.min($0, $1) })
        case .max: .number(a.map(\.number).reduce(-.infinity) { $1.isNaN || $0.isNaN ? .nan : Swift.max($0, $1) })
        case .clamp: .number(Swift.max(a[1].number, Swift.min(a[2].number, a[0].number)))
        case .isValid: .bool(a[0].isValid)
        case .isNaN: .bool(a[0].number.isNaN)
        case .isFinite: .bool(a[0].number.isFinite)
        case .isNumber: .bool(a[0].isKind(.number))
        case .isString: .bool(a[0].isKind(.string))
        case .isBoolean: .bool(a[0].isKind(.bool))
        case .isArray: .bool(a[0].isKind(.array))
        // Moments are numbers here.
        case .isDate: .bool(DateText.moment(a[0]) != nil && a[0].isKind(.number))
        case .isDefined: .bool(a[0] != .null)
        case .isObject: .bool(a[0].isObject)
        case .if: a[0].isTrue ? a[1] : a[2]
        case .toNumber, .parseFloat: a[0] == .null || a[0] == .string("") ? .null : .number(a[0].number)
        case .toString: a[0] == .null || a[0] == .string("") ? .null : .string(a[0].text)
        case .toBoolean: a[0] == .null || a[0] == .string("") ? .null : .bool(a[0].isTrue && a[0].text != "false")
        case .parseInt: .number(a[0].number.rounded(.towardZero))
        case .format: .string((NumberFormat(a[1].text) ?? NumberFormat.plain).text(a[0].number))
        case .inrange, .span, .reverse, .merge, .extent, .length, .indexof, .lastindexof, .lower, .upper, .trim, .slice,
            .substring, .split, .join, .replace, .pad, .truncate:
            sequenceValue(a)
        case .year, .quarter, .month, .week, .date, .dayofyear, .day, .hours, .minutes, .seconds, .milliseconds,
            .utcyear, .utcquarter, .utcmonth, .utcweek, .utcdate, .utcdayofyear, .utcday, .utchours,
            .utcminutes, .utcseconds, .utcmilliseconds, .datetime, .utc, .toDate, .time, .timeFormat,
            .utcFormat, .timeParse, .utcParse, .monthFormat, .monthAbbrevFormat, .dayFormat, .dayAbbrevFormat:
            dateValue(a)
        }
    }
}
