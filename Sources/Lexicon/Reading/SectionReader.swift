import JSON

/// Reads the lists of one section of a lexicon. What is not there has no words; what is there has to be right.
struct SectionReader {
    private let value: JSONValue?
    /// Where the section stands, for the errors.
    let path: String

    init(_ name: String, of root: JSONValue) {
        self.init(value: root[name], path: name)
    }

    private init(value: JSONValue?, path: String) {
        (self.value, self.path) = (value, path)
    }

    /// A section inside this one.
    func section(_ name: String) -> SectionReader { SectionReader(value: value?[name], path: "\(path).\(name)") }

    /// The phrases of a list as they are written.
    func strings(_ list: String) throws(LexiconError) -> [String] {
        try PhraseList.strings(value?[list], "\(path).\(list)")
    }

    func phrases(_ list: String) throws(LexiconError) -> [Words] { try strings(list).map { Words($0) } }

    func set(_ list: String) throws(LexiconError) -> Set<Words> { Set(try phrases(list)) }

    /// Each word of the phrases of a list by itself.
    func words(_ list: String) throws(LexiconError) -> WordSet {
        var words = WordSet()
        for phrase in try phrases(list) { words.formUnion(phrase.hashes) }
        return words
    }

    /// Phrases of one meaning: found or not.
    func book(_ list: String) throws(LexiconError) -> PhraseBook<Bool> {
        var book = PhraseBook<Bool>()
        for phrase in try strings(list) { book.add(phrase, meaning: true) }
        return book
    }

    /// The phrases of several lists, each named after what its phrases mean.
    func lists<Meaning: RawRepresentable<String> & CaseIterable & Sendable>(
        of meaning: Meaning.Type = Meaning.self
    ) throws(LexiconError) -> PhraseBook<Meaning> {
        var book = PhraseBook<Meaning>()
        for meaning in Meaning.allCases {
            for phrase in try strings(meaning.rawValue) { book.add(phrase, meaning: meaning) }
        }
        return book
    }

    /// A list of entries with `phrases` and, under `key`, what they mean.
    func meanings<Meaning: RawRepresentable<String> & Sendable>(
        _ list: String,
        _ key: String,
        as meaning: Meaning.Type = Meaning.self
    ) throws(LexiconError) -> PhraseBook<Meaning> {
        try Self.meanings(value?[list], "\(path).\(list)", key)
    }

    /// The same where the list is a section by itself.
    static func meanings<Meaning: RawRepresentable<String> & Sendable>(
        _ list: JSONValue?,
        _ path: String,
        _ key: String
    ) throws(LexiconError) -> PhraseBook<Meaning> {
        var book = PhraseBook<Meaning>()
        for (path, entry) in try PhraseList.entries(list, path) {
            let meaning: Meaning = try known(key, of: entry, path)
            for phrase in try PhraseList.strings(entry["phrases"], "\(path).phrases") {
                book.add(phrase, meaning: meaning)
            }
        }
        return book
    }

    /// The member of an entry that has to be a name which the program knows.
    static func known<Value: RawRepresentable<String>>(
        _ key: String,
        of entry: JSONValue,
        _ path: String
    ) throws(LexiconError) -> Value {
        guard let name = entry[key]?.stringValue else {
            throw LexiconError(path: path, problem: "'\(key)' is missing")
        }
        guard let value = Value(rawValue: name) else {
            throw LexiconError(path: path, problem: "'\(name)' is no \(key)")
        }
        return value
    }
}
