import Lexicon
import TestSupport
import Testing

@testable import Papers

@Suite struct HeadingRowTests {
    private static let texts = [
        "Budget", "2031/32", "£000", "&", "Children's", "'s", "(Under)/", "Over-", "spend", "%", "£m", "é", "-",
    ]
    private static let kinds: [HeadingWord.Kind] = [.word, .word, .period, .unit]

    @Test("Every stretch says what its words say by themselves", arguments: 0..<100)
    func readsStretches(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let words = (0..<Int.random(in: 1...12, using: &generator)).map { index in
            HeadingWord(
                text: Self.texts.randomElement(using: &generator) ?? "",
                line: 1,
                bytes: index..<index + 1,
                kind: Self.kinds.randomElement(using: &generator) ?? .word,
                startsLine: index == 0
            )
        }
        // A row may be a part of another.
        for row in [words[...], words.dropFirst()] {
            let read = HeadingRow(row)
            for start in row.indices {
                for end in start + 1...row.endIndex {
                    let named = words[start..<end].filter { $0.kind == .word }
                    let (text, count) = read.text(of: start..<end)
                    #expect(text == Words(named.map(\.text).joined(separator: " ")))
                    #expect(count == named.count)
                }
            }
        }
    }
}
