import JSON

/// What a place of a JSON Schema says, with its reference followed and `null` taken out of the choice.
struct SchemaNode {
    let value: JSONValue
    /// The name under `$defs`, where it was reached by reference.
    let definition: String?
    let description: String
    let isNullable: Bool

    init(_ value: JSONValue, in root: JSONValue) {
        var node = value
        var name: String?
        var nullable = false
        var told = node["description"]?.stringValue
        // A reference, or a choice between one thing and null; bounded, lest a schema refer to itself.
        for _ in 0..<8 {
            if let target = node["$ref"]?.stringValue, target.hasPrefix("#/$defs/") {
                let key = String(target.dropFirst("#/$defs/".count))
                guard let found = root["$defs"]?[key] else { break }
                name = key
                node = found
            } else if let choice = node["anyOf"]?.arrayValue ?? node["oneOf"]?.arrayValue {
                let others = choice.filter { $0["type"]?.stringValue != "null" }
                guard others.count == 1, let other = others.first else { break }
                nullable = nullable || others.count < choice.count
                node = other
            } else {
                break
            }
            told = told ?? node["description"]?.stringValue
        }
        let kinds = node["type"]?.arrayValue?.compactMap(\.stringValue) ?? []
        let values = node["enum"]?.arrayValue ?? []
        self.value = node
        definition = name
        description = told ?? ""
        isNullable = nullable || kinds.contains("null") || values.contains(.null)
    }

    /// `object`, `array`, `string`, `number`, `integer`, `boolean`, `null`; nil where it is none of them alone.
    var kind: String? {
        if let kind = value["type"]?.stringValue { return kind }
        if let kinds = value["type"]?.arrayValue {
            let others = kinds.compactMap(\.stringValue).filter { $0 != "null" }
            return others.count == 1 ? others.first : nil
        }
        let values = (value["enum"]?.arrayValue ?? value["const"].map { [$0] } ?? []).filter { $0 != .null }
        return !values.isEmpty && values.allSatisfy { $0.stringValue != nil } ? "string" : nil
    }

    var properties: JSONObject? { value["properties"]?.objectValue }
    var allowed: [String] { (value["enum"]?.arrayValue ?? []).compactMap(\.stringValue) }

    var isDate: Bool {
        value["format"]?.stringValue == "date" || value["pattern"]?.stringValue == "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    }

    /// The member whose value goes by the name of the whole: a figure's `value`, a rating's `rating`. Only what was
    /// printed has one.
    var principal: String? {
        guard let properties, properties["printed"] != nil else { return nil }
        if properties["value"] != nil { return "value" }
        return definition.flatMap { properties[$0] != nil ? $0 : nil }
    }
}
