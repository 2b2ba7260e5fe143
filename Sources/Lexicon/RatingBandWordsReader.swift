import JSON

/// Reads the section `rating_bands` of a lexicon; a lexicon without one knows no such words.
struct RatingBandWordsReader {
    private let section: JSONValue?

    init(_ root: JSONValue) {
        section = root["rating_bands"]
    }

    func read() throws(LexiconError) -> RatingBandWords {
        var words = RatingBandWords()
        guard section != nil else { return words }
        for term in RatingBandWords.Term.allCases {
            for phrase in try strings(term.rawValue) { words.terms.add(phrase, meaning: term) }
        }
        for word in try strings("fillers") { words.fillers.formUnion(Words(word).hashes) }
        for phrase in try strings("key_links") { words.keyLinks.add(phrase, meaning: true) }
        for phrase in try strings("less_is_better") { words.lessIsBetter.add(phrase, meaning: true) }
        for phrase in try strings("more_is_better") { words.moreIsBetter.add(phrase, meaning: true) }
        return words
    }

    private func strings(_ list: String) throws(LexiconError) -> [String] {
        try PhraseList.strings(section?[list], "rating_bands.\(list)")
    }
}
