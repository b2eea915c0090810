/// A type that a field is given because of how it is used, as Vega-Lite gives it before anything is computed.
struct ImpliedType: Sendable, Hashable {
    var field: FieldPath
    var type: DataFormat.ColumnType
}

extension Predicate {
    /// The types that the tests of fields imply: a field that is compared with a number holds numbers.
    var impliedTypes: [ImpliedType] {
        switch self {
        case .expression, .selected: []
        case .field(let field, let test): test.impliedType.map { [ImpliedType(field: field, type: $0)] } ?? []
        case .time(_, let field, _), .moment(let field, _): [ImpliedType(field: field, type: .date)]
        case .not(let test): test.impliedTypes
        case .all(let tests), .any(let tests): tests.flatMap(\.impliedTypes)
        }
    }
}

extension Predicate.FieldTest {
    /// The type of what is compared with; of several values, the first tells it.
    fileprivate var impliedType: DataFormat.ColumnType? {
        let sample: Value? =
            switch self {
            case .equal(let value), .less(let value, _), .greater(let value, _): value
            case .range(let low, let high): low == .null ? high : low
            case .oneOf(let values): values.first
            case .valid: nil
            }
        // What JavaScript takes for false implies nothing.
        guard let sample, sample.isTrue else { return nil }
        switch sample {
        case .number: return .number
        case .string: return .string
        case .null, .bool, .array, .object: return nil
        }
    }
}

extension Table {
    /// Gives a column a type; text that is no number but a date is a date where a number is wanted.
    mutating func give(_ implied: ImpliedType) {
        guard has(implied.field.text) else { return }
        let column = cells(implied.field)
        switch implied.type {
        case .date: readDates(implied.field)
        case .number, .integer:
            guard column.hasText else { return }
            if case .numerals(let numbers) = column {
                set(implied.field.text, .numbers(numbers))
            } else if column.holdsDates {
                readDates(implied.field)
            } else {
                self[implied.field.text] = column.values.map { DataReader.converted($0, .number, nil) }
            }
        case .string, .boolean:
            guard case .numbers = column else { return }
            self[implied.field.text] = column.values.map { DataReader.converted($0, implied.type, nil) }
        }
    }
}

extension Column {
    /// Whether the first text is a date and no number.
    fileprivate var holdsDates: Bool {
        for cell in values.lazy.prefix(1000) {
            guard case .string(let text) = cell, !text.isEmpty else { continue }
            return cell.number.isNaN && DateText.moment(text) != nil
        }
        return false
    }
}
