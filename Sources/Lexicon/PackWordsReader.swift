import JSON

/// Reads the section `packs` of a lexicon; a lexicon without one knows no such words.
struct PackWordsReader {
    private let section: JSONValue?

    init(_ root: JSONValue) {
        section = root["packs"]
    }

    func read() throws(LexiconError) -> PackWords {
        var words = PackWords()
        words.authors = try phrases("authors")
        words.dateLabels = try phrases("date_labels")
        words.minutes = try phrases("minutes")
        words.attendance = try phrases("attendance")
        words.appendices = try book("appendices")
        words.appendixLists = try book("appendix_lists")
        words.agendas = try book("agendas")
        words.itemMarks = try phrases("item_marks")
        words.addressees = try phrases("addressees")
        words.resolutions = try book("resolutions")
        return words
    }

    private func phrases(_ list: String) throws(LexiconError) -> [Words] { try strings(list).map { Words($0) } }

    private func book(_ list: String) throws(LexiconError) -> PhraseBook<Bool> {
        var book = PhraseBook<Bool>()
        for phrase in try strings(list) { book.add(phrase, meaning: true) }
        return book
    }

    private func strings(_ list: String) throws(LexiconError) -> [String] {
        var strings: [String] = []
        for element in section?[list]?.arrayValue ?? [] {
            guard let string = element.stringValue else {
                throw LexiconError(path: "packs.\(list)", problem: "holds something other than a phrase")
            }
            strings.append(string)
        }
        return strings
    }
}
