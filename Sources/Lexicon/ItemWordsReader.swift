import JSON

/// Reads the section `items` of a lexicon; a lexicon without one knows no such words.
struct ItemWordsReader {
    private let section: JSONValue?

    init(_ root: JSONValue) {
        section = root["items"]
    }

    func read() throws(LexiconError) -> ItemWords {
        var words = ItemWords()
        guard let section else { return words }
        words.directions = try meanings(
            "directions",
            named: "direction",
            from: ["overspend", "underspend"],
            of: section
        )
        words.bases = try meanings("bases", named: "basis", from: ["ongoing", "one_off"], of: section)
        words.oneOffs = try meanings(
            "one_offs",
            named: "direction",
            from: ["income", "expenditure"],
            of: section
        )
        words.fillers = try phrases("fillers", of: section)
        words.joins = try phrases("joins", of: section)
        words.allocations = try phrases("allocations", of: section)
        words.ratingLabels = try phrases("rating_labels", of: section)
        words.deliverableHeadings = try phrases("deliverable_headings", of: section)
        words.deliverableSections = try phrases("deliverable_sections", of: section)
        words.deliverableVerbs = try phrases("deliverable_verbs", of: section)
        for subject in KeySubject.allCases {
            let list = try strings(subject.rawValue, of: section["key_subjects"] ?? .null, "items.key_subjects")
            for phrase in list { words.keySubjects.add(phrase, meaning: subject) }
        }
        words.keyLabels = try phrases("key_labels", of: section)
        words.keyRemarks = try phrases("key_remarks", of: section)
        words.completionLabels = try phrases("completion_labels", of: section)
        return words
    }

    private func meanings(
        _ list: String,
        named name: String,
        from known: [String],
        of section: JSONValue
    ) throws(LexiconError) -> PhraseBook<String> {
        var book = PhraseBook<String>()
        for (number, entry) in (section[list]?.arrayValue ?? []).enumerated() {
            let path = "items.\(list)[\(number)]"
            guard let meaning = entry[name]?.stringValue else {
                throw LexiconError(path: path, problem: "'\(name)' is missing")
            }
            guard known.contains(meaning) else {
                throw LexiconError(path: path, problem: "'\(meaning)' is no \(name)")
            }
            for phrase in try strings("phrases", of: entry, "\(path).phrases") { book.add(phrase, meaning: meaning) }
        }
        return book
    }

    private func phrases(_ list: String, of section: JSONValue) throws(LexiconError) -> PhraseBook<Bool> {
        var book = PhraseBook<Bool>()
        for phrase in try strings(list, of: section, "items.\(list)") { book.add(phrase, meaning: true) }
        return book
    }

    private func strings(_ name: String, of entry: JSONValue, _ path: String) throws(LexiconError) -> [String] {
        try PhraseList.strings(entry[name], path)
    }
}
