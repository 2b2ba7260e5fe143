import JSON
import JSONSchema
import Testing

/// What is said about documents that break a schema, and where.
@Suite struct ViolationTests {
    struct Expected {
        let instance: String
        let line: Int
        let column: Int
        let schema: String
        let message: String

        init(_ instance: String, _ line: Int, _ column: Int, _ schema: String, _ message: String) {
            (self.instance, self.line, self.column) = (instance, line, column)
            (self.schema, self.message) = (schema, message)
        }
    }

    @Test(
        arguments: [
            (#"{"type": "string"}"#, " 12 ", [.init("", 1, 2, "#/type", "expected a string, found a number")]),
            (
                #"{"type": ["integer", "null"]}"#, "1.5",
                [.init("", 1, 1, "#/type", "expected an integer or null, found 1.5")]
            ),
            (#"{"type": "integer"}"#, "[]", [.init("", 1, 1, "#/type", "expected an integer, found an array")]),
            ("false", "{}", [.init("", 1, 1, "#", "nothing may stand here, found an object")]),
            (
                #"{"properties": {"a~/b": {"items": {"type": "null"}}}}"#,
                "{\"x\": 1,\n \"a~/b\": [null,\n  true, null, \"£\", 5]}",
                [
                    .init("/a~0~1b/1", 3, 3, "#/properties/a~0~1b/items/type", "expected null, found a boolean"),
                    .init("/a~0~1b/3", 3, 15, "#/properties/a~0~1b/items/type", "expected null, found a string"),
                    .init("/a~0~1b/4", 3, 21, "#/properties/a~0~1b/items/type", "expected null, found a number"),
                ]
            ),
            (
                #"{"properties": {"a": true}, "required": ["a", "b", "c"], "additionalProperties": false}"#,
                #"{"a": 1, "d": [2]}"#,
                [
                    .init("", 1, 1, "#/required", #"expected a member "b", found none"#),
                    .init("", 1, 1, "#/required", #"expected a member "c", found none"#),
                    .init("/d", 1, 10, "#/additionalProperties", #"the member "d" is not one that may stand here"#),
                ]
            ),
            (
                #"{"enum": ["GBP", "percent", 2, true, false, null, []]}"#, #""pounds""#,
                [
                    .init(
                        "",
                        1,
                        1,
                        "#/enum",
                        #"expected one of "GBP", "percent", 2, true, false, null, another array or object "#
                            + #"that is listed, found "pounds""#
                    )
                ]
            ),
            (#"{"const": 2}"#, "3", [.init("", 1, 1, "#/const", "expected 2, found 3")]),
            (#"{"const": true}"#, "false", [.init("", 1, 1, "#/const", "expected true, found false")]),
            (#"{"enum": ["a"]}"#, "null", [.init("", 1, 1, "#/enum", #"expected "a", found null"#)]),
            (
                #"{"enum": [[1]]}"#, "[2]",
                [.init("", 1, 1, "#/enum", "expected another array or object that is listed, found another value")]
            ),
            (#"{"enum": []}"#, "1", [.init("", 1, 1, "#/enum", "expected nothing, as no value is allowed, found 1")]),
            (#"{"minimum": 1}"#, "0.5", [.init("", 1, 1, "#/minimum", "expected at least 1, found 0.5")]),
            (#"{"maximum": 1}"#, "2", [.init("", 1, 1, "#/maximum", "expected at most 1, found 2")]),
            (
                #"{"exclusiveMinimum": 1}"#, "1",
                [.init("", 1, 1, "#/exclusiveMinimum", "expected more than 1, found 1")]
            ),
            (
                #"{"exclusiveMaximum": 1}"#, "1.0",
                [.init("", 1, 1, "#/exclusiveMaximum", "expected less than 1, found 1")]
            ),
            (
                #"{"multipleOf": 0.01}"#, "0.005",
                [.init("", 1, 1, "#/multipleOf", "expected a multiple of 0.01, found 0.005")]
            ),
            (
                #"{"minLength": 3}"#, #""é😀""#,
                [.init("", 1, 1, "#/minLength", "expected at least 3 characters, found 2")]
            ),
            (
                #"{"maxLength": 1}"#, #""ab""#,
                [.init("", 1, 1, "#/maxLength", "expected at most 1 characters, found 2")]
            ),
            (
                #"{"pattern": "^[0-9]{4}-[0-9]{2}$"}"#, #""2020/21""#,
                [.init("", 1, 1, "#/pattern", #"expected text that matches ^[0-9]{4}-[0-9]{2}$, found "2020/21""#)]
            ),
            (#"{"minItems": 2}"#, "[1]", [.init("", 1, 1, "#/minItems", "expected at least 2 items, found 1")]),
            (#"{"maxItems": 0}"#, "[1]", [.init("", 1, 1, "#/maxItems", "expected at most 0 items, found 1")]),
            (
                #"{"minProperties": 1}"#, "{}",
                [.init("", 1, 1, "#/minProperties", "expected at least 1 properties, found 0")]
            ),
            (
                #"{"maxProperties": 0}"#, #"{"a":1}"#,
                [.init("", 1, 1, "#/maxProperties", "expected at most 0 properties, found 1")]
            ),
            (
                #"{"uniqueItems": true}"#, "[1, 2, 1.0]",
                [.init("/2", 1, 8, "#/uniqueItems", "expected items that differ, found the same as at 0")]
            ),
            (
                #"{"contains": {"const": 1}}"#, "[2]",
                [.init("", 1, 1, "#/contains", "expected at least 1 items as \"contains\" wants them, found 0")]
            ),
            (
                #"{"contains": true, "maxContains": 1}"#, "[2, 3]",
                [.init("", 1, 1, "#/maxContains", "expected at most 1 items as \"contains\" wants them, found 2")]
            ),
            (
                #"{"propertyNames": {"maxLength": 2}}"#, #"{"abc": 1}"#,
                [.init("/abc", 1, 2, "#/propertyNames/maxLength", "expected at most 2 characters, found 3")]
            ),
            (
                #"{"dependentRequired": {"value": ["unit"]}}"#, #"{"value": 1}"#,
                [.init("", 1, 1, "#/dependentRequired", #"expected a member "unit" because "value" is there"#)]
            ),
            (
                #"{"dependentSchemas": {"a": {"required": ["b"]}}}"#, #"{"a": 1}"#,
                [.init("", 1, 1, "#/dependentSchemas/a/required", #"expected a member "b", found none"#)]
            ),
            (#"{"not": {"type": "null"}}"#, " null", [.init("", 1, 2, "#/not", "expected another value")]),
            (
                #"{"if": {"type": "string"}, "then": {"minLength": 1}, "else": {"type": "null"}}"#, #""""#,
                [.init("", 1, 1, "#/then/minLength", "expected at least 1 characters, found 0")]
            ),
            (
                #"{"if": {"type": "string"}, "then": {"minLength": 1}, "else": {"type": "null"}}"#, "1",
                [.init("", 1, 1, "#/else/type", "expected null, found a number")]
            ),
            (
                ##"{"prefixItems": [{"$ref": "#/$defs/n"}], "items": false, "$defs": {"n": {"type": "number"}}}"##,
                #"["a", 1]"#,
                [
                    .init("/0", 1, 2, "#/$defs/n/type", "expected a number, found a string"),
                    .init("/1", 1, 7, "#/items", "nothing may stand here, found a number"),
                ]
            ),
            (
                #"{"properties": {"a": true}, "unevaluatedProperties": false}"#, #"{"a": 1, "b": 2}"#,
                [.init("/b", 1, 15, "#/unevaluatedProperties", "nothing may stand here, found a number")]
            ),
            (
                #"{"anyOf": [{"type": "object", "required": ["a"]}, {"type": "null"}]}"#, "1",
                [.init("", 1, 1, "#/anyOf", "expected an object or null, found a number")]
            ),
            (
                #"{"anyOf": [{"type": "object", "required": ["a"]}, {"type": "null"}]}"#, "{}",
                [.init("", 1, 1, "#/anyOf/0/required", #"expected a member "a", found none"#)]
            ),
            (
                #"{"oneOf": [{"type": "number"}, {"type": "integer"}]}"#, "1",
                [
                    .init(
                        "",
                        1,
                        1,
                        "#/oneOf",
                        "expected exactly one of 2 schemas to match, found that 2 do: oneOf/0, oneOf/1"
                    )
                ]
            ),
            (
                #"{"oneOf": [{"properties": {"kind": {"const": "a"}}}, "#
                    + #"{"properties": {"kind": {"const": "b"}, "n": {"type": "integer"}}}]}"#,
                #"{"kind": "b", "n": "x"}"#,
                [
                    .init(
                        "",
                        1,
                        1,
                        "#/oneOf",
                        "expected one of 2 schemas to match, found that none does; oneOf/1 comes closest"
                    ),
                    .init("/n", 1, 20, "#/oneOf/1/properties/n/type", "expected an integer, found a string"),
                ]
            ),
        ] as [(String, String, [Expected])]
    )
    func tellsWhatIsWrong(schema: String, document: String, expected: [Expected]) throws {
        let schema = try JSONSchema(compiling: Array(schema.utf8))
        let violations = try schema.validate(Array(document.utf8))
        #expect(violations.map(\.instance) == expected.map(\.instance))
        #expect(violations.map(\.position) == expected.map { JSONPosition(line: $0.line, column: $0.column) })
        #expect(violations.map(\.schema) == expected.map(\.schema))
        #expect(violations.map(\.message) == expected.map(\.message))
    }

    @Test func describesItself() throws {
        let schema = try JSONSchema(compiling: ["items": ["type": "null"]], uri: "http://wexcombe.example/s")
        let violations = try schema.validate(Array("[null, 1]".utf8))
        #expect(
            violations.map { "\($0)" } == [
                "line 1, column 8, /1: expected null, found a number (http://wexcombe.example/s#/items/type)"
            ]
        )
    }

    @Test(arguments: [1, 3, 100, 1000])
    func stopsAtTheLimit(limit: Int) throws {
        let schema = try JSONSchema(compiling: ["items": ["type": "null"]])
        let document = JSONValue.array((0..<500).map { .number(JSONNumber($0)) }).bytes()
        let violations = try schema.validate(document, limit: limit)
        #expect(violations.count == min(limit, 500))
        #expect(violations.last?.instance == "/\(min(limit, 500) - 1)")
    }

    @Test func cutsLongTexts() throws {
        let schema = try JSONSchema(compiling: ["const": "a"])
        let violations = try schema.validate(JSONValue.string(String(repeating: "é", count: 1000)).bytes())
        #expect(violations.first?.message == "expected \"a\", found \"\(String(repeating: "é", count: 60))…\"")
    }

    @Test(arguments: [
        (#"{"a": 1, "a": 2}"#, "line 1, column 10: the object already has a member \"a\""),
        (#"{"other": 1, "oth\u0065r": 2}"#, "line 1, column 14: the object already has a member \"other\""),
        (#"{"a": 1,}"#, "line 1, column 9: expected a member's name, found '}'"),
        (#"{"a": 1} x"#, "line 1, column 10: expected the end of the document, found 'x'"),
        (
            #"{"a": 1e5000}"#,
            "line 1, column 7: the number has more than 38 significant digits or an exponent outside -1000 to 1000"
        ),
    ])
    func throwsWhereTheDocumentIsNoJSON(document: String, message: String) throws {
        let schema = try JSONSchema(compiling: ["properties": ["a": ["minimum": 0]]])
        let error = try #require(throws: JSONError.self) { try schema.validate(Array(document.utf8)) }
        #expect("\(error)" == message)
    }
}
