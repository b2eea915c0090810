import Testing

@testable import VegaLite

struct ChartErrorTests {
    private static func bars(_ more: String) -> String {
        "{\"data\": {\"values\": [{\"c\": \"a\", \"n\": 1}]}, \"mark\": \"bar\", \(more)}"
    }

    @Test(arguments: [
        ("{\"mark\": \"geoshape\"}", "$.mark", "geoshape marks are not drawn"),
        ("{\"mark\": {\"type\": \"image\"}}", "$.mark.type", "image marks are not drawn"),
        ("{\"mark\": {\"type\": \"bra\"}}", "$.mark.type", "\"bra\" is not a mark"),
        ("{\"data\": {\"url\": \"x.csv\"}}", "$", "the view has no mark"),
        ("{\"mark\": \"bar\", \"data\": {\"url\": \"x.csv\"}}", "$.data.url", "the file \"x.csv\" was not found"),
        ("{\"hconcat\": []}", "$.hconcat", "there is no view in it"),
        ("[]", "$", "an object must stand here, not an array"),
        (bars("\"encoding\": {\"x\": {\"field\": 3}}"), "$.encoding.x.field", "a string must stand here, not a number"),
        (
            bars("\"encoding\": {\"x\": {\"field\": \"d\", \"timeUnit\": \"yaer\"}}"), "$.encoding.x.timeUnit",
            "\"yaer\" is not a time unit"
        ),
        (
            bars("\"encoding\": {\"x\": {\"field\": \"n\", \"type\": \"quantitive\"}}"), "$.encoding.x.type",
            "\"quantitive\" is not known here"
        ),
        (bars("\"encoding\": {\"row\": {\"type\": \"nominal\"}}"), "$.encoding.row", "a facet wants a field"),
        (
            bars("\"encoding\": {\"x\": {\"aggregate\": \"mean\"}}"), "$.encoding.x",
            "the aggregate \"mean\" wants a field"
        ),
        (
            bars("\"encoding\": {\"x\": {\"aggregate\": \"argmin\", \"field\": \"n\"}}"), "$.encoding.x.aggregate",
            "\"argmin\" does not say which row is meant"
        ),
        (bars("\"transform\": [{\"widow\": []}]"), "$.transform[0]", "the transform is not known"),
        (
            bars("\"transform\": [{\"filter\": \"datum.n >\"}]"), "$.transform[0].filter",
            "the expression ends too early"
        ),
        (bars("\"transform\": [{\"calculate\": \"1\"}]"), "$.transform[0]", "the result has no name"),
        (bars("\"params\": [{\"value\": 1}]"), "$.params[0]", "the parameter has no name"),
        (
            bars("\"params\": [{\"name\": \"a\", \"expr\": \"b + 1\"}]"), "$.params[0].expr",
            "\"b\" is not known"
        ),
        (
            bars("\"params\": [{\"name\": \"a\", \"select\": \"brush\"}]"), "$.params[0].select",
            "a selection is \"point\" or \"interval\""
        ),
        (
            bars("\"selection\": {\"a\": {\"type\": \"single\"}}"), "$.selection",
            "selections of Vega-Lite 4 are not drawn"
        ),
        (
            bars(
                "\"encoding\": {\"color\": {\"value\": \"red\", \"condition\": {\"param\": \"p\", \"value\": \"blue\"}}}"
            ),
            "$.encoding.color.condition.param", "there is no parameter \"p\""
        ),
        (
            bars("\"encoding\": {\"x\": {\"field\": \"n\", \"axis\": {\"format\": \".q\"}}}"),
            "$.encoding.x.axis.format", "\".q\" is not a number format"
        ),
        (
            bars(
                "\"encoding\": {\"x\": {\"field\": \"n\", \"type\": \"quantitative\", \"scale\": {\"domain\": {\"data\": \"t\"}}}}"
            ),
            "$.encoding.x.scale.domain", "\"data\" is not drawn"
        ),
        (
            bars("\"encoding\": {\"x\": {\"datum\": 0, \"scale\": {\"type\": \"log\"}}}"), "$.encoding.x.scale",
            "a log scale cannot show 0 or less"
        ),
        ("{\"mark\": {\"type\": \"bar\", \"color\": \"bleu\"}}", "$.mark.color", "\"bleu\" is not a colour"),
        (
            "{\"mark\": {\"type\": \"bar\", \"size\": {\"expr\": \"1 +\"}}}", "$.mark.size",
            "the expression ends too early"
        ),
        (
            bars("\"width\": {\"expr\": \"datum.n\"}"), "$.width", "an expression of the row cannot stand here"
        ),
        (
            bars("\"data\": {\"name\": \"rows\"}, \"datasets\": {\"row\": []}"), "$.data.name",
            "there are no rows named \"rows\""
        ),
    ])
    func namePathAndWord(text: String, path: String, message: String) {
        let found = problems(text)
        #expect(found.contains { $0.path == path && $0.message == message }, "\(found)")
    }

    @Test func allAreToldAtOnce() {
        let found = problems(
            "{\"mark\": \"geoshape\", \"encoding\": {\"x\": {\"type\": 1}}, \"transform\": [{\"filter\": \"(\"}]}")
        #expect(found.map(\.path) == ["$.transform[0].filter", "$.encoding.x.type", "$.mark"])
        #expect(found.allSatisfy { $0.line == 1 && $0.column != nil })
    }

    @Test(arguments: [
        ("\"wdith\": 3", "$.wdith", "write \"width\""),
        ("\"encoding\": {\"colour\": {\"field\": \"c\"}}", "$.encoding.colour", "write \"color\""),
        ("\"encoding\": {\"x\": {\"feild\": \"c\", \"value\": 0}}", "$.encoding.x.feild", "write \"field\""),
        (
            "\"encoding\": {\"x\": {\"field\": \"c\", \"axis\": {\"labelAngel\": 0}}}", "$.encoding.x.axis.labelAngel",
            "write \"labelAngle\""
        ),
        ("\"encoding\": {\"x\": {\"field\": \"cc\"}}", "$.encoding.x.field", "write \"c\""),
    ])
    func unknownNamesAreWarnings(more: String, path: String, mend: String) throws {
        let warnings = try chart(Self.bars(more)).warnings
        #expect(warnings.contains { $0.path == path && $0.mend == mend }, "\(warnings)")
    }

    @Test func aRaggedFileNamesItsLine() {
        let found = problems(
            "{\"mark\": \"bar\", \"data\": {\"url\": \"d/s.csv\"}}", files: ["d/s.csv": "a,b\n1,2\n3\n"])
        #expect(found.first?.path == "d/s.csv")
        #expect(found.first?.line == 3)
    }

    @Test func dataFilesAreListedOnce() throws {
        let text = """
            {"data": {"url": "a.csv"}, "layer": [{"data": {"url": "b.json"}, "mark": "bar"}, {"data": {"url": "a.csv"}},
             {"data": {"values": [{"data": {"url": "no.csv"}}]}}]}
            """
        #expect(try Chart.dataFiles(in: Array(text.utf8)) == ["a.csv", "b.json"])
    }

    @Test func titlesAreRead() throws {
        let titled = try chart(
            "{\"title\": {\"text\": [\"One\", \"two\"], \"subtitle\": \"Three\"}, \"mark\": \"bar\"}")
        #expect(titled.title == "One two")
        #expect(titled.subtitle == "Three")
        #expect(try chart("{\"title\": \"Four\", \"mark\": \"bar\"}").title == "Four")
    }
}
