import JSON

/// The principal councils of the United Kingdom, each known by its names.
///
/// A name is taken for an authority only where it is the same word for word, capitals, punctuation and "&" aside: two
/// councils may bear names that differ in one word ("Dorset Council" came after "Dorset County Council").
public struct Authorities: Sendable {
    public struct Entry: Hashable, Sendable {
        public var name: String
        /// As in the government's registers of local authorities: `DBY`.
        public var code: String
        /// The register that has the code: `local-authority-eng`, `principal-local-authority` (Wales),
        /// `local-authority-sct` or `local-authority-nir`.
        public var register: String
        /// The code of the Office for National Statistics that was in force last; nil where none is known.
        public var gssCode: String?
        public var formerGSSCodes: [String]
    }

    private var entries: [Entry] = []
    private var byName: [Words: Int] = [:]

    public var count: Int { entries.count }

    /// The authority of that name; nil where none, or more than one, bears it.
    public func authority(named name: String) -> Entry? {
        byName[Words(name)].map { entries[$0] }
    }

    /// Adds an authority; a name that is taken already keeps its meaning.
    mutating func add(_ entry: Entry, names: [String]) {
        entries.append(entry)
        for name in [entry.name] + names where byName[Words(name)] == nil {
            byName[Words(name)] = entries.count - 1
        }
    }
}

/// Reads the section `authorities` of a lexicon; a lexicon without one knows none.
struct AuthoritiesReader {
    private let root: JSONValue

    init(_ root: JSONValue) {
        self.root = root
    }

    func read() throws(LexiconError) -> Authorities {
        var authorities = Authorities()
        for (path, entry) in try PhraseList.entries(root["authorities"], "authorities") {
            authorities.add(
                Authorities.Entry(
                    name: try text("name", of: entry, path),
                    code: try text("code", of: entry, path),
                    register: try text("register", of: entry, path),
                    gssCode: entry["gss_code"]?.stringValue,
                    formerGSSCodes: try PhraseList.strings(entry["former_gss_codes"], "\(path).former_gss_codes")
                ),
                names: try PhraseList.strings(entry["also"], "\(path).also")
            )
        }
        return authorities
    }

    private func text(_ name: String, of entry: JSONValue, _ path: String) throws(LexiconError) -> String {
        guard let text = entry[name]?.stringValue, !text.isEmpty else {
            throw LexiconError(path: path, problem: "'\(name)' is missing")
        }
        return text
    }
}
