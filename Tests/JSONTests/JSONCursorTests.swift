import JSON
import Testing

@Suite struct JSONCursorTests {
    private let document = Array(#"{"na\u006de":"Wexcombe","list":[1,"two",null,false,{"x":-2.50}],"last":"£5"} "#.utf8)

    @Test func readsWithoutBuilding() throws {
        let bytes = document.span
        var cursor = JSONCursor()
        #expect(try cursor.kind(in: bytes) == .object)
        try cursor.beginObject(in: bytes)
        var names: [String] = []
        while let name = try cursor.nextName(in: bytes) {
            names.append(name.string(in: bytes))
            if name.matches("name", in: bytes) {
                #expect(name.hasEscapes)
                #expect(try cursor.string(in: bytes).string(in: bytes) == "Wexcombe")
            } else if name.matches("list", in: bytes) {
                try readList(&cursor, bytes)
            } else {
                #expect(!name.matches("lasT", in: bytes) && !name.matches("las", in: bytes))
                let text = try cursor.string(in: bytes)
                #expect(text.codePointCount(in: bytes) == 2)
                #expect(text.utf8(in: bytes) == Array("£5".utf8))
            }
        }
        try cursor.endDocument(in: bytes)
        #expect(names == ["name", "list", "last"])
        #expect(cursor.offset == document.count)
    }

    private func readList(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) throws {
        try cursor.beginArray(in: bytes)
        #expect(try cursor.nextElement(in: bytes))
        #expect(try cursor.number(in: bytes).smallInteger(in: bytes) == 1)
        #expect(try cursor.nextElement(in: bytes))
        try cursor.skipValue(in: bytes)
        #expect(try cursor.nextElement(in: bytes))
        try cursor.null(in: bytes)
        #expect(try cursor.nextElement(in: bytes))
        #expect(try cursor.bool(in: bytes) == false)
        #expect(try cursor.nextElement(in: bytes))
        try cursor.beginObject(in: bytes)
        #expect(try cursor.nextName(in: bytes)?.string(in: bytes) == "x")
        let number = try cursor.number(in: bytes)
        #expect(!number.isPlainInteger && number.smallInteger(in: bytes) == nil)
        #expect(try number.value(in: bytes) == JSONNumber(significand: -25, exponent: -1))
        #expect(try cursor.nextName(in: bytes) == nil)
        #expect(try !cursor.nextElement(in: bytes))
    }

    @Test func comesBackToACopy() throws {
        let bytes = document.span
        var cursor = JSONCursor()
        try cursor.beginObject(in: bytes)
        _ = try cursor.nextName(in: bytes)
        try cursor.skipValue(in: bytes)
        _ = try cursor.nextName(in: bytes)
        let before = cursor
        let first = try cursor.value(in: bytes)
        let after = cursor
        cursor = before
        try readList(&cursor, bytes)
        #expect(cursor.offset == after.offset)
        cursor = before
        #expect(try cursor.value(in: bytes) == first)
        #expect(try cursor.nextName(in: bytes)?.string(in: bytes) == "last")
    }

    @Test(arguments: ["1", "{}", "[]", "null", "true", #""a""#])
    func saysWhatHadToCome(text: String) throws {
        let bytes = text.utf8Span.span
        let kind = try JSONValue(parsing: text)
        var failures: [String] = []
        func attempt(_ read: (inout JSONCursor) throws -> Void) {
            var cursor = JSONCursor()
            do { try read(&cursor) } catch { failures.append("\(error)") }
        }
        attempt { try $0.beginObject(in: bytes) }
        attempt { try $0.beginArray(in: bytes) }
        attempt { _ = try $0.string(in: bytes) }
        attempt { _ = try $0.number(in: bytes) }
        attempt { _ = try $0.bool(in: bytes) }
        attempt { try $0.null(in: bytes) }
        #expect(failures.count == 5, "\(kind)")
        #expect(failures.allSatisfy { $0.contains("expected") && $0.contains("found '\(text.first ?? " ")'") })
    }

    @Test func countsCodePoints() throws {
        for (text, count) in [(#""""#, 0), (#""abc""#, 3), (#""\ud83d\ude00\n£""#, 3), ("\"😀é\u{301}\"", 3)] {
            var cursor = JSONCursor()
            let bytes = text.utf8Span.span
            #expect(try cursor.string(in: bytes).codePointCount(in: bytes) == count)
        }
    }
}
