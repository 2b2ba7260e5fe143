import Lexicon
import Papers

/// The clauses of a sentence that tells something of several rows, each of one: "Deepdale had the highest rate, 56.4%,
/// and Ribbleton the lowest at 37.0%".
///
/// What a sentence says of a time may be said of all of it: then each clause has to say it again.
struct NumberClauses {
    /// In the bytes of the sentence.
    private(set) var ranges: [Range<Int>] = []

    init(_ sentence: NumberSentence, _ names: [NumberName], lexicon: Lexicon) {
        let words = sentence.words
        guard names.count > 1, Self.isTimeless(sentence),
            names[0].words.lowerBound == 0 || Self.isOpening(0..<names[0].words.lowerBound, words, lexicon)
        else { return }
        var starts = [0]
        for (last, next) in zip(names, names.dropFirst()) {
            let lead = last.words.upperBound..<next.words.lowerBound
            // A clause tells something: names side by side are a list.
            guard let cut = lead.last(where: { Self.isCut($0, sentence, lexicon) }), cut > lead.lowerBound,
                Self.isOpening(cut..<lead.upperBound, words, lexicon)
            else { return }
            starts.append(words.ranges[cut].lowerBound)
        }
        let end = sentence.text.utf8.count
        ranges = starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : end) }
    }

    private static func isTimeless(_ sentence: NumberSentence) -> Bool {
        sentence.periods.isEmpty
            && !(0..<sentence.words.count).contains { sentence.isElsewhere(at: $0) }
    }

    private static func isCut(_ index: Int, _ sentence: NumberSentence, _ lexicon: Lexicon) -> Bool {
        let word = sentence.words.hashes[index]
        return lexicon.comparisons.joins.contains(word)
            || lexicon.statements.cuts.contains(word) && lexicon.standings.openers.contains(word)
    }

    /// Whether words only lead up to a name.
    private static func isOpening(_ span: Range<Int>, _ words: Words, _ lexicon: Lexicon) -> Bool {
        span.allSatisfy { index in
            let word = words.hashes[index]
            return lexicon.standings.openers.contains(word) || lexicon.comparisons.joins.contains(word)
                || lexicon.comparisons.silent.contains(word)
        }
    }
}
