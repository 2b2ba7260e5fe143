import Lexicon
import Testing

@testable import Papers

@Suite("Headings whose places are lost")
struct HeadingCutterTests {
    /// Words of lines; `|` parts cells that the text layer set apart.
    private func words(_ lines: [String]) -> [HeadingWord] {
        var words: [HeadingWord] = []
        var offset = 0
        for (index, line) in lines.enumerated() {
            for (place, word) in line.split(separator: " ").enumerated() {
                let bytes = Array(word.utf8)
                let kinds = WordKinds(bytes: bytes, words: Lexicon.shipped.papers)
                let kind = kinds.kind(of: 0..<bytes.count)
                words.append(
                    HeadingWord(
                        text: String(word),
                        line: index + 1,
                        bytes: offset..<offset + bytes.count,
                        kind: kind == .period || kind == .year
                            ? .period : kinds.isUnit(0..<bytes.count) ? .unit : .word,
                        startsLine: place == 0
                    )
                )
                offset += bytes.count + 1
            }
        }
        return words
    }

    private func cut(_ lines: [String], _ count: Int, hasTrailing: Bool = false) throws -> HeadingCut? {
        let words = words(lines)
        let ends = words.indices.filter { $0 + 1 == words.count || words[$0 + 1].startsLine }.map { $0 + 1 }
        return HeadingCutter(lexicon: try .standard())
            .cut(words, ends: ends.reversed(), count: count, hasTrailing: hasTrailing)
    }

    private func text(_ words: [HeadingWord]) -> String { words.map(\.text).joined(separator: " ") }

    @Test(
        "Words are shared out by what they mean, over lines that end anywhere",
        arguments: [
            (["Service Annual Budget Actual to Date Variance"], 3, ["Annual Budget", "Actual to Date", "Variance"]),
            (
                ["Row Fund Opening", "Balance", "Contributions Use of", "Reserve", "Closing", "Balance"], 4,
                ["Opening Balance", "Contributions", "Use of Reserve", "Closing Balance"]
            ),
            (["Scheme 2040/41 2041/42 Total", "£000 £000 £000"], 3, ["2040/41", "2041/42", "Total"]),
            (["Original Budget", "£000", "Forecast", "£000"], 2, ["Original Budget", "Forecast"]),
            (
                ["Approved", "budget", "for the", "year Spent to", "the end of June"], 2,
                ["Approved budget for the year", "Spent to the end of June"]
            ),
        ]
    )
    func plain(lines: [String], count: Int, expected: [String]) throws {
        let cut = try #require(try cut(lines, count))
        #expect(cut.columns.map(text) == expected)
        #expect(cut.groups.isEmpty)
    }

    @Test("Headings that repeat themselves stand below those of groups")
    func groups() throws {
        let lines = ["Row Service 2040/41 2041/42", "Budget Actual Budget Actual", "£m £m £m £m", "Roads and Bridges"]
        let cut = try #require(try cut(lines, 4))
        #expect(cut.labels.map(text) == ["Row", "Service"])
        #expect(cut.groups.map(text) == ["2040/41", "2041/42"])
        #expect(cut.columns.map(text) == ["Budget", "Actual", "Budget", "Actual"])
        #expect(cut.units.map(\.text) == ["£m", "£m", "£m", "£m"])
    }

    @Test("What is said behind the figures has a heading of its own")
    func trailing() throws {
        let cut = try #require(try cut(["Service Budget Actual Comment"], 2, hasTrailing: true))
        #expect(cut.columns.map(text) == ["Budget", "Actual"])
        #expect(text(cut.trailing) == "Comment")
    }

    @Test("Words that say nothing about where a heading ends name no column")
    func unknown() throws {
        #expect(try cut(["Alpha Beta Gamma Delta Epsilon"], 3) == nil)
    }
}
