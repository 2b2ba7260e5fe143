import JSON
import TestSupport
import Testing

@Suite struct JSONWriterTests {
    private func text(style: JSONWriter.Style = .compact, _ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(style: style)
        write(&writer)
        return String(decoding: writer.takeBytes(), as: UTF8.self)
    }

    private func writeFigure(_ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("value")
        writer.number(significand: 10062, exponent: 3)
        writer.key("unit")
        writer.string("GBP")
        writer.key("lines")
        writer.beginArray()
        writer.integer(114)
        writer.integer(-3)
        writer.beginObject()
        writer.endObject()
        writer.beginArray()
        writer.endArray()
        writer.endArray()
        writer.key("sign")
        writer.null()
        writer.key(named: "a \"name\"")
        writer.bool(true)
        writer.endObject()
    }

    @Test func putsCommasAndColons() {
        #expect(
            text { writeFigure(&$0) }
                == #"{"value":10062000,"unit":"GBP","lines":[114,-3,{},[]],"sign":null,"a \"name\"":true}"#
        )
    }

    @Test func indentsForPeople() {
        let expected = #"""
            {
              "value": 10062000,
              "unit": "GBP",
              "lines": [
                114,
                -3,
                {},
                []
              ],
              "sign": null,
              "a \"name\"": true
            }
            """#
        #expect(text(style: .pretty) { writeFigure(&$0) } == expected)
    }

    @Test func writesLinesOfNDJSON() {
        let lines = text { writer in
            for number in 1...3 {
                writer.beginObject()
                writer.key("n")
                writer.integer(number)
                writer.endObject()
                writer.endLine()
            }
        }
        #expect(lines == "{\"n\":1}\n{\"n\":2}\n{\"n\":3}\n")
    }

    @Test(
        arguments: [
            (0, 0, "0"), (0, 7, "0"), (10062, 3, "10062000"), (35, -3, "0.035"), (-5, -1, "-0.5"), (-1250, -3, "-1.25"),
            (100, -2, "1"), (1, -1, "0.1"), (12345, -5, "0.12345"), (12345, -4, "1.2345"), (-1, 0, "-1"),
            (Int128(Int.max), 0, "9223372036854775807"), (Int128(Int.min), 0, "-9223372036854775808"),
            (.max, 0, "170141183460469231731687303715884105727"), (.min, 0, "-170141183460469231731687303715884105728"),
            (.max, -38, "1.70141183460469231731687303715884105727"),
            (.max, -39, "0.170141183460469231731687303715884105727"),
            (.max, -42, "0.000170141183460469231731687303715884105727"),
            (1, 21, "1" + String(repeating: "0", count: 21)),
            (10_000_000_000_000_000_001, 0, "10000000000000000001"), (1, 1001, "1e1001"), (-12, -1001, "-12e-1001"),
        ] as [(Int128, Int, String)]
    )
    func writesPlainDecimals(significand: Int128, exponent: Int, expected: String) {
        #expect(text { $0.number(significand: significand, exponent: exponent) } == expected)
    }

    @Test(arguments: [
        ("", #""""#), ("a", #""a""#), ("1234567", #""1234567""#), ("12345678", #""12345678""#),
        ("\"", #""\"""#), ("1234567\\", #""1234567\\""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
        ("\u{0}\u{1F}", #""\u0000\u001f""#), ("a/b", #""a/b""#), ("\u{7F}£🔴\u{2028}", "\"\u{7F}£🔴\u{2028}\""),
        ("123456789\"123456789\"", #""123456789\"123456789\"""#),
    ])
    func escapesWhatItMust(value: String, expected: String) {
        #expect(text { $0.string(value) } == expected)
        #expect(text { $0.string(utf8: value.utf8Span.span) } == expected)
        #expect(text { $0.key(named: value) } == expected + ":")
    }

    @Test func escapesAtEveryPlace() throws {
        for length in 0..<40 {
            for place in 0..<length {
                var value = [UInt8](repeating: UInt8(ascii: "x"), count: length)
                value[place] = UInt8(ascii: "\"")
                let string = String(decoding: value, as: UTF8.self)
                let written = text { $0.string(string) }
                #expect(
                    written == "\""
                        + string.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
                        + "\""
                )
            }
        }
    }

    @Test(
        arguments: [
            ([0xFF], "\u{FFFD}"), ([0x61, 0xC3], "a\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xC3, 0xA9, 0x22], "é\\\""), ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ] as [([UInt8], String)]
    )
    func replacesWhatIsNotUTF8(bytes: [UInt8], expected: String) {
        #expect(text { $0.string(utf8: bytes.span) } == "\"" + expected + "\"")
    }

    @Test(arguments: [1, 64, 100, 1 << 16])
    func flushesInChunks(size: Int) throws {
        var generator = SeededGenerator(seed: 7)
        let value = JSONValue.array((0..<300).map { _ in .random(depth: 3, using: &generator) })
        var chunks: [[UInt8]] = []
        var writer = JSONWriter(flushingAt: size) { chunk in
            chunks.append(chunk.indices.map { chunk[$0] })
        }
        writer.value(value)
        try writer.finish()
        #expect(chunks.flatMap { $0 } == value.bytes())
        #expect(chunks.count > 1)
        #expect(chunks.allSatisfy { $0.count <= max(size, 4096) })
    }

    private struct DiskFull: Error {}

    @Test func tellsWhatTheSinkThrew() {
        var calls = 0
        var writer = JSONWriter(flushingAt: 64) { _ in
            calls += 1
            throw DiskFull()
        }
        writer.beginArray()
        for number in 0..<1000 { writer.integer(number) }
        writer.endArray()
        var thrown: (any Error)?
        do { try writer.finish() } catch { thrown = error }
        #expect(thrown is DiskFull)
        #expect(calls == 1)
    }

    @Test func writesWholeNumbersOfEveryLength() {
        var numbers = [0, 7, 10, 99, 100, 9_999, 10_000, 99_999_999, 100_000_000, Int.max, Int.min]
        for digits in 1...18 { numbers += [1, 3, 9].map { $0 * Int(String(repeating: "1", count: digits))! } }
        for number in numbers + numbers.map({ $0 == .min ? 0 : -$0 }) {
            #expect(text { $0.integer(number) } == String(number))
            #expect(text { $0.number(significand: Int128(number), exponent: 0) } == String(number))
        }
    }

    @Test(arguments: [
        (12_345, -1, "1234.5"), (12_345, -8, "0.00012345"), (-5, -3, "-0.005"), (1_000_000_007, -9, "1.000000007"),
        (90_071_992_547_409_931, -8, "900719925.47409931"), (70, -1, "7"),
    ])
    func writesFractions(_ significand: Int, _ exponent: Int, _ expected: String) {
        #expect(text { $0.number(significand: Int128(significand), exponent: exponent) } == expected)
    }

    @Test(arguments: [JSONWriter.Style.compact, .pretty])
    func writesAnObjectOfNumbersAsItsMembers(_ style: JSONWriter.Style) {
        let names: [StaticString] = ["line", "column", "end_line", "a_name_of_more_than_sixteen_bytes"]
        let numbers = [12, 0, -123_456_789, 7]
        for last in [nil, "td[1]"] {
            let together = text(style: style) { writer in
                writer.beginArray()
                let members = zip(names, numbers).map { (name: $0, value: $1) }
                if let last {
                    let path = Array(last.utf8)
                    writer.object(members[0], members[1], members[2], members[3], text: "path", utf8: path.span)
                } else {
                    writer.object(members[0], members[1], members[2], members[3], null: "path")
                }
                writer.integer(1)
                writer.endArray()
            }
            let apart = text(style: style) { writer in
                writer.beginArray()
                writer.beginObject()
                for (name, number) in zip(names, numbers) { writer.member(name, number) }
                if let last { writer.member("path", last) } else { writer.nullMember("path") }
                writer.endObject()
                writer.integer(1)
                writer.endArray()
            }
            #expect(together == apart)
        }
    }

    @Test func copiesMembersThatWereWrittenBefore() {
        let kept = JSONMembers {
            $0.member("unit", "a \"unit\"")
            $0.nullMembers("upper", "sign")
        }
        let copied = text { writer in
            writer.beginObject()
            writer.members(kept)
            writer.member("decimals", 2)
            writer.members(kept)
            writer.endObject()
        }
        let one = #""unit":"a \"unit\"","upper":null,"sign":null"#
        #expect(copied == #"{\#(one),"decimals":2,\#(one)}"#)
    }

    @Test func goesOnAfterBytesAreTaken() {
        var writer = JSONWriter(capacity: 0)
        writer.string("one")
        #expect(writer.takeBytes() == Array(#""one""#.utf8))
        writer.endLine()
        writer.string("two")
        #expect(writer.takeBytes() == Array("\n\"two\"".utf8))
        #expect(writer.takeBytes().isEmpty)
    }
}
