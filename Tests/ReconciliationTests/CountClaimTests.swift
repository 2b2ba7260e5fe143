import Lexicon
import Papers
import Testing

@testable import Reconciliation

@Suite("Counts by rating in prose")
struct CountClaimTests {
    private func claim(_ sentence: String) throws -> CountClaim? {
        let paper = try PaperReader.read(
            Array("Performance\n\n\(sentence)\n".utf8),
            name: "paper.txt",
            lexicon: .standard()
        )
        let reader = CountClaimReader(lexicon: try .standard())
        return paper.blocks.compactMap { reader.claim(in: $0) }.first
    }

    @Test(arguments: [
        ("Of the eight indicators, two are green, two amber and four red.", 8, "green 2, amber 2, red 4"),
        ("Four measures are green, two are amber and two are red.", nil, "green 4, amber 2, red 2"),
        ("12 of 15 measures are on target.", 15, "on target 12"),
        (
            "Of the fourteen key measures with data, five have been rated as 'Good', with a further four rated as 'Strong'. "
                + "Only two have been rated as 'Requiring Review' and three as 'Requiring Action'.", 14,
            "'Good' 5, 'Strong' 4, 'Requiring Review' 2, 'Requiring Action' 3"
        ),
        ("All 12 indicators are green.", nil, "green 12"),
        ("Green: 5, Amber: 3, Red: 1", nil, "Green 5, Amber 3, Red 1"),
        ("Of the 8 indicators, 4 (50%) met their target and 2 were missed.", 8, "met 4, missed 2"),
        (
            "Of the 12 indicators, 6 are green, 2 amber and 4 red. At Quarter 1 six were green.", 12,
            "green 6, amber 2, red 4"
        ),
        (
            "The plan has 14 measures. Six are green, five amber and three red. Two quarters ago seven had been red. "
                + "Every theme but one has at least one red measure.", 14, "green 6, amber 5, red 3"
        ),
        ("Four of the nine schemes are rated green, two amber and three red.", 9, "green 4, amber 2, red 3"),
    ])
    func read(_ sentence: String, _ whole: Int?, _ parts: String) throws {
        let claim = try #require(try claim(sentence))
        #expect(claim.whole?.number == whole)
        #expect(claim.parts.map { "\($0.word) \($0.number)" }.joined(separator: ", ") == parts)
    }

    @Test(arguments: [
        "Half of the 12 indicators are green.",
        "The green bin costs £12 and the red one 2023.",
        "Last quarter five measures were green.",
        "Performance against 3.2 and 4.1 was red.",
        "83% of the measures are green.",
    ])
    func unread(_ sentence: String) throws {
        #expect(try claim(sentence).map(\.parts.count) == nil)
    }

    @Test("A table that was put together again, where a row may be lost, bears a count out and denies none")
    func pieced() throws {
        let claim = try #require(try claim("Of the eight indicators, two are green, two amber and four red."))
        func isDenied(reds: Int, isPieced: Bool) -> Bool {
            var set = RatedSet(name: "", total: 8, rated: 8, place: claim.parts[0].place)
            set.isPieced = isPieced
            for (part, count) in zip(claim.parts, [2, 2, reds]) {
                set.count(count, as: part.meaning.rating, part.meaning.rag)
            }
            if case .differs = CountTrial(sets: [set]).outcome(of: claim) { return true }
            return false
        }
        #expect(!isDenied(reds: 4, isPieced: false))
        #expect(isDenied(reds: 3, isPieced: false))
        #expect(!isDenied(reds: 3, isPieced: true))
    }
}
