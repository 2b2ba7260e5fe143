import JSON

/// Every keyword of JSON Schema 2020-12 that this room knows. A schema with any other does not compile.
enum Keyword: String, CaseIterable {
    case schema = "$schema"
    case vocabulary = "$vocabulary"
    case id = "$id"
    case anchor = "$anchor"
    case dynamicAnchor = "$dynamicAnchor"
    case ref = "$ref"
    case dynamicRef = "$dynamicRef"
    case defs = "$defs"
    case comment = "$comment"

    case title, description, examples, `default`, deprecated, readOnly, writeOnly, format
    case contentEncoding, contentMediaType, contentSchema

    case type, `enum`, const
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf
    case minLength, maxLength, pattern
    case items, prefixItems, minItems, maxItems, uniqueItems, contains, minContains, maxContains, unevaluatedItems
    case properties, patternProperties, additionalProperties, propertyNames, unevaluatedProperties
    case required, minProperties, maxProperties, dependentRequired, dependentSchemas
    case allOf, anyOf, oneOf, not, `if`, then, `else`

    /// How schemas lie inside a keyword's value.
    enum Shape {
        case none, schema, list, map
    }

    var shape: Shape {
        switch self {
        case .items, .contains, .unevaluatedItems, .additionalProperties, .propertyNames, .unevaluatedProperties,
            .not, .if, .then, .else, .contentSchema:
            .schema
        case .prefixItems, .allOf, .anyOf, .oneOf: .list
        case .defs, .properties, .patternProperties, .dependentSchemas: .map
        default: .none
        }
    }

    /// Whether the keyword says nothing about what is valid, so that its value is not looked into.
    var isAnnotation: Bool {
        switch self {
        case .schema, .vocabulary, .id, .anchor, .dynamicAnchor, .defs, .comment, .title, .description, .examples,
            .default, .deprecated, .readOnly, .writeOnly, .format, .contentEncoding, .contentMediaType, .contentSchema:
            true
        default: false
        }
    }

    /// The schemas in the value of this keyword, each with the pointer to it from the keyword's schema.
    func subschemas(in value: JSONValue) -> [(path: String, value: JSONValue)] {
        switch shape {
        case .none: []
        case .schema: [("/" + rawValue, value)]
        case .list:
            (value.arrayValue ?? []).enumerated().map { ("/\(rawValue)/\($0.offset)", $0.element) }
        case .map:
            (value.objectValue?.members ?? []).map { ("/\(rawValue)/" + JSONPointer.escape($0.name), $0.value) }
        }
    }
}
