import JSON

/// Reads the section `headings` of a lexicon; a lexicon without one knows no such words.
struct HeadingWordsReader {
    private let section: SectionReader

    init(_ root: JSONValue) {
        section = SectionReader("headings", of: root)
    }

    func read() throws(LexiconError) -> HeadingWords {
        var words = HeadingWords()
        let ages = section.section("ages")
        for age in HeadingWords.Age.allCases {
            for word in try ages.phrases(age.rawValue).flatMap(\.hashes) where words.ages[word] == nil {
                words.ages[word] = age
            }
        }
        words.origins = try section.words("origins")
        words.destinations = try section.words("destinations")
        words.years = try section.words("years")
        words.comparisons = try section.words("comparisons")
        words.breaks = try section.words("breaks")
        words.tables = try section.words("tables")
        words.quarters = try section.phrases("quarters")
        words.forAll = try section.phrases("for_all")
        words.asides = try section.phrases("asides")
        words.names = try section.phrases("names")
        return words
    }
}
