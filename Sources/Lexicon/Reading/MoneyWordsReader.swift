import JSON

/// Reads the words of savings plans, write-offs and registers from a lexicon. Each section may be missing.
struct MoneyWordsReader {
    private let root: JSONValue

    init(_ root: JSONValue) {
        self.root = root
    }

    func read(into lexicon: inout LexiconSections) throws(LexiconError) {
        for (path, name, phrases) in try lists("whole_headings") {
            guard let role = ColumnRole(rawValue: name) else { throw Self.unknown(name, path) }
            for phrase in phrases { lexicon.wholeHeadings.add(phrase, meaning: role) }
        }
        for (path, name, phrases) in try lists("savings_rows") {
            guard let row = Lexicon.SavingsRow(rawValue: name) else { throw Self.unknown(name, path) }
            for phrase in phrases { lexicon.savingsRows.add(phrase, meaning: row) }
        }
        for (path, name, phrases) in try lists("write_offs") {
            switch name {
            case "phrases": for phrase in phrases { lexicon.writeOffPhrases.add(phrase, meaning: true) }
            case "leads": lexicon.writeOffLeads.formUnion(phrases.map { Words($0) })
            default: throw Self.unknown(name, path)
            }
        }
        for (path, name, phrases) in try lists("yes_and_no") {
            guard name == "yes" || name == "no" else { throw Self.unknown(name, path) }
            for phrase in phrases { lexicon.answers.add(phrase, meaning: name == "yes") }
        }
    }

    /// A section whose members are lists of phrases, in their order.
    private func lists(
        _ section: String
    ) throws(LexiconError) -> [(path: String, name: String, phrases: [String])] {
        guard let object = root[section] else { return [] }
        guard let members = object.objectValue?.members else {
            throw LexiconError(path: section, problem: "must be an object of lists")
        }
        var lists: [(path: String, name: String, phrases: [String])] = []
        for member in members {
            let path = "\(section).\(member.name)"
            lists.append((path, member.name, try PhraseList.strings(member.value, path)))
        }
        return lists
    }

    private static func unknown(_ name: String, _ path: String) -> LexiconError {
        LexiconError(path: path, problem: "'\(name)' is no known name here")
    }
}
