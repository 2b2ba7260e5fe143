import JSON

/// The lists of a lexicon, as every section has them. A list that is not there is empty; what is there has to be one.
enum PhraseList {
    /// - Parameters:
    ///   - value: The list; nil where it is not there.
    ///   - path: Where it stands, for the error.
    static func strings(_ value: JSONValue?, _ path: String) throws(LexiconError) -> [String] {
        var strings: [String] = []
        for element in try elements(value, path, of: "phrases") {
            guard let string = element.stringValue else {
                throw LexiconError(path: path, problem: "holds something other than a phrase")
            }
            strings.append(string)
        }
        return strings
    }

    /// The entries of a list of objects, each with its place.
    static func entries(
        _ value: JSONValue?,
        _ path: String
    ) throws(LexiconError) -> [(path: String, entry: JSONValue)] {
        try elements(value, path, of: "entries").enumerated().map { ("\(path)[\($0.offset)]", $0.element) }
    }

    private static func elements(
        _ value: JSONValue?,
        _ path: String,
        of kind: String
    ) throws(LexiconError) -> [JSONValue] {
        guard let value else { return [] }
        guard let elements = value.arrayValue else {
            throw LexiconError(path: path, problem: "must be a list of \(kind)")
        }
        return elements
    }
}
