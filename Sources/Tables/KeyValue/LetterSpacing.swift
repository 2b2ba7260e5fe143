import Lexicon
import Papers

/// Tells a line whose letters have come apart, `Lib rary vis its`, from one of words, by the other words of its paper.
public struct LetterSpacing: Sendable {
    /// Fragments have fewer letters on average than words do, also where a title happens to be of short and rare words.
    private static let fragment = (letters: 34, fragments: 10)

    private let repair: TitleRepair

    public init(of source: SourceText) {
        repair = TitleRepair(counts: WordCounts(source))
    }

    public func isApart(_ line: String) -> Bool {
        let letters = LetterCount.of(line.utf8)
        let fragments = line.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: " ") ? 1 : 0) }
        return letters * Self.fragment.fragments < fragments * Self.fragment.letters && repair.isApart(line)
    }
}
