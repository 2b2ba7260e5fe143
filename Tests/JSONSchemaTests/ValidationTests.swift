import JSON
import JSONSchema
import Testing

/// Cases that the official suite does not have.
@Suite struct ValidationTests {
    private func isValid(_ schema: JSONValue, _ document: String) throws -> Bool {
        try JSONSchema(compiling: schema).validate(Array(document.utf8)).isEmpty
    }

    @Test func findsManyMembersInAnyOrder() throws {
        let names = (0..<200).map { String(repeating: "n", count: $0 % 20) + "\($0)" }
        var properties = JSONObject()
        for name in names { properties[name] = ["const": .string(name)] }
        let schema = try JSONSchema(compiling: [
            "properties": .object(properties), "additionalProperties": false,
            "required": .array(names.map { .string($0) }),
        ])
        for order in [names, names.reversed(), names.sorted()] {
            var document = JSONObject()
            for name in order { document[name] = .string(name) }
            #expect(try schema.validate(JSONValue.object(document).bytes()).isEmpty)
            #expect(try schema.validate(JSONValue.object(document).bytes(style: .pretty)).isEmpty)
            document[names[150]] = nil
            #expect(
                try schema.validate(JSONValue.object(document).bytes()).map(\.message) == [
                    "expected a member \"\(names[150])\", found none"
                ]
            )
        }
        let twice = Array("{\"\(names[150])\":\"\(names[150])\",\"\(names[150])\":1}".utf8)
        #expect(throws: JSONError.self) { try schema.validate(twice) }
    }

    @Test func passesExpectedNamesOnlyWhereAllAroundThemIsRight() throws {
        let schema: JSONValue = [
            "properties": ["a": ["type": "integer"], "b\"": ["type": "integer"], "padding": ["type": "string"]],
            "additionalProperties": false, "required": ["a", "padding"],
        ]
        let end = #","padding":"as long as it takes"}"#
        #expect(try isValid(schema, #"{"a":1,"b\"":2"# + end))
        #expect(try !isValid(schema, #"{"a":"1","b\"":2"# + end))
        #expect(try !isValid(schema, #"{"ab":1,"a":2"# + end))
        #expect(try !isValid(schema, #"{"b\"":2"# + end))
        for broken in [#"{"a":1,"a":1"#, #"{"a":1,,"b\"":1"#, #"{,"a":1"#, #"{"a":1,"b"":1"#, #"{"a"1"#] {
            #expect(throws: JSONError.self) { try isValid(schema, broken + end) }
        }
        #expect(throws: JSONError.self) { try isValid(schema, #"{"a":1 "padding":"as long as it takes"}"#) }
    }

    @Test func readsEscapesInNamesAndValues() throws {
        let schema: JSONValue = [
            "properties": ["naïve/\"name\"": ["enum": ["é\n", 1]]], "additionalProperties": false, "minProperties": 1,
            "patternProperties": ["^\\u00a3$": ["maxLength": 1]],
        ]
        #expect(try isValid(schema, #"{"na\u00efve\/\"name\"": "\u00e9\n"}"#))
        #expect(try !isValid(schema, #"{"na\u00efve\/\"name\"": "\u00e8\n"}"#))
        #expect(try isValid(schema, #"{"\u00a3": "\ud83d\ude00"}"#))
        #expect(try !isValid(schema, #"{"\u00a3": "\ud83d\ude00!"}"#))
        #expect(try !isValid(schema, #"{"\u00a3\u00a3": ""}"#))
    }

    @Test(arguments: ["1", "1.0", "10e-1", "100e-2", "1E0"])
    func comparesNumbersByValue(text: String) throws {
        #expect(try isValid(["const": 1, "type": "integer", "minimum": 1, "maximum": 1, "multipleOf": 1], text))
        #expect(try isValid(["enum": [0, 1]], text))
        #expect(try !isValid(["exclusiveMinimum": 1], text))
    }

    @Test(arguments: [
        ("9223372036854775807", true), ("9223372036854775808", false), ("-9223372036854775808", true),
        ("-9223372036854775809", false), ("123456789012345678", true), ("1e400", false), ("1e-400", true),
    ])
    func comparesLargeNumbersExactly(text: String, isValid: Bool) throws {
        let bounds = try JSONValue(parsing: #"{"minimum": -9223372036854775808, "maximum": 9223372036854775807}"#)
        #expect(try self.isValid(bounds, text) == isValid)
        let open = try JSONValue(
            parsing: #"{"exclusiveMinimum": -9223372036854775809, "exclusiveMaximum": 9223372036854775808}"#
        )
        #expect(try self.isValid(open, text) == isValid)
    }

    @Test func goesDownToTheDepthLimit() throws {
        let schema: JSONValue = ["anyOf": [["type": "null"], ["type": "array", "items": ["$ref": "#"]]]]
        let limit = JSONCursor.depthLimit
        let deep = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
        #expect(try isValid(schema, deep))
        #expect(try !isValid(schema, deep.replacing("[]", with: "[1]")))
        let error = try #require(throws: JSONError.self) { try isValid(schema, "[" + deep + "]") }
        #expect(error.problem == .nestedTooDeeply(limit: limit))
    }

    @Test func findsSchemasInOtherDocuments() throws {
        let place: JSONValue = [
            "$id": "https://wexcombe.example/schemas/place",
            "$defs": ["line": ["$anchor": "line", "type": "integer", "minimum": 1]],
            "properties": [
                "line": ["$ref": "#line"], "next": ["$ref": "place"], "unit": ["$ref": "units#/$defs/a%20b"],
            ],
        ]
        let units: JSONValue = ["$defs": ["a b": ["enum": ["GBP"]]]]
        let schema = try JSONSchema(
            compiling: ["items": ["$ref": "schemas/place"]],
            uri: "https://wexcombe.example/paper",
            resources: [
                "https://wexcombe.example/schemas/place": place, "https://wexcombe.example/schemas/units": units,
            ]
        )
        #expect(try schema.validate(Array(#"[{"line": 1, "next": {"unit": "GBP"}}]"#.utf8)).isEmpty)
        let violations = try schema.validate(Array(#"[{"line": 0, "next": {"unit": "GBX"}}]"#.utf8))
        #expect(violations.map(\.instance) == ["/0/line", "/0/next/unit"])
        #expect(
            violations.map(\.schema) == [
                "https://wexcombe.example/schemas/place#/$defs/line/minimum",
                "https://wexcombe.example/schemas/units#/$defs/a b/enum",
            ]
        )
    }

    @Test func isTheSameForManyThreads() async throws {
        let schema = try JSONSchema(compiling: ["items": ["anyOf": [["const": 1], ["const": 2]]]])
        let results = try await withThrowingTaskGroup(of: Int.self, returning: [Int].self) { group in
            for count in 0..<20 {
                group.addTask {
                    let numbers = (0..<count).map { JSONValue.number(JSONNumber($0 % 3 + 1)) }
                    return try schema.validate(JSONValue.array(numbers).bytes()).count(where: {
                        $0.schema.hasSuffix("anyOf")
                    })
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.sorted() == (0..<20).map { $0 / 3 })
    }
}
