import FoundationEssentials

extension Record {
    /// The record as JSON: names sorted, indented, with a newline at the end.
    ///
    /// - Throws: nothing that a record holds can make it throw; what the encoder throws is passed on.
    public var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        }
    }

    /// Reads what `json` writes. Names that it does not know are passed over.
    ///
    /// - Throws: `DecodingError`.
    public init(json: String) throws {
        self = try JSONDecoder().decode(Record.self, from: Data(json.utf8))
    }

    /// The JSON Schema (2020-12) of the record's JSON.
    public static let schema = String(decoding: PackageResources.record_schema_json, as: UTF8.self)
}
