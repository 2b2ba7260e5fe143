import JSON
import Testing

@testable import JSONSchema

/// A list that is checked apart from its document.
@Suite struct ListSchemaTests {
    static let schema = """
        {"type": "object", "required": ["rows"], "additionalProperties": false, "properties": {
          "rows": {"type": "array", "items": {"type": "object", "required": ["n"],
            "properties": {"n": {"type": "integer"}, "tags": {"type": "array", "items": {"type": "string"}}}}},
          "few": {"type": "array", "items": {"type": "integer"}, "maxItems": 2},
          "unique": {"type": "array", "items": {"type": "integer"}, "uniqueItems": true},
          "pair": {"type": "array", "prefixItems": [{"type": "integer"}], "items": {"type": "string"}},
          "either": {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "null"}]},
          "name": {"type": "string"}
        }}
        """

    static func compiled() throws -> JSONSchema { try JSONSchema(compiling: Array(schema.utf8)) }

    @Test func onlyWhatNothingElseLooksAtIsApart() throws {
        let schema = try Self.compiled()
        #expect(Set(schema.lists(below: []).keys) == ["rows"])
        #expect(schema.list(at: ["rows", "*", "tags"]) != nil)
        for path in [["few"], ["unique"], ["pair"], ["either"], ["name"], ["none"], ["rows", "n"]] {
            #expect(schema.list(at: path) == nil, "\(path)")
        }
    }

    @Test func aSchemaThatLooksAtTheWholeLeavesNoListApart() throws {
        let text = """
            {"type": "object", "properties": {"rows": {"type": "array", "items": {"type": "string"}}},
             "allOf": [{"properties": {"rows": {"maxItems": 3}}}]}
            """
        #expect(try JSONSchema(compiling: Array(text.utf8)).lists(below: []).isEmpty)
    }

    @Test(arguments: [
        (#"{"n":1},{"n":2,"tags":["a"]}"#, 0, 2), (#", {"n":1}"#, 5, 1), ("\n  {\"n\":1},\n  {\"n\":2}", 0, 2),
        ("", 0, 0),
    ])
    func takesWhatIsValid(_ elements: String, _ first: Int, _ count: Int) throws {
        let list = try #require(try Self.compiled().list(at: ["rows"]))
        let result = try list.validate(elements: Array(elements.utf8).span, from: first)
        #expect(result.violations.isEmpty)
        #expect(result.count == count)
    }

    @Test(arguments: [
        (#"{"n":1},{"n":"2"}"#, 0, "/1/n"), (#",{"n":1},{"tags":[]}"#, 7, "/8"),
        (#"{"n":1,"tags":["a",2]}"#, 0, "/0/tags/1"),
    ])
    func saysWhichElementIsWrong(_ elements: String, _ first: Int, _ pointer: String) throws {
        let list = try #require(try Self.compiled().list(at: ["rows"]))
        let result = try list.validate(elements: Array(elements.utf8).span, from: first)
        #expect(result.violations.map(\.instance) == [pointer])
    }

    @Test(arguments: [
        (#"{"n":1}{"n":2}"#, 0), (#"{"n":1},"#, 0), (#",{"n":1}"#, 0), (#"{"n":1}"#, 1), (#"{"n":1}]"#, 0),
    ])
    func refusesWhatIsNoPartOfAList(_ elements: String, _ first: Int) throws {
        let list = try #require(try Self.compiled().list(at: ["rows"]))
        #expect(throws: JSONError.self) { try list.validate(elements: Array(elements.utf8).span, from: first) }
    }
}
