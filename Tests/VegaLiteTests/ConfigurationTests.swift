import Scene
import TestSupport
import Testing

@testable import VegaLite

/// Which part of a configuration has the last word.
struct ConfigurationTests {
    private func configuration(_ text: String, theme: Theme = .vega) throws -> Configuration {
        let node = try JSONParser.parse(Array(text.utf8), name: "$")
        return Configuration(theme: theme.configuration, given: node)
    }

    @Test(arguments: [
        ("{}", ColorValue.color(Color(hex: 0x4C78A8))), (#"{"mark": {"color": "red"}}"#, ColorValue("red")),
        (#"{"bar": {"color": "green"}, "mark": {"color": "red"}}"#, ColorValue("green")),
        (#"{"style": {"bar": {"color": "blue"}}, "bar": {"color": "green"}}"#, ColorValue("blue")),
        (#"{"style": {"mine": {"color": "gold"}, "bar": {"color": "blue"}}}"#, ColorValue("gold")),
        (##"{"color": {"blue": "#123456"}}"##, ColorValue("#123456")),
    ])
    func marksTakeTheNarrowestSetting(text: String, color: ColorValue?) throws {
        #expect(try configuration(text).properties(.bar, styles: ["mine"]).color == color)
    }

    @Test(arguments: [
        (#"{"axis": {"tickSize": 1}}"#, 1.0), (#"{"axis": {"tickSize": 1}, "axisX": {"tickSize": 2}}"#, 2),
        (#"{"axisX": {"tickSize": 2}, "axisBottom": {"tickSize": 3}}"#, 3),
        (#"{"axisBottom": {"tickSize": 3}, "axisDiscrete": {"tickSize": 4}}"#, 4),
        (#"{"axisDiscrete": {"tickSize": 4}, "axisBand": {"tickSize": 5}}"#, 5),
        (#"{"axisBand": {"tickSize": 5}, "axisXBand": {"tickSize": 6}}"#, 6),
        (#"{"axisXBand": {"tickSize": 6}, "style": {"mine": {"tickSize": 7}}}"#, 7),
        (#"{"axisY": {"tickSize": 8}, "axisTop": {"tickSize": 8}, "axisTemporal": {"tickSize": 8}}"#, 5),
        (#"{"axisX": {"style": "wide"}, "style": {"wide": {"tickWidth": 9}}}"#, 5),
    ])
    func axesTakeTheNarrowestSetting(text: String, size: Double) throws {
        let node = try configuration(text).axis(.x, .bottom, .band, styles: ["mine"])
        let axis = try #require(Configuration.reader(node).map { AxisDefinition($0) })
        #expect(axis.tickSize == size)
    }

    @Test func aSpecificationWinsOverTheTheme() throws {
        let text = #"{"font": "Lato", "style": {"guide-label": {"fontSize": 50}}, "view": {"stroke": "red"}}"#
        let configuration = try configuration(text, theme: .paper(labelSize: 34))
        #expect(configuration.font == "Lato")
        #expect(configuration.style("guide-label")?["fontSize"]?.content == .number(50))
        #expect(configuration.style("guide-title")?["fontSize"]?.content == .number(34))
        #expect(configuration.view.stroke == ColorValue("red"))
        #expect(configuration.view.step == 20)
    }

    @Test func aThemeTakesDefaultsAway() throws {
        #expect(try configuration("{}").properties(.text).color == ColorValue("black"))
        #expect(try configuration("{}", theme: .paper(labelSize: 34)).properties(.text).color == nil)
    }

    @Test(arguments: [
        (#"{"axisX": {"labelAngl": 3}}"#, "$.config.axisX.labelAngl"), (#"{"marc": {}}"#, "$.config.marc"),
    ])
    func unknownNamesAreTold(config: String, path: String) throws {
        let text =
            #"{"data": {"values": [{"a": 1}]}, "mark": "bar", "encoding": {"x": {"field": "a"}}, "config": CONFIG}"#
        #expect(try chart(text.replacing("CONFIG", with: config)).warnings.map(\.path) == [path])
    }
}
