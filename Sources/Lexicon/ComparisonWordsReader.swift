import JSON

/// Reads the section `comparisons` of a lexicon; a lexicon without one knows no such words.
struct ComparisonWordsReader {
    private let section: JSONValue?

    init(_ root: JSONValue) {
        section = root["comparisons"]
    }

    func read() throws(LexiconError) -> ComparisonWords {
        var words = ComparisonWords()
        guard section != nil else { return words }
        words.aspects = try meanings("aspects", "aspect", FigureAspect.init(rawValue:))
        words.leanings = try meanings("leanings", "leaning", FigureLeaning.init(rawValue:))
        words.signs = try meanings("signs", "leaning", FigureLeaning.init(rawValue:))
        words.wholes = try book("wholes")
        words.links = try hashes("links")
        words.cuts = try book("cuts")
        words.silent = try hashes("silent")
        words.generic = try hashes("generic")
        words.titles = try hashes("titles")
        words.elsewhen = try book("elsewhen")
        words.joins = try hashes("joins")
        words.further = try phrases("further")
        words.comprising = try phrases("comprising")
        words.deducted = try phrases("deducted")
        words.changedBy = try phrases("changed_by")
        words.results = try phrases("results")
        words.origins = try phrases("origins")
        words.directed = try phrases("directed")
        words.starts = try phrases("starts")
        words.ends = try phrases("ends")
        words.compared = try phrases("compared")
        words.parted = try phrases("parted")
        words.passages = try phrases("passages")
        words.numberedTables = try phrases("tables")
        words.above = try phrases("above")
        words.below = try phrases("below")
        words.ownReport = try phrases("own_report")
        return words
    }

    /// Phrases by what they mean: entries with a name under `key` and their phrases.
    private func meanings<Meaning: Sendable>(_ list: String, _ key: String, _ meaning: (String) -> Meaning?)
        throws(LexiconError) -> PhraseBook<Meaning>
    {
        var book = PhraseBook<Meaning>()
        for (number, entry) in (section?[list]?.arrayValue ?? []).enumerated() {
            let path = "comparisons.\(list)[\(number)]"
            guard let name = entry[key]?.stringValue, let known = meaning(name) else {
                throw LexiconError(path: path, problem: "'\(key)' is missing or not known")
            }
            for phrase in try PhraseList.strings(entry["phrases"], "\(path).phrases") {
                book.add(phrase, meaning: known)
            }
        }
        return book
    }

    private func phrases(_ list: String) throws(LexiconError) -> [Words] {
        try PhraseList.strings(section?[list], "comparisons.\(list)").map { Words($0) }
    }

    private func book(_ list: String) throws(LexiconError) -> PhraseBook<Bool> {
        var book = PhraseBook<Bool>()
        for phrase in try PhraseList.strings(section?[list], "comparisons.\(list)") { book.add(phrase, meaning: true) }
        return book
    }

    private func hashes(_ list: String) throws(LexiconError) -> WordSet {
        var hashes = WordSet()
        for word in try PhraseList.strings(section?[list], "comparisons.\(list)") {
            hashes.formUnion(Words(word).hashes)
        }
        return hashes
    }
}
