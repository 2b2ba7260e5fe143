import Lexicon
import Testing

@testable import Papers

@Suite("Lines that are cut into what stands apart on them")
struct LineCutterTests {
    private static let text = """
        Service             Budget    Forecast    Variance
                                £m          £m          £m
        Street Lighting      1.204       1.310       0.106
        Coast Paths ....... 12 340      12 900         560
        \u{0C}Harbour Dues           -         nil      (2,140)
        Of words alone there is no column here, 27 of them or 28.

        """

    /// Many readers ask one cutter for a line; what they get must be what each of them would have cut.
    @Test("A line is the same whoever asks first, and how often")
    func isTheSame() throws {
        let source = SourceText(Array(Self.text.utf8))
        let words = try Lexicon.standard().papers
        let shared = LineCutter(source, words: words)
        let copy = shared
        let alone = (1...source.lineCount).map { LineCutter(source, words: words).line($0) }
        for number in (1...source.lineCount).reversed() {
            let expected = String(reflecting: alone[number - 1])
            #expect(String(reflecting: shared.line(number)) == expected)
            #expect(String(reflecting: copy.line(number)) == expected)
            #expect(shared.isScale(number) == copy.isScale(number))
        }
    }
}
