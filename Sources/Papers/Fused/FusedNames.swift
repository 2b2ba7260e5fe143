import Lexicon

/// What the name of a row says about it.
enum FusedNames {
    /// Whether it names a total of rows above.
    static func isTotal(_ words: ArraySlice<FusedWord>, lexicon: Lexicon, bytes: [UInt8]) -> Bool {
        let text = words.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
        switch lexicon.rows.meaning(of: Words(text.joined(separator: " "))) {
        case .total, .subtotal: return true
        case .memorandum, nil: return false
        }
    }
}
