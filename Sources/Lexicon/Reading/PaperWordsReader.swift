import JSON

/// Reads the section `papers` of a lexicon, and from `rows` what the labels of totals begin with; a lexicon without
/// them knows no such words.
struct PaperWordsReader {
    private let root: JSONValue

    init(_ root: JSONValue) {
        self.root = root
    }

    func read() throws(LexiconError) -> PaperWords {
        let section = SectionReader("papers", of: root)
        var phrases: [PaperWords.List: [String]] = [:]
        for list in PaperWords.List.allCases { phrases[list] = try section.strings(list.rawValue) }
        var totals: [String] = []
        for meaning in [RowWords.Meaning.total, .subtotal] {
            totals += try SectionReader("rows", of: root).section(meaning.rawValue).strings("starts")
        }
        return PaperWords(phrases, totals: totals)
    }
}
