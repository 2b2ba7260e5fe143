import JSON
import JSONSchema
import Testing

@Suite struct SchemaErrorTests {
    @Test(arguments: [
        ("{", "#", "not JSON: line 1, column 2: expected a member's name or '}', found the end of the document"),
        ("7", "#", "a schema has to be an object, true or false"),
        (#"{"items": [true]}"#, "#/items", "a schema has to be an object, true or false"),
        (#"{"requierd": ["a"]}"#, "#", #"unknown keyword "requierd"; put remarks under "$comment""#),
        (
            #"{"properties": {"a/b": {"definitions": {}}}}"#, "#/properties/a~1b",
            #"unknown keyword "definitions"; put remarks under "$comment""#
        ),
        (#"{"$defs": {"unused": {"x": 1}}}"#, "#/$defs/unused", #"unknown keyword "x"; put remarks under "$comment""#),
        (#"{"then": {"x": 1}}"#, "#/then", #"unknown keyword "x"; put remarks under "$comment""#),
        (#"{"contentSchema": {"x": 1}}"#, "#/contentSchema", #"unknown keyword "x"; put remarks under "$comment""#),
        (
            ##"{"$ref": "#/$defs/a", "$defs": {"a": {"x": 1}}}"##, "#/$defs/a",
            #"unknown keyword "x"; put remarks under "$comment""#
        ),
        (#"{"$defs": 1}"#, "#", #""$defs" has to be an object of schemas"#),
        (#"{"type": "text"}"#, "#", #""type" has to be one or more of the seven types of JSON Schema"#),
        (#"{"type": []}"#, "#", #""type" has to be at least one type"#),
        (#"{"type": ["null", "null"]}"#, "#", #""type" has to be an array of strings that differ"#),
        (#"{"required": "a"}"#, "#", #""required" has to be an array of strings that differ"#),
        (#"{"required": [1]}"#, "#", #""required" has to be an array of strings that differ"#),
        (
            #"{"dependentRequired": {"a": ["b", "b"]}}"#, "#",
            #""dependentRequired" has to be an array of strings that differ"#
        ),
        (#"{"properties": []}"#, "#", #""properties" has to be an object"#),
        (#"{"enum": 1}"#, "#", #""enum" has to be an array"#),
        (#"{"minLength": -1}"#, "#", #""minLength" has to be a whole number, not negative"#),
        (#"{"maxItems": 1.5}"#, "#", #""maxItems" has to be a whole number, not negative"#),
        (#"{"minimum": "1"}"#, "#", #""minimum" has to be a number"#),
        (#"{"multipleOf": 0}"#, "#", #""multipleOf" has to be a number above 0"#),
        (#"{"uniqueItems": 1}"#, "#", #""uniqueItems" has to be true or false"#),
        (#"{"pattern": 1}"#, "#", #""pattern" has to be a string"#),
        (#"{"anyOf": []}"#, "#", #""anyOf" has to be an array of at least one schema"#),
        (#"{"allOf": {}}"#, "#", #""allOf" has to be an array of at least one schema"#),
        (#"{"$ref": 1}"#, "#", #""$ref" has to be a string"#),
        (#"{"$id": "a#b"}"#, "#", #""$id" has to be a URI reference without a fragment"#),
        (#"{"$anchor": 1}"#, "#", #""$anchor" has to be an anchor's name"#),
        (
            #"{"$schema": "http://json-schema.org/draft-07/schema#"}"#, "#",
            "\"$schema\" is \"http://json-schema.org/draft-07/schema#\"; only "
                + "\"https://json-schema.org/draft/2020-12/schema\" is supported"
        ),
        (
            ##"{"items": {"$ref": "#/$defs/a"}}"##, "#/items",
            ##"the reference "#/$defs/a" leads nowhere; is its document among the resources?"##
        ),
        (
            #"{"allOf": [{"$ref": "other.json"}]}"#, "#/allOf/0",
            #"the reference "other.json" leads nowhere; is its document among the resources?"#
        ),
        (##"{"$ref": "#"}"##, "#", "the references lead back to this schema without going into the instance"),
        (
            ##"{"anyOf": [{"type": "null"}, {"not": {"$ref": "#"}}]}"##, "#",
            "the references lead back to this schema without going into the instance"
        ),
        (
            ##"{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}}"##, "#",
            "the references lead back to this schema without going into the instance"
        ),
        (
            #"{"$defs": {"a": {"$anchor": "x"}, "b": {"$anchor": "x"}}}"#, "#/$defs/b",
            ##""#x" already names another schema"##
        ),
        (
            #"{"$id": "http://wexcombe.example/a", "$defs": {"a": {"$id": "b"}, "b": {"$id": "b"}}}"#, "#/$defs/b",
            #""http://wexcombe.example/b" already names another schema"#
        ),
        (
            #"{"pattern": "(?=a)"}"#, "#",
            #"the pattern "(?=a)" cannot be used: look-around and named groups are not supported"#
        ),
        (
            #"{"patternProperties": {"[": true}}"#, "#",
            #"the pattern "[" cannot be used: a class without its ']'"#
        ),
    ])
    func rejects(schema: String, location: String, message: String) throws {
        let error = try #require(throws: SchemaError.self) { try JSONSchema(compiling: Array(schema.utf8)) }
        #expect(error.location == location)
        #expect("\(error.problem)" == message)
        #expect("\(error)" == "schema \(location): \(message)")
    }

    @Test func namesTheDocument() throws {
        let resources: [String: JSONValue] = ["http://wexcombe.example/part": ["items": ["minItem": 1]]]
        let error = try #require(throws: SchemaError.self) {
            try JSONSchema(compiling: ["$ref": "part"], uri: "http://wexcombe.example/whole", resources: resources)
        }
        #expect(error == SchemaError(.unknownKeyword("minItem"), at: "http://wexcombe.example/part#/items"))
    }

    @Test func looksIntoNoPlainValues() throws {
        _ = try JSONSchema(compiling: [
            "enum": [["unknown": 1]], "const": ["unknown": 1], "default": ["unknown": 1], "examples": [["$id": 5]],
            "properties": ["unknown": true], "required": ["unknown"],
        ])
    }
}
