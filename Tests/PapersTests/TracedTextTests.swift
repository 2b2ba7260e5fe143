import Papers
import TestSupport
import Testing

@Suite("Places of traced text")
struct TracedTextTests {
    @Test("Marks don't shift a position")
    func marks() throws {
        let bold = traced("**10.062**").text.place
        #expect([bold.line, bold.column, bold.endLine, bold.endColumn] == [1, 3, 1, 9])
        let tagged = traced("<b>£1.5m</b>").text.place
        #expect([tagged.column, tagged.endColumn] == [4, 10])
        let entity = traced("&pound;5").text
        #expect(entity.place(of: 2..<3).column == 8)
    }

    @Test("A range of the text is found on the line it stood on")
    func lines() throws {
        var builder = TracedTextBuilder()
        let first = Array("the **net".utf8)
        let second = Array("  budget** of £3m".utf8)
        builder.append(first.span, in: 0..<first.count, line: 7, column: 1)
        builder.appendSpace(line: 7, column: 10)
        builder.append(second.span, in: 0..<second.count, line: 8, column: 1)
        let text = builder.finish().text
        #expect(text.text == "the net budget of £3m")
        let net = text.place(of: 4..<7)
        #expect([net.line, net.column, net.endColumn] == [7, 7, 10])
        let both = text.place(of: 4..<14)
        #expect([both.line, both.column, both.endLine, both.endColumn] == [7, 7, 8, 9])
        let amount = text.place(of: 18..<22)
        #expect([amount.line, amount.column, amount.endColumn] == [8, 15, 19])
    }

    @Test("A source without columns gives lines only, and a builder can be used again")
    func withoutColumns() {
        var builder = TracedTextBuilder()
        let bytes = Array("  a  **b** ".utf8)
        builder.boldDepth += 1
        builder.append(bytes.span, in: 0..<bytes.count, line: 4, column: 0, markup: .none)
        builder.boldDepth -= 1
        let (text, isBold) = builder.finish(node: 9)
        #expect(text.text == "a **b**")
        #expect(isBold)
        #expect([text.place.line, text.place.column, text.place.endColumn, text.place.node] == [4, 0, 0, 9])
        builder.append(bytes.span, in: 2..<3, line: 5, column: 3)
        let (again, isStillBold) = builder.finish()
        #expect(again.text == "a")
        #expect(!isStillBold)
        #expect([again.place.line, again.place.column] == [5, 3])
    }

    @Test("An empty text keeps the place where it would have stood")
    func empty() {
        let text = traced("  **").text
        #expect(traced("   ").text.place == Place(line: 1, column: 1, endLine: 1, endColumn: 1))
        #expect(text.text == "**")
        #expect(text.place.column == 3)
    }

    @Test("Every printed byte stands where its place says", arguments: 0..<40 as Range<UInt64>)
    func everyByte(seed: UInt64) throws {
        var numbers = SeededGenerator(seed: seed)
        let pieces = [
            "**", "*", "_", " ", "  ", "\t", "<b>", "</b>", "<br>", "a", "Bc", "1,234", "£", "–", "\u{A0}", "\\*", "(",
            ").", "👍", "[x](y)", "<i", "5 < 6",
        ]
        for _ in 0..<200 {
            let source = (0..<Int.random(in: 1...14, using: &numbers))
                .map { _ in pieces.randomElement(using: &numbers) ?? "" }
                .joined()
            let bytes = Array(source.utf8)
            let text = traced(source).text
            for (offset, byte) in text.text.utf8.enumerated() where byte != 0x20 {
                let place = text.place(of: offset..<offset + 1)
                #expect(place.line == 1)
                #expect(bytes[Int(place.column) - 1] == byte, "byte \(offset) of \(source.debugDescription)")
            }
        }
    }
}
