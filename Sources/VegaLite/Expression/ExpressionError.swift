/// What is wrong with an expression.
enum ExpressionError: Error, Sendable, Hashable {
    case unexpected(String, place: Int)
    case endsEarly
    case unclosedString(place: Int)
    case badNumber(String, place: Int)
    case badPattern(String, PatternError)
    case unknownFunction(String)
    case unknownName(String)
    /// A function that wants what a still picture does not have.
    case notHere(String)
    case noClock(String)
    case wrongArguments(String, Int)
    case tooDeep
    case tooLong
    case textTooLong
    case listTooLong
    case tooMuchWork

    /// The sentence for a person; places count characters from 1.
    var message: String {
        switch self {
        case .unexpected(let word, let place): "\"\(word)\" cannot stand at character \(place + 1)"
        case .endsEarly: "the expression ends too early"
        case .unclosedString(let place): "the text that begins at character \(place + 1) is not closed"
        case .badNumber(let word, let place): "\"\(word)\" at character \(place + 1) is not a number"
        case .badPattern(let pattern, let error):
            "\"\(pattern.prefix(60))\" is not a regular expression: \(error.message)"
        case .unknownFunction(let name): "the function \"\(name)\" is not known"
        case .unknownName(let name): "\"\(name)\" is not known"
        case .notHere(let name): "the function \"\(name)\" is not for a still picture"
        case .noClock(let name): "\"\(name)\" asks for the time, and a picture must not change with it"
        case .wrongArguments(let name, let count): "\(name) does not take \(count) argument\(count == 1 ? "" : "s")"
        case .tooDeep: "the expression is nested more than \(ExpressionParser.deepest) deep"
        case .tooLong: "the expression is longer than \(ExpressionLexer.longest) bytes"
        case .textTooLong: "the expression makes a text longer than \(ExpressionWork.longestText) bytes"
        case .listTooLong: "the expression makes a list of more than \(ExpressionWork.longestList) values"
        case .tooMuchWork: "the expression takes too much work"
        }
    }

    var mend: String? {
        switch self {
        case .unknownFunction(let name):
            Spelling.nearest(to: name, in: ExpressionFunction.all.keys.sorted()).map { "write \"\($0)\"" }
        case .unknownName(let name): "write datum.\(name) for a field, or '\(name)' for a text"
        case .noClock: "write the moment that is meant, such as datetime(2026, 0, 31)"
        case .unclosedString, .unexpected, .endsEarly, .badNumber, .badPattern, .notHere, .wrongArguments, .tooDeep,
            .tooLong, .textTooLong, .listTooLong, .tooMuchWork:
            nil
        }
    }
}
