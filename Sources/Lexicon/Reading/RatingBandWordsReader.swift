import JSON

/// Reads the section `rating_bands` of a lexicon; a lexicon without one knows no such words.
struct RatingBandWordsReader {
    private let section: SectionReader

    init(_ root: JSONValue) {
        section = SectionReader("rating_bands", of: root)
    }

    func read() throws(LexiconError) -> RatingBandWords {
        var words = RatingBandWords()
        words.terms = try section.lists()
        words.fillers = try section.words("fillers")
        words.keyLinks = try section.book("key_links")
        words.inTime = try section.book("in_time")
        words.lessIsBetter = try section.book("less_is_better")
        words.moreIsBetter = try section.book("more_is_better")
        return words
    }
}
