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
        for label in HeadLabel.allCases {
            for phrase in try strings(label.rawValue, of: section?["head_labels"], "packs.head_labels") {
                words.headLabels.add(phrase, meaning: label)
            }
        }
        words.headLeads = try book("head_leads")
        words.headFillers = try book("head_fillers")
        words.offices = try book("offices")
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
        try strings(list, of: section, "packs")
    }

    private func strings(_ list: String, of section: JSONValue?, _ path: String) throws(LexiconError) -> [String] {
        try PhraseList.strings(section?[list], "\(path).\(list)")
    }
}
