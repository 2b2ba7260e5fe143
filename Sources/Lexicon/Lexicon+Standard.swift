import JSON

extension Lexicon {
    /// Reads a lexicon from JSON text.
    public convenience init(json: [UInt8]) throws(LexiconError) {
        let root: JSONValue
        do {
            root = try JSONValue(parsing: json)
        } catch {
            throw LexiconError(
                path: "line \(error.position.line), column \(error.position.column)",
                problem: "\(error.problem)"
            )
        }
        self.init(try LexiconReader(root).read())
    }

    /// The words that ship in the program, read once.
    public static func standard() throws(LexiconError) -> Lexicon {
        try shipped.get()
    }

    private static let shipped = Result<Lexicon, LexiconError> { () throws(LexiconError) in
        try Lexicon(json: PackageResources.words_json)
    }
}
