import JSON
import TestSupport
import Testing

@testable import JSONSchema

/// A document that is checked while it is written is judged as its bytes are.
@Suite struct CheckedWriterTests {
    static let styles: [JSONWriter.Style] = [.compact, .pretty]

    /// What the check on bytes says.
    static func isValid(_ bytes: [UInt8], _ schema: JSONSchema) -> Bool {
        (try? schema.validate(bytes))?.isEmpty ?? false
    }

    @Test(arguments: 0..<200)
    func judgesAsTheBytesAreJudged(seed: UInt64) throws {
        var source = RandomSource(seed: seed)
        var judged = (valid: 0, invalid: 0)
        for _ in 0..<30 {
            guard let schema = try? JSONSchema(compiling: source.schema(depth: 3)) else { continue }
            for _ in 0..<10 {
                let document = source.value(depth: 3)
                let expected = Self.isValid(document.bytes(), schema)
                if expected { judged.valid += 1 } else { judged.invalid += 1 }
                for style in Self.styles { try expect(expected, of: document, schema, style) }
            }
        }
        #expect(judged.valid > 0 && judged.invalid > 0)
    }

    private func expect(
        _ expected: Bool,
        of document: JSONValue,
        _ schema: JSONSchema,
        _ style: JSONWriter.Style
    ) throws {
        var both = CheckedWriter(.writeAndCheck(schema), style: style)
        both.value(document)
        #expect(both.isValid == expected, "\(document)")
        #expect(both.takeBytes() == document.bytes(style: style))
        var check = CheckedWriter(.check(schema), style: style)
        check.value(document)
        #expect(check.isValid == expected, "\(document)")
        #expect(check.pendingCount == 0)
    }

    /// One name of each kind: required, an enumeration, an object with the same names inside,
    /// one that the schema lacks.
    private static let names: [StaticString] = ["id", "kind", "part of it", "other"]

    private static let rows: JSONValue = [
        "type": "array",
        "items": [
            "type": "object", "additionalProperties": false, "required": ["id"],
            "properties": [
                "id": ["type": "integer"], "kind": ["enum": ["line", "total"]],
                "part of it": [
                    "type": "object", "additionalProperties": false,
                    "properties": ["id": ["type": "string"], "kind": ["type": "integer"]],
                ],
            ],
        ],
    ]

    @Test("Members named by the same literals in one object after the other", arguments: 0..<300)
    func knowsLiteralsAgain(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let schema = try JSONSchema(compiling: Self.rows)
        let values: [JSONValue] = [7, "line", "total", ["id": "1", "kind": 2]]
        let fitting: [JSONValue] = [7, "line", ["kind": 3], 1]
        let objects = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            // Mostly in order and fitting, so that most documents are valid but for a detail.
            var members = [0, 1, 2].filter { $0 == 0 || Bool.random(using: &generator) }.map { ($0, fitting[$0]) }
            if Int.random(in: 0..<8, using: &generator) == 0 { members.shuffle(using: &generator) }
            if Int.random(in: 0..<12, using: &generator) == 0 {
                let name = Int.random(in: 0..<4, using: &generator)
                members.append((name, values[Int.random(in: 0..<4, using: &generator)]))
            }
            return members
        }
        func written(
            _ purpose: CheckedWriter.Purpose,
            _ style: JSONWriter.Style = .compact,
            together: Bool = false
        ) -> (bytes: [UInt8], isValid: Bool) {
            var writer = CheckedWriter(purpose, style: style)
            writer.beginArray()
            for members in objects {
                writer.beginObject()
                for (name, value) in members { Self.write(value, as: Self.names[name], together, &writer) }
                writer.endObject()
            }
            writer.endArray()
            return (writer.takeBytes(), writer.isValid)
        }
        for style in Self.styles {
            let bytes = written(.write, style).bytes
            #expect(written(.write, style, together: true).bytes == bytes)
            let expected = Self.isValid(bytes, schema)
            for together in [false, true] {
                let check = written(.check(schema), style, together: together)
                #expect(check.isValid == expected, "\(String(decoding: bytes, as: UTF8.self))")
                let both = written(.writeAndCheck(schema), style, together: together)
                #expect(both.isValid == expected && both.bytes == bytes)
            }
        }
    }

    /// Writes a member in one step where its value is a single one, or its name first and then the value.
    static func write(_ value: JSONValue, as name: StaticString, _ together: Bool, _ writer: inout CheckedWriter) {
        switch value {
        case .null where together: writer.nullMember(name)
        case .number(let number) where together && number.exponent == 0: writer.member(name, Int(number.significand))
        case .string(let text) where together: writer.member(name, text)
        default:
            writer.key(name)
            writer.value(value)
        }
    }

    @Test("Members that are checked by their text", arguments: [false, true])
    func looksAtTheTextOfMembers(together: Bool) throws {
        let schema = try JSONSchema(compiling: Self.table)
        let days: [(JSONValue, Bool)] = [("2020-04-01", true), ("1 April", false), (.null, true), (7, false)]
        for (day, expected) in days {
            for purpose in [CheckedWriter.Purpose.check(schema), .writeAndCheck(schema)] {
                var writer = CheckedWriter(purpose)
                writer.beginObject()
                Self.write("1", as: "id", together, &writer)
                Self.write(day, as: "day", together, &writer)
                Self.write([0], as: "rows", together, &writer)
                writer.endObject()
                #expect(writer.isValid == expected, "\(day)")
            }
        }
    }

    @Test("A string that no one looks at, and one that the schema looks at") func passesStringsUnseen() throws {
        var unseen = CheckedWriter(.check(try JSONSchema(compiling: ["type": "array", "items": ["type": "string"]])))
        unseen.beginArray()
        let isTaken = unseen.takesUnseenString()
        unseen.endArray()
        #expect(isTaken && unseen.isValid)
        for (text, expected) in [("2020-04-01", true), ("1 April", false)] {
            let digits: JSONValue = ["type": "array", "items": ["type": "string", "pattern": "^[0-9-]*$"]]
            var seen = CheckedWriter(.check(try JSONSchema(compiling: digits)))
            seen.beginArray()
            let isPassed = seen.takesUnseenString()
            #expect(!isPassed)
            seen.string(utf8: Array(text.utf8).span)
            seen.endArray()
            #expect(seen.isValid == expected)
        }
        var written = CheckedWriter(.writeAndCheck(try JSONSchema(compiling: ["type": "string"])))
        let isPassed = written.takesUnseenString()
        #expect(!isPassed, "what is written has to be handed over")
    }

    @Test("Two members that are written at once are judged as two", arguments: 0..<200)
    func takesTwoMembersAtOnce(seed: UInt64) throws {
        let names: [StaticString] = ["a", "b", "c", "d"]
        let schema = try JSONSchema(compiling: [
            "type": "array",
            "items": [
                "type": "object", "additionalProperties": false, "required": ["a", "b"],
                "properties": [
                    "a": ["type": "integer", "minimum": 0], "b": ["type": ["integer", "null"], "maximum": 5],
                    "c": ["type": ["string", "null"]], "d": ["type": ["null", "integer"], "multipleOf": 2],
                ],
            ],
        ])
        var generator = SeededGenerator(seed: seed)
        let objects = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
            var members = names.map { (name: $0, value: [0, 0, 0, nil, nil, 6, -1].randomElement(using: &generator)) }
            if Int.random(in: 0..<5, using: &generator) == 0 { members.shuffle(using: &generator) }
            return members.prefix(Int.random(in: 2...4, using: &generator))
        }
        func written(_ purpose: CheckedWriter.Purpose, atOnce: Bool) -> (bytes: [UInt8], isValid: Bool) {
            var writer = CheckedWriter(purpose)
            writer.beginArray()
            for members in objects {
                writer.beginObject()
                var rest = members
                while let (name, value) = rest.popFirst() {
                    let next = atOnce ? rest.first : nil
                    let third = atOnce ? rest.dropFirst().first : nil
                    switch (value ?? nil, next.map { $0.value ?? nil }) {
                    case (nil, .some(nil)) where third.map({ ($0.value ?? nil) == nil }) == true:
                        writer.nullMembers(name, rest.removeFirst().name, rest.removeFirst().name)
                    case (nil, .some(nil)):
                        writer.nullMembers(name, rest.removeFirst().name)
                    case (let one?, .some(let two?)):
                        writer.members(name, one, rest.removeFirst().name, two)
                    case (nil, _): writer.nullMember(name)
                    case (let one?, _): writer.member(name, one)
                    }
                }
                writer.endObject()
            }
            writer.endArray()
            return (writer.takeBytes(), writer.isValid)
        }
        let bytes = written(.write, atOnce: false).bytes
        #expect(written(.write, atOnce: true).bytes == bytes)
        let expected = Self.isValid(bytes, schema)
        for atOnce in [false, true] {
            #expect(written(.check(schema), atOnce: atOnce).isValid == expected)
            let both = written(.writeAndCheck(schema), atOnce: atOnce)
            #expect(both.isValid == expected && both.bytes == bytes)
        }
    }

    @Test("An object of numbers that is written at once is judged as its members are", arguments: 0..<200)
    func takesAnObjectOfNumbersAtOnce(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        func members(_ last: JSONValue) -> JSONValue {
            [
                "line": ["type": "integer", "minimum": 1], "column": ["type": ["integer", "null"], "minimum": 1],
                "end_line": ["type": "integer", "maximum": 9], "end_column": ["type": ["integer", "string"]],
                "path": last,
            ]
        }
        func object(_ last: JSONValue) -> JSONValue {
            [
                "type": "object", "additionalProperties": false, "required": ["line", "path"],
                "properties": members(last),
            ]
        }
        // Two objects that have the same schema, one that lets its last member be no null, one of other names.
        let schema = try JSONSchema(compiling: [
            "type": "array",
            "items": [
                "type": "object", "additionalProperties": false,
                "properties": [
                    "at": ["$ref": "#/$defs/place"], "from": ["$ref": "#/$defs/place"],
                    "told": object(
                        [["type": "string"], ["type": ["string", "null"], "pattern": "^/"]][Int(seed % 2)]
                    ),
                    "other": ["type": "object", "minProperties": 5],
                ],
            ],
            "$defs": ["place": object(["type": ["string", "null"]])],
        ])
        let keys: [StaticString] = ["at", "from", "told", "other"]
        let order: [StaticString] = ["line", "column", "end_line", "end_column"]
        let objects = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            let isOdd = Int.random(in: 0..<30, using: &generator) == 0
            return (
                key: keys[[0, 0, 0, 1, 1, 2, 3][Int.random(in: 0..<7, using: &generator)]],
                numbers: order.indices.map { _ in isOdd ? 0 : Int.random(in: 1...9, using: &generator) },
                names: Int.random(in: 0..<12, using: &generator) == 0 ? order.shuffled(using: &generator) : order,
                path: Bool.random(using: &generator) ? "/html/body \"1\"" : nil
            )
        }
        func written(_ purpose: CheckedWriter.Purpose, _ style: JSONWriter.Style, atOnce: Bool) -> ([UInt8], Bool) {
            var writer = CheckedWriter(purpose, style: style)
            writer.beginArray()
            for (key, numbers, names, path) in objects {
                writer.beginObject()
                writer.key(key)
                if atOnce, let path {
                    let (first, second) = ((names[0], numbers[0]), (names[1], numbers[1]))
                    let (third, fourth) = ((names[2], numbers[2]), (names[3], numbers[3]))
                    let isTaken = writer.takesUnseenObject(first, second, third, fourth, text: "path")
                    if !isTaken {
                        writer.object(first, second, third, fourth, text: "path", utf8: path.utf8.span)
                    }
                } else if atOnce {
                    writer.object(
                        (names[0], numbers[0]),
                        (names[1], numbers[1]),
                        (names[2], numbers[2]),
                        (names[3], numbers[3]),
                        null: "path"
                    )
                } else {
                    writer.beginObject()
                    for (name, number) in zip(names, numbers) { writer.member(name, number) }
                    if let path { writer.member("path", path) } else { writer.nullMember("path") }
                    writer.endObject()
                }
                writer.endObject()
            }
            writer.endArray()
            return (writer.takeBytes(), writer.isValid)
        }
        for style in Self.styles {
            let bytes = written(.write, style, atOnce: false).0
            #expect(written(.write, style, atOnce: true).0 == bytes)
            let expected = Self.isValid(bytes, schema)
            for atOnce in [false, true] {
                #expect(written(.check(schema), style, atOnce: atOnce).1 == expected)
                let both = written(.writeAndCheck(schema), style, atOnce: atOnce)
                #expect(both.1 == expected && both.0 == bytes)
            }
        }
    }

    static let table: JSONValue = [
        "type": "object", "additionalProperties": false, "required": ["id", "rows"],
        "properties": [
            "id": ["type": "string", "minLength": 1], "kind": ["enum": ["line", "total", .null]],
            "day": ["type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"],
            "rows": [
                "type": "array", "minItems": 1, "maxItems": 2,
                "items": ["anyOf": [["type": "integer", "minimum": 0], ["type": "null"]]],
            ],
            "one": ["oneOf": [["type": "object", "required": ["a"]], ["type": "object", "required": ["b"]]]],
        ],
    ]

    @Test(
        arguments: [
            (#"{"id":"1","kind":"line","day":"2020-04-01","rows":[1,null],"one":{"a":[{}]}}"#, true),
            (#"{"rows":[0],"id":"£"}"#, true), (#"{"id":"1","kind":null,"day":null,"rows":[0]}"#, true),
            (#"{"id":"","rows":[0]}"#, false), (#"{"id":"1"}"#, false), (#"{"id":"1","rows":[]}"#, false),
            (#"{"id":"1","rows":[1,2,3]}"#, false), (#"{"id":"1","rows":[-1]}"#, false),
            (#"{"id":"1","rows":[0.5]}"#, false), (#"{"id":"1","rows":[100]}"#, true),
            (#"{"id":"1","rows":["1"]}"#, false), (#"{"id":"1","rows":[0],"kind":"sum"}"#, false),
            (#"{"id":"1","rows":[0],"day":"1 April"}"#, false), (#"{"id":"1","rows":[0],"other":1}"#, false),
            (#"{"id":"1","rows":[0],"one":{"a":1,"b":2}}"#, false), (#"{"id":"1","rows":[0],"one":{}}"#, false),
            (#"{"id":"1","rows":{}}"#, false), (#"[]"#, false), (#"null"#, false),
        ]
    )
    func seesWhatIsWrong(_ text: String, _ expected: Bool) throws {
        let schema = try JSONSchema(compiling: Self.table)
        #expect(Self.isValid(Array(text.utf8), schema) == expected)
        for style in Self.styles {
            try expect(expected, of: JSONValue(parsing: Array(text.utf8)), schema, style)
        }
    }

    /// What no document says: the check is the only one to see it where nothing is written.
    @Test func seesWhatIsNoDocument() throws {
        let schema = try JSONSchema(compiling: Self.table)
        func isValid(_ write: (inout CheckedWriter) -> Void) -> Bool {
            var writer = CheckedWriter(.check(schema))
            write(&writer)
            return writer.isValid
        }
        func row(_ writer: inout CheckedWriter) {
            writer.key("rows")
            writer.beginArray()
            writer.integer(1)
            writer.endArray()
        }
        func members(_ writer: inout CheckedWriter) {
            writer.key("id")
            writer.string("1")
            row(&writer)
        }
        func object(_ writer: inout CheckedWriter, _ more: (inout CheckedWriter) -> Void = { _ in }) {
            writer.beginObject()
            members(&writer)
            more(&writer)
            writer.endObject()
        }
        #expect(isValid { object(&$0) })
        #expect(!isValid { _ in })
        #expect(
            !isValid {
                $0.beginObject()
                members(&$0)
            },
            "no end"
        )
        #expect(
            !isValid {
                object(&$0)
                $0.endObject()
            },
            "two ends"
        )
        #expect(
            !isValid {
                object(&$0)
                object(&$0)
            },
            "two documents"
        )
        #expect(!isValid { object(&$0) { row(&$0) } }, "a name twice")
        #expect(!isValid { object(&$0) { $0.key("kind") } }, "no value")
        #expect(
            !isValid {
                object(&$0) {
                    $0.key("kind")
                    $0.key("day")
                    $0.null()
                }
            },
            "two names"
        )
        #expect(!isValid { object(&$0) { $0.string("line") } }, "no name")
        #expect(
            !isValid {
                $0.beginObject()
                members(&$0)
                $0.endArray()
            },
            "another end"
        )
    }

    @Test func countsWhatIsNotUTF8AsItIsWritten() throws {
        let schema = try JSONSchema(compiling: ["enum": ["\u{FFFD}"]])
        let bytes: [UInt8] = [0xFF]
        var writer = CheckedWriter(.check(schema))
        writer.string(utf8: bytes.span)
        let isValid = writer.isValid
        #expect(isValid)
    }

    @Test(arguments: [JSONCursor.depthLimit, JSONCursor.depthLimit + 1])
    func goesNoDeeperThanReadersDo(_ depth: Int) throws {
        let schema = try JSONSchema(compiling: ["type": "array", "items": ["$ref": "#"]])
        var writer = CheckedWriter(.writeAndCheck(schema))
        for _ in 0..<depth { writer.beginArray() }
        for _ in 0..<depth { writer.endArray() }
        #expect(writer.isValid == Self.isValid(writer.takeBytes(), schema))
        #expect(writer.isValid == (depth <= JSONCursor.depthLimit))
    }
}
