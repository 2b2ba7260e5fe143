import JSON

/// Reads the section `exploded` of a lexicon; a lexicon without one knows no such words.
struct ExplodedWordsReader {
    private let section: JSONValue?

    init(_ root: JSONValue) {
        section = root["exploded"]
    }

    func read() throws(LexiconError) -> ExplodedWords {
        var words = ExplodedWords()
        guard let section else { return words }
        for word in try strings("joining", of: section, "exploded") { words.joining.formUnion(Words(word).hashes) }
        words.answers = Set(try strings("answers", of: section, "exploded").map { Words($0) })
        words.statuses = Set(try strings("statuses", of: section, "exploded").map { Words($0) })
        for word in try strings("person_titles", of: section, "exploded") {
            words.personTitles.formUnion(Words(word).hashes)
        }
        for (path, entry) in try PhraseList.entries(section["kinds"], "exploded.kinds") {
            words.kinds.append(try kind(entry, path))
        }
        return words
    }

    private func kind(_ entry: JSONValue, _ path: String) throws(LexiconError) -> ExplodedWords.Kind {
        guard let name = entry["name"]?.stringValue else {
            throw LexiconError(path: path, problem: "'name' is missing")
        }
        var columns: [ExplodedWords.Column] = []
        for (path, column) in try PhraseList.entries(entry["columns"], "\(path).columns") {
            columns.append(try self.column(column, path))
        }
        guard columns.count > 1 else { throw LexiconError(path: path, problem: "'columns' must name two or more") }
        return ExplodedWords.Kind(name: name, columns: columns)
    }

    private func column(_ entry: JSONValue, _ path: String) throws(LexiconError) -> ExplodedWords.Column {
        guard let heading = entry["heading"]?.stringValue, !Words(heading).isEmpty else {
            throw LexiconError(path: path, problem: "'heading' is missing")
        }
        guard let holds = entry["holds"]?.stringValue.flatMap(ExplodedWords.Holding.init(rawValue:)) else {
            let names = ExplodedWords.Holding.allCases.map(\.rawValue).joined(separator: ", ")
            throw LexiconError(path: path, problem: "'holds' must be one of \(names)")
        }
        var role: ColumnRole?
        if let name = entry["role"]?.stringValue {
            guard let known = ColumnRole(rawValue: name) else {
                throw LexiconError(path: path, problem: "'\(name)' is no role")
            }
            role = known
        }
        return ExplodedWords.Column(
            heading: heading,
            words: Words(heading),
            role: role,
            holds: holds,
            isOptional: entry["is_optional"]?.boolValue ?? false
        )
    }

    private func strings(_ name: String, of entry: JSONValue, _ path: String) throws(LexiconError) -> [String] {
        try PhraseList.strings(entry[name], "\(path).\(name)")
    }
}
