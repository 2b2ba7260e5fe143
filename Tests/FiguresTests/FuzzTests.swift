import TestSupport
import Testing

@testable import Figures

/// Whatever the bytes, valid UTF-8 or not: no crash, and ranges that lie within the text.
@Suite struct FuzzTests {
    private static let pieces: [[UInt8]] =
        [
            "£", "€", "-", "–", "−", "(", ")", "1", "0", "9", "23", ",", ".", " ", "\u{A0}", "\u{2009}", "m", "bn", "%",
            "k", "*", "¹", "[1]",
            "CR", "to", "O", "l", "#", "nil", "n/a", "Due", "Q3", "2020", "/", "21", "June", "30", "as at", "end of",
            "\n", "FY", "↑", "🔴",
            "\u{FE0F}", ":1", "pp", "days", "'",
        ].map { Array($0.utf8) } + [[0xC2], [0xE2], [0xE2, 0x80], [0xF0, 0x9F], [0xFF], [0x80], [0x00]]

    @Test func randomBytes() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<50_000 {
            let count = Int.random(in: 0...24, using: &generator)
            check((0..<count).map { _ in UInt8.random(in: 0 ... .max, using: &generator) })
        }
    }

    @Test func randomPieces() {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<50_000 {
            let count = Int.random(in: 0...9, using: &generator)
            check((0..<count).flatMap { _ in Self.pieces.randomElement(using: &generator) ?? [] })
        }
    }

    /// A step that went back over what it had read would not come to an end here.
    @Test(arguments: [
        "-", "£ ", "1,", "1,234,", "1.", "2020-", "20/", "as at ", " ", "\u{A0}", "*", "[1]", "(", "£(", "+ ", "9",
        "1-", "1 to ", "Due ",
        "June ", "30 ", "the ", "end of ", "Quarter ", "O.", "#", "🔴", "\n", "1 %", "05 ", "É",
    ])
    func longRepeats(piece: String) {
        let bytes = Array(String(repeating: piece, count: 200_000 / piece.utf8.count).utf8)
        check(bytes)
        check(Array("1".utf8) + bytes)
        check(bytes + Array("1".utf8))
    }

    private func check(_ bytes: [UInt8]) {
        let span = bytes.span
        if case .number(let number) = FigureReader.read(span) {
            #expect(number.value.significand.magnitude < 1_000_000_000_000_000, "\(bytes)")
            #expect(number.value.magnitude < ExactDecimal(1, exponent: 18), "\(bytes)")
            #expect(number.decimals <= 9, "\(bytes)")
            if let anchor = number.anchor { #expect(anchor.upperBound <= bytes.count, "\(bytes)") }
        }
        let options: PeriodReader.Options = [.twoDigitYears, .joinedYears, .bareYears]
        let periods = PeriodReader(options: options).mentions(in: span)
        expectOrdered(periods.map(\.range), in: bytes)
        expectOrdered(FigureScanner.mentions(in: span, periods: periods).map(\.range), in: bytes)
        expectOrdered(GlyphScanner.mentions(in: span).map(\.range), in: bytes)
    }

    private func expectOrdered(_ ranges: [Range<Int>], in bytes: [UInt8]) {
        var end = 0
        for range in ranges {
            #expect(range.lowerBound >= end && !range.isEmpty && range.upperBound <= bytes.count, "\(bytes)")
            end = range.upperBound
        }
    }
}
