/// Words that are looked up where they stand in a text, as bytes and whatever their case.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
    /// The words, in lower case, by their first byte.
    private var words: [[[UInt8]]] = Array(repeating: [], count: 256)

    init(_ words: [String]) {
        for word in words {
            let bytes = word.utf8.map(TextBytes.lowered)
            guard let first = bytes.first else { continue }
            self.words[Int(first)].append(bytes)
        }
    }

    init(arrayLiteral elements: String...) { self.init(elements) }

    func contains(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        for word in words[Int(TextBytes.lowered(text[first]))] where word.count == range.count {
            if TextBytes.holds(text, word, at: range.lowerBound) { return true }
        }
        return false
    }

    /// Whether a stretch begins with one of the words.
    func containsStart(of text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        for word in words[Int(TextBytes.lowered(text[first]))] where word.count <= range.count {
            if TextBytes.holds(text, word, at: range.lowerBound) { return true }
        }
        return false
    }

    /// Whether one of the words begins with this byte.
    func mayBegin(with byte: UInt8) -> Bool { !words[Int(TextBytes.lowered(byte))].isEmpty }
}
