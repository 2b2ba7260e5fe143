import EmbeddedFiles
import JSON

extension Lexicon {
    /// Reads a lexicon from JSON text.
    public convenience init(json: [UInt8]) throws(LexiconError) {
        self.init(try LexiconReader(try Self.value(of: json)).read())
    }

    /// The words that ship in the program, read once.
    public static func standard() throws(LexiconError) -> Lexicon {
        try shipped.get()
    }

    /// The words that ship in the program with a user's own laid over them: JSON of the same sections, each of which
    /// may be left out. A phrase that both give a meaning has the user's.
    public static func standard(under overlay: [UInt8]) throws(LexiconError) -> Lexicon {
        Lexicon(try LexiconReader(try document(under: overlay)).read())
    }

    /// The words in force as one JSON document, a user's own laid over those that ship.
    public static func document(under overlay: [UInt8]? = nil) throws(LexiconError) -> JSONValue {
        var root = try value(of: EmbeddedFile.words.bytes)
        if case .object(var sections) = root {
            sections["authorities"] = try value(of: EmbeddedFile.authorities.bytes)
            root = .object(sections)
        }
        guard let overlay else { return root }
        let user = try value(of: overlay)
        guard user.objectValue != nil else {
            throw LexiconError(path: "the document", problem: "must be an object of sections such as 'columns'")
        }
        if let name = LexiconOverlay.strangeMember(of: user, beside: root) {
            throw LexiconError(path: name, problem: "is no section of a lexicon")
        }
        return LexiconOverlay.joined(user, over: root)
    }

    private static let shipped = Result<Lexicon, LexiconError> { () throws(LexiconError) in
        Lexicon(try LexiconReader(try document()).read())
    }

    private static func value(of json: [UInt8]) throws(LexiconError) -> JSONValue {
        do {
            return try JSONValue(parsing: json)
        } catch {
            throw LexiconError(
                path: "line \(error.position.line), column \(error.position.column)",
                problem: "\(error.problem)"
            )
        }
    }
}
