import JSON

/// Reads the section `statements` of a lexicon; a lexicon without one knows no such words.
struct StatementWordsReader {
    private let section: JSONValue?

    init(_ root: JSONValue) {
        section = root["statements"]
    }

    func read() throws(LexiconError) -> StatementWords {
        var words = StatementWords()
        guard section != nil else { return words }
        words.directions = try book("directions", naming: "direction")
        words.qualifiers = try book("qualifiers", naming: "qualifier")
        words.totals = try phrases("totals").map { Words($0) }
        words.references = try hashes("references")
        words.counting = try phrases("counting").map { Words($0) }
        words.levels = try phrases("levels").map { Words($0) }
        words.ages = try hashes("ages")
        words.durations = try hashes("durations")
        words.plurals = try hashes("plurals")
        words.cuts = try hashes("cuts")
        words.fillers = try hashes("fillers")
        words.inner = try hashes("inner")
        words.abbreviations = try hashes("abbreviations")
        return words
    }

    private func book(_ list: String, naming key: String) throws(LexiconError) -> PhraseBook<String> {
        var book = PhraseBook<String>()
        for (number, entry) in (section?[list]?.arrayValue ?? []).enumerated() {
            let path = "statements.\(list)[\(number)]"
            guard let name = entry[key]?.stringValue else {
                throw LexiconError(path: path, problem: "'\(key)' is missing")
            }
            for phrase in try PhraseList.strings(entry["phrases"], "\(path).phrases") {
                book.add(phrase, meaning: name)
            }
        }
        return book
    }

    private func phrases(_ list: String) throws(LexiconError) -> [String] {
        try PhraseList.strings(section?[list], "statements.\(list)")
    }

    private func hashes(_ list: String) throws(LexiconError) -> WordSet {
        var hashes = WordSet()
        for word in try phrases(list) { hashes.formUnion(Words(word).hashes) }
        return hashes
    }
}
