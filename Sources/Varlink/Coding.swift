import FoundationEssentials

extension JSON {
    /// The JSON of a Swift value. Throws `VarlinkError.mismatch` for one that has none, such as a number that is not
    /// finite.
    public init(encoding value: some Encodable) throws(VarlinkError) {
        do {
            try self.init(parsing: JSONEncoder().encode(value))
        } catch let error as VarlinkError {
            throw error
        } catch let EncodingError.invalidValue(_, context) {
            throw .mismatch(path: JSON.path(context.codingPath), reason: context.debugDescription)
        } catch {
            throw .mismatch(path: "", reason: "\(error)")
        }
    }

    /// This value as a Swift type. Throws `VarlinkError.mismatch` with the path of what does not fit.
    public func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws(VarlinkError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(utf8))
        } catch let error as DecodingError {
            throw JSON.mismatch(error)
        } catch {
            throw .mismatch(path: "", reason: "\(error)")
        }
    }

    private static func mismatch(_ error: DecodingError) -> VarlinkError {
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            .mismatch(path: path(context.codingPath), reason: context.debugDescription)
        case .keyNotFound(let key, let context):
            .mismatch(path: path(context.codingPath + [key]), reason: context.debugDescription)
        @unknown default:
            .mismatch(path: "", reason: "\(error)")
        }
    }

    /// A coding path in the form `notes[2].text`.
    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce(into: "") { path, key in
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
    }
}

extension JSON: Codable {
    /// Reads any JSON, so that a Codable type may hold parts whose shape it does not know.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    /// Writes the value as it is.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }
}
