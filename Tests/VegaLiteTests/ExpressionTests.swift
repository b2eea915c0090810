import Testing

@testable import VegaLite

struct ExpressionTests {
    private static let row = Table([
        ("x", [.number(4)]), ("name", [.string("Ann")]), ("none", [.null]), ("a b", [.number(7)]),
        ("list", [.array([.number(1), .number(2)])]),
    ])

    private func value(_ text: String) throws -> Value {
        try ExpressionEvaluator(table: Self.row, row: 0).evaluate(Expression(text))
    }

    @Test(arguments: [
        ("1 + 2 * 3", Value.number(7)), ("(1 + 2) * 3", .number(9)), ("2 - 3 - 4", .number(-5)),
        ("7 % 4", .number(3)), ("-datum.x", .number(-4)), ("datum['a b']", .number(7)),
        ("datum.x > 3 && datum.name == 'Ann'", .bool(true)), ("datum.x ? 'yes' : 'no'", .string("yes")),
        ("false ? 1 : true ? 2 : 3", .number(2)), ("'1' == 1", .bool(true)), ("'1' === 1", .bool(false)),
        ("null == 0", .bool(false)), ("datum.none >= 0", .bool(true)), ("'a' + 1", .string("a1")),
        ("1 + null", .number(1)), ("'b' > 'a'", .bool(true)), ("!datum.none", .bool(true)),
        ("[1, 2, 3][1]", .number(2)), ("datum.list.length", .number(2)), ("datum.nothing.more", .null),
        ("false || 'x'", .string("x")), ("0 && 1/0", .number(0)), ("1e3", .number(1000)), (".5", .number(0.5)),
        ("'it\\'s'", .string("it's")), ("PI > 3", .bool(true)),
    ])
    func evaluates(text: String, wanted: Value) throws {
        #expect(try value(text) == wanted)
    }

    @Test(arguments: [
        ("indexof(['a', 'b'], 'b')", Value.number(1)), ("indexof('abc', 'd')", .number(-1)), ("abs(-2)", .number(2)),
        ("round(2.5)", .number(3)), ("round(-2.5)", .number(-2)), ("floor(-0.5)", .number(-1)),
        ("ceil(0.2)", .number(1)),
        ("min(3, 1, 2)", .number(1)), ("max(3, 1)", .number(3)), ("pow(2, 10)", .number(1024)), ("sqrt(9)", .number(3)),
        ("exp(0)", .number(1)), ("log(1)", .number(0)), ("length('héllo')", .number(5)),
        ("lower('AbC')", .string("abc")),
        ("upper(datum.name)", .string("ANN")), ("toNumber('12')", .number(12)), ("toString(3)", .string("3")),
        ("isValid(datum.none)", .bool(false)), ("isValid(0)", .bool(true)), ("isNaN('x')", .bool(false)),
        ("format(0.256, '.0%')", .string("26%")), ("if(datum.x > 5, 'high', 'low')", .string("low")),
        ("inrange(3, [1, 5])", .bool(true)), ("inrange(6, [5, 1])", .bool(false)), ("clamp(9, 0, 5)", .number(5)),
        ("substring('hello', 1, 3)", .string("el")), ("slice('hello', -3)", .string("llo")),
        ("split('a-b', '-')[1]", .string("b")), ("join(['a', 'b'], '+')", .string("a+b")),
        ("replace('aba', 'a', 'x')", .string("xba")), ("pad('7', 3, '0', 'left')", .string("007")),
        ("truncate('longer', 4)", .string("lon…")), ("trim('  a ')", .string("a")),
    ])
    func callsFunctions(text: String, wanted: Value) throws {
        #expect(try value(text) == wanted)
    }

    @Test(arguments: [
        ("1 +", ExpressionError.endsEarly), ("1 2", .unexpected("2", place: 2)), ("'open", .unclosedString(place: 0)),
        ("nope(1)", .unknownFunction("nope")), ("score > 3", .unknownName("score")),
        ("abs(1, 2)", .wrongArguments("abs", 2)),
        ("a = 1", .unexpected("=", place: 2)), ("datum.", .endsEarly), ("1.2.3", .badNumber("1.2.3", place: 0)),
        ("#", .unexpected("#", place: 0)), ("now()", .noClock("now()")), ("datetime()", .noClock("datetime()")),
        ("scale('x', 1)", .notHere("scale")), ("/(/", .badPattern("(", .endsEarly)),
        ("/a{2,1}/", .badPattern("a{2,1}", .badRange)), ("{a: }", .unexpected("}", place: 4)),
        ("a ? b", .unknownName("a")),
    ])
    func saysWhatIsWrong(text: String, error: ExpressionError) {
        #expect(throws: error) { try Expression(text) }
    }

    @Test func offersTheNearestFunction() {
        #expect(ExpressionError.unknownFunction("indexOf").mend == "write \"indexof\"")
    }

    @Test(arguments: ["(", "!", "-", "[", "1?", "abs("])
    func boundsDepth(piece: String) {
        let deep = String(repeating: piece, count: 100_000 / piece.count)
        #expect(throws: ExpressionError.tooLong) { try Expression(deep) }
        let shorter = String(repeating: piece, count: 3000)
        #expect(throws: ExpressionError.tooDeep) { try Expression(shorter + "1") }
    }

    @Test(arguments: [
        ("{a: [1, {b: 2}], 'c d': 3}.a[1].b", Value.number(2)), ("5 & 3 | 8", .number(9)), ("~5 ^ 1", .number(-5)),
        ("-1 >>> 28", .number(15)), ("1 << 3 >> 1", .number(4)), ("0x1F", .number(31)),
        ("'\\u0041\\x42'", .string("AB")),
        ("'a' in {a: 1}", .bool(true)), ("datum.x /2/ 2", .number(1)), ("1e-7 + ''", .string("1e-7")),
        ("1e20 + ''", .string("100000000000000000000")), ("0.00001 + ''", .string("0.00001")),
        ("pluck([{a: 1}, {a: 2}], 'a')[1]", .number(2)), ("peek(sequence(0, 1, 0.25))", .number(0.75)),
        ("sort([3, 1, 2])[0]", .number(1)), ("lerp([0, 10], 0.3)", .number(3)),
        ("clampRange([0, 2], 1, 4)[1]", .number(3)),
        ("monthAbbrevFormat(12)", .string("Jan")),
        ("timeOffset('month', datetime(2012, 0, 31), 1)", .number(1_330_646_400_000)),
        ("length(timeSequence('month', datetime(2012, 0, 15), datetime(2013, 0, 1)))", .number(11)),
        ("timeUnitSpecifier(['year', 'month'])", .string("%Y-%m")),
        ("rgb(hsl(120, 1, 0.5)) + ''", .string("rgb(0, 255, 0)")),
        ("hsl('steelblue')", .string("rgb(70, 130, 180)")), ("floor(contrast('white', 'black'))", .number(21)),
        ("format(quantileNormal(0.975), '.6f')", .string("1.959964")), ("cumulativeUniform(3, 1, 5)", .number(0.5)),
        ("parseFloat('3.5abc')", .number(3.5)), ("parseInt('0x1f')", .number(31)), ("toBoolean('0')", .bool(false)),
    ])
    func knowsTheWholeLanguage(text: String, wanted: Value) throws {
        #expect(try value(text) == wanted)
    }

    @Test(arguments: [
        ("test(/FOX/i, 'the fox')", Value.bool(true)), ("test(regexp('^b', 'm'), 'a\\nb')", .bool(true)),
        ("test(/^(?:\\d{3}-)?\\d{4}$/, '555-1234')", .bool(true)), ("test(/(\\w)\\1/, 'helo')", .bool(false)),
        ("test(/a(?!b)/, 'ab')", .bool(false)), ("test(/(?<=\\$)\\d+/, '$42')", .bool(true)),
        ("replace('John Smith', /(\\w+)\\s(\\w+)/, '$2, $1')", .string("Smith, John")),
        ("replace('zaacbbbcac', /(z)((a+)?(b+)?(c))*/, '$1,$2,$3,$4,$5')", .string("z,ac,a,,c")),
        ("replace('2012-03', /(?<y>\\d+)-(?<m>\\d+)/, '$<m>/$<y>')", .string("03/2012")),
        ("replace('abc', /(?:)/g, '-')", .string("-a-b-c-")), ("replace('aaa', /a*?/g, '-')", .string("-a-a-a-")),
        ("join(split('a1b22c', /\\d+/), ' ')", .string("a b c")), ("test(/[^\\s\\d]/, '1 2')", .bool(false)),
    ])
    func matchesPatterns(text: String, wanted: Value) throws {
        #expect(try value(text) == wanted)
    }

    @Test(arguments: [
        ("test(/^(a+)+$/, pad('', 50, 'a') + 'b')", ExpressionError.tooMuchWork), ("sequence(1e9)", .listTooLong),
        ("pad('', 1e9)", .textTooLong),
    ])
    func boundsWork(text: String, error: ExpressionError) {
        #expect(throws: error) { try value(text) }
    }

    @Test func throwsTheSameDiceAgain() throws {
        let table = Table(count: 1000)
        func numbers(_ place: String) throws -> [Double] {
            var evaluator = RowEvaluator(try Expression("random()", place: place), table)
            var numbers: [Double] = []
            for row in 0..<table.count { numbers.append(try evaluator.value(row).number) }
            return numbers
        }
        let first = try numbers("a")
        #expect(try first == numbers("a") && first != numbers("b"))
        #expect(abs(first.reduce(0, +) / 1000 - 0.5) < 0.05 && first.allSatisfy { (0..<1).contains($0) })
    }

    @Test func boundsChainsAndTexts() throws {
        #expect(throws: ExpressionError.tooDeep) { try Expression(String(repeating: "1+", count: 5000) + "1") }
        let long = try Expression("pad('', 1000, 'x')" + String(repeating: " + pad('', 1000, 'x')", count: 150))
        #expect(throws: ExpressionError.textTooLong) {
            try ExpressionEvaluator(table: Self.row, row: 0).evaluate(long)
        }
    }
}
