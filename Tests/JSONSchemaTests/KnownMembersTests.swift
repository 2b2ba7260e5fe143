import JSON
import Testing

@testable import JSONSchema

/// Members that are taken by their shape are judged as those of which it was learnt.
@Suite struct KnownMembersTests {
    private typealias Row = (shape: UInt64, id: Int, kind: String)

    private static func schema(kind: JSONValue) throws -> JSONSchema {
        try JSONSchema(compiling: [
            "type": "array",
            "items": [
                "type": "object", "additionalProperties": false, "required": ["id", "kind", "place"],
                "properties": ["id": ["type": "integer", "minimum": 1], "kind": kind, "place": ["type": "integer"]],
            ],
        ])
    }

    /// Whether rows are valid, and how many of them were looked at member by member.
    private static func judged(
        _ rows: [Row],
        _ schema: JSONSchema,
        isComplete: Bool = true
    ) -> (isValid: Bool, lookedAt: Int) {
        var writer = CheckedWriter(.check(schema))
        var lookedAt = 0
        writer.beginArray()
        for row in rows {
            writer.beginObject()
            if !writer.takesKnownMembers(row.shape) {
                lookedAt += 1
                writer.member("id", row.id)
                writer.member("kind", row.kind)
                writer.learnMembers(row.shape)
            }
            if isComplete { writer.member("place", 1) }
            writer.endObject()
        }
        writer.endArray()
        return (writer.isValid, lookedAt)
    }

    @Test func looksOnceAtEachShape() throws {
        let schema = try Self.schema(kind: ["enum": ["line", "total"]])
        let rows: [Row] = [(1, 7, "line"), (2, 7, "total"), (1, 7, "line"), (2, 7, "total"), (1, 7, "line")]
        let judged = Self.judged(rows, schema)
        #expect(judged.isValid)
        #expect(judged.lookedAt == 2)
    }

    @Test func nothingIsLearntOfWhatIsWrong() throws {
        let schema = try Self.schema(kind: ["enum": ["line", "total"]])
        #expect(!Self.judged([(1, 7, "line"), (2, 0, "line")], schema).isValid)
        #expect(!Self.judged([(1, 7, "other"), (1, 7, "other")], schema).isValid)
        // What the shape does not tell has to come all the same.
        #expect(!Self.judged([(1, 7, "line"), (1, 7, "line")], schema, isComplete: false).isValid)
    }

    @Test("A string whose characters the schema looks at") func nothingIsLearntOfTexts() throws {
        let schema = try Self.schema(kind: ["type": "string", "pattern": "^l"])
        let judged = Self.judged([(1, 7, "line"), (1, 7, "lines"), (1, 7, "total")], schema)
        #expect(!judged.isValid)
        #expect(judged.lookedAt == 3)
    }

    @Test("More shapes than are kept in mind") func forgetsShapes() throws {
        let schema = try Self.schema(kind: ["enum": ["line", "total"]])
        let rows: [Row] = (0..<3).flatMap { _ in (1...400).map { (UInt64($0), $0, "line") } }
        #expect(Self.judged(rows, schema).isValid)
        #expect(!Self.judged(rows + [(500, -1, "line")], schema).isValid)
    }

    @Test func whatIsWrittenIsHandedOver() throws {
        let schema = try Self.schema(kind: ["enum": ["line", "total"]])
        var writer = CheckedWriter(.writeAndCheck(schema))
        writer.beginArray()
        for _ in 0..<2 {
            writer.beginObject()
            let isTaken = writer.takesKnownMembers(1)
            #expect(!isTaken)
            writer.member("id", 7)
            writer.member("kind", "line")
            writer.learnMembers(1)
            writer.member("place", 1)
            writer.endObject()
        }
        writer.endArray()
        let isValid = writer.isValid
        let text = String(decoding: writer.takeBytes(), as: UTF8.self)
        #expect(isValid)
        #expect(text == #"[{"id":7,"kind":"line","place":1},{"id":7,"kind":"line","place":1}]"#)
    }
}
