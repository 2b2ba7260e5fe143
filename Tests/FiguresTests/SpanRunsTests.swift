import TestSupport
import Testing

@testable import Figures

/// What is found eight bytes at a time is what is found one by one.
@Suite struct SpanRunsTests {
    private static let bytes = Array("aZ09 .£é/:@[`{\u{FF}-".utf8)

    @Test func findsDigitsAndTheEndsOfWords() {
        var generator = SeededGenerator(seed: 11)
        for length in 0..<40 {
            for _ in 0..<20 {
                let text = (0..<length).map { _ in
                    Int.random(in: 0..<8, using: &generator) > 0
                        ? UInt8(ascii: "m") : Self.bytes.randomElement(using: &generator) ?? 0
                }
                let span = text.span
                for start in 0...length {
                    let rest = text[start...]
                    let digit = rest.firstIndex { $0.isDigit } ?? length
                    #expect(span.firstDigit(in: start..<length) == digit)
                    #expect(span.holdsDigit(in: start..<length) == (digit < length))
                    #expect(span.skippingWord(at: start) == rest.firstIndex { !$0.isAlphanumeric } ?? length)
                }
            }
        }
    }

    @Test func asksTextsForDigits() {
        #expect("In the year to 31 March".holdsDigit)
        #expect(!"In the year to the end of March".holdsDigit)
        #expect(!"".holdsDigit)
    }
}
