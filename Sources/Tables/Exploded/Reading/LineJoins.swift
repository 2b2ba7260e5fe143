import Lexicon

/// Says whether the text of one line goes on in the next, by what stands at the border.
struct LineJoins: Sendable {
    /// Words that do not end a cell: and, of, for.
    let joining: WordSet

    /// Whether the second line can only be more of the first.
    func goesOn(from first: String, to second: String) -> Bool {
        Self.opensLower(second) || endsOpen(first)
    }

    static func opensLower(_ text: String) -> Bool {
        guard let byte = text.utf8.first else { return false }
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "("), UInt8(ascii: "&"), UInt8(ascii: "+"): return true
        default: return false
        }
    }

    private func endsOpen(_ text: String) -> Bool {
        switch text.utf8.last {
        case UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "-"): return true
        default: break
        }
        let words = Words(text)
        guard let last = words.hashes.last, words.count > 1 else { return false }
        // Only in lower case: `IN` and `OR` may end a name.
        let end = words.ranges[words.count - 1]
        let bytes = text.utf8
        let first = bytes[bytes.index(bytes.startIndex, offsetBy: end.lowerBound)]
        return joining.contains(last) && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
            && end.upperBound == bytes.count
    }
}
