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
        words.aspects = try aspects()
        words.wholes = try book("wholes")
        words.links = try hashes("links")
        words.cuts = try book("cuts")
        words.silent = try hashes("silent")
        words.generic = try hashes("generic")
        words.titles = try hashes("titles")
        words.elsewhen = try book("elsewhen")
        words.joins = try hashes("joins")
        words.further = try strings(section?["further"], "comparisons.further").map { Words($0) }
        words.origins = try strings(section?["origins"], "comparisons.origins").map { Words($0) }
        words.directed = try strings(section?["directed"], "comparisons.directed").map { Words($0) }
        return words
    }

    private func aspects() throws(LexiconError) -> PhraseBook<FigureAspect> {
        var book = PhraseBook<FigureAspect>()
        for (number, entry) in (section?["aspects"]?.arrayValue ?? []).enumerated() {
            let path = "comparisons.aspects[\(number)]"
            guard let name = entry["aspect"]?.stringValue, let aspect = FigureAspect(rawValue: name) else {
                throw LexiconError(path: path, problem: "'aspect' is missing or not known")
            }
            for phrase in try strings(entry["phrases"], "\(path).phrases") { book.add(phrase, meaning: aspect) }
        }
        return book
    }

    private func book(_ list: String) throws(LexiconError) -> PhraseBook<Bool> {
        var book = PhraseBook<Bool>()
        for phrase in try strings(section?[list], "comparisons.\(list)") { book.add(phrase, meaning: true) }
        return book
    }

    private func hashes(_ list: String) throws(LexiconError) -> WordSet {
        var hashes = WordSet()
        for word in try strings(section?[list], "comparisons.\(list)") { hashes.formUnion(Words(word).hashes) }
        return hashes
    }

    private func strings(_ value: JSONValue?, _ path: String) throws(LexiconError) -> [String] {
        var strings: [String] = []
        for element in value?.arrayValue ?? [] {
            guard let string = element.stringValue else {
                throw LexiconError(path: path, problem: "holds something other than a phrase")
            }
            strings.append(string)
        }
        return strings
    }
}
