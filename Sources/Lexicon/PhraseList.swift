import JSON

/// The phrases of a list in a lexicon, as every section has them.
enum PhraseList {
    /// - Parameters:
    ///   - value: The list; none where it is not there.
    ///   - path: Where it stands, for the error.
    static func strings(_ value: JSONValue?, _ path: String) throws(LexiconError) -> [String] {
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
