import JSON
import Testing

@Suite struct JSONReadingTests {
    @Test(
        arguments: [
            ("null", nil), (" true ", true), ("false", false), ("-0", 0), ("\r\n\t 12 ", 12), (#""""#, ""),
            (#""a\"\\\/\b\f\n\r\tb""#, "a\"\\/\u{8}\u{C}\n\r\tb"), (#""\u00e9\uD83d\ude00 £""#, "é😀 £"), ("[]", []),
            ("{}", [:]), ("[1,[2,[]],{}]", [1, [2, []], [:]]),
            (#"{"a":{"b":null},"":[true]}"#, ["a": ["b": nil], "": [true]]), (#"{"\u0061":1}"#, ["a": 1]),
            ("\"\u{7F}\u{10FFFF}\"", "\u{7F}\u{10FFFF}"),
        ] as [(String, JSONValue)]
    )
    func reads(text: String, expected: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == expected)
        var cursor = JSONCursor()
        try cursor.skipValue(in: text.utf8Span.span)
        try cursor.endDocument(in: text.utf8Span.span)
    }

    @Test(arguments: [
        ("", 1, 1, "expected a value, found the end of the document"),
        ("  \n ", 2, 2, "expected a value, found the end of the document"),
        ("\u{FEFF}1", 1, 1, "expected a value, found the byte 239"),
        ("nul", 1, 1, "expected null, found 'n'"),
        ("truth", 1, 1, "expected true or false, found 't'"),
        ("fals", 1, 1, "expected true or false, found 'f'"),
        ("[1,]", 1, 4, "expected a value, found ']'"),
        ("[,1]", 1, 2, "expected a value, found ','"),
        ("[1 2]", 1, 4, "expected ',' or ']', found '2'"),
        ("[1", 1, 3, "expected ',' or ']', found the end of the document"),
        ("[1}", 1, 3, "expected ',' or ']', found '}'"),
        ("{\n  \"a\" 1}", 2, 7, "expected ':', found '1'"),
        ("{1:2}", 1, 2, "expected a member's name or '}', found '1'"),
        (#"{"a":1,}"#, 1, 8, "expected a member's name, found '}'"),
        (#"{"a":1 "b":2}"#, 1, 8, "expected ',' or '}', found '\"'"),
        (#"{"a":}"#, 1, 6, "expected a value, found '}'"),
        ("1 2", 1, 3, "expected the end of the document, found '2'"),
        ("01", 1, 2, "expected the end of the document, found '1'"),
        ("-", 1, 2, "expected a digit, found the end of the document"),
        ("+1", 1, 1, "expected a value, found '+'"),
        (".5", 1, 1, "expected a value, found '.'"),
        ("1.", 1, 3, "expected a digit, found the end of the document"),
        ("1.e2", 1, 3, "expected a digit, found 'e'"),
        ("1e+", 1, 4, "expected a digit, found the end of the document"),
        ("NaN", 1, 1, "expected a value, found 'N'"),
        ("'a'", 1, 1, "expected a value, found '''"),
        ("\"abc", 1, 5, "expected the string's closing '\"', found the end of the document"),
        ("\"£ab\tc\"", 1, 6, "the control character 9 in a string has to be escaped"),
        ("\"12345678\u{0}\"", 1, 10, "the control character 0 in a string has to be escaped"),
        (#""a\x""#, 1, 3, "expected one of \" \\ / b f n r t or u with four hexadecimal digits after the backslash"),
        (#""\u12g4""#, 1, 2, "expected one of \" \\ / b f n r t or u with four hexadecimal digits after the backslash"),
        (#""\u12"#, 1, 2, "expected one of \" \\ / b f n r t or u with four hexadecimal digits after the backslash"),
        ("\"\\", 1, 2, "expected one of \" \\ / b f n r t or u with four hexadecimal digits after the backslash"),
        (#""\ud800""#, 1, 2, "the escape is one half of a surrogate pair and the other half is missing"),
        (#""\udc00\ud800""#, 1, 2, "the escape is one half of a surrogate pair and the other half is missing"),
        (#""\ud800\u0041""#, 1, 2, "the escape is one half of a surrogate pair and the other half is missing"),
        (#"{"a":1,"b":{"c":1,"\u0063":2}}"#, 1, 19, "the object already has a member \"c\""),
    ])
    func tellsWhatIsWrong(text: String, line: Int, column: Int, message: String) throws {
        let error = try #require(throws: JSONError.self) { try JSONValue(parsing: text) }
        #expect(error.position == JSONPosition(line: line, column: column))
        #expect("\(error.problem)" == message)
        #expect("\(error)" == "line \(line), column \(column): \(message)")
    }

    @Test(
        arguments: [
            [0xFF], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82],
            [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x98, 0x22],
        ] as [[UInt8]]
    )
    func rejectsWhatIsNotUTF8(bytes: [UInt8]) throws {
        for filling in [0, 1, 7, 8, 20] {
            let text = [UInt8](repeating: UInt8(ascii: "x"), count: filling)
            let document = [UInt8(ascii: "\"")] + text + bytes + text + [UInt8(ascii: "\"")]
            let error = try #require(throws: JSONError.self) { try JSONValue(parsing: document) }
            #expect(error.problem == .invalidUTF8)
            #expect(error.offset == 1 + filling)
        }
    }

    @Test func limitsTheDepth() throws {
        let limit = JSONCursor.depthLimit
        let deep = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
        var value = try JSONValue(parsing: deep)
        for _ in 1..<limit { value = try #require(value[0]) }
        #expect(value == [])
        #expect(String(decoding: try JSONValue(parsing: deep).bytes(), as: UTF8.self) == deep)
        for text in [String(repeating: "[", count: 100_000), String(repeating: #"{"a":"#, count: 100_000)] {
            let error = try #require(throws: JSONError.self) { try JSONValue(parsing: text) }
            #expect(error.problem == .nestedTooDeeply(limit: limit))
            #expect("\(error.problem)" == "arrays and objects are nested more than 256 deep")
            var cursor = JSONCursor()
            #expect(throws: error) { try cursor.skipValue(in: text.utf8Span.span) }
        }
    }

    @Test func looksIntoValues() throws {
        let value = try JSONValue(parsing: #"{"rows":[{"n":1.5,"ok":true,"name":"a"}]}"#)
        #expect(value["rows"]?[0]?["name"]?.stringValue == "a")
        #expect(value["rows"]?[0]?["ok"]?.boolValue == true)
        #expect(value["rows"]?[0]?["n"]?.numberValue == JSONNumber(significand: 15, exponent: -1))
        #expect(value["rows"]?[0]?.objectValue?.members.map(\.name) == ["n", "ok", "name"])
        #expect(value["rows"]?.arrayValue?.count == 1)
        #expect(value["rows"]?[1] == nil)
        #expect(value["rows"]?[-1] == nil)
        #expect(value["none"] == nil)
        #expect(value[0] == nil)
        #expect(value.stringValue == nil && value.intValue == nil && value.boolValue == nil)
    }
}
