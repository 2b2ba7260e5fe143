/// A short word in lower case, packed into a number: the lexer asks for the words beside every figure of a paper.
struct LexerWord: Hashable, ExpressibleByStringLiteral {
    /// More letters are not looked at; no word that the lexer knows has more.
    static let longest = 12

    private var letters: UInt128 = 0
    private(set) var count = 0

    init() {}

    init(stringLiteral text: String) {
        for byte in text.utf8.prefix(Self.longest) { append(byte) }
    }

    var isEmpty: Bool { count == 0 }

    mutating func append(_ letter: UInt8) {
        letters = letters << 8 | UInt128(letter)
        count += 1
    }

    fileprivate var mixed: Int {
        let folded = UInt64(truncatingIfNeeded: letters) ^ UInt64(truncatingIfNeeded: letters >> 64) &* 31
        return Int(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }
}

/// A fixed set of words.
struct LexerWordSet: ExpressibleByArrayLiteral {
    /// A power of two of places, at least half of them empty words; each word stands at the first free one for it.
    private var places: [LexerWord]

    init(arrayLiteral words: LexerWord...) {
        var size = 4
        while size < words.count * 2 { size *= 2 }
        places = Array(repeating: LexerWord(), count: size)
        for word in words where !contains(word) { places[place(of: word)] = word }
    }

    func contains(_ word: LexerWord) -> Bool {
        !word.isEmpty && places[place(of: word)] == word
    }

    private func place(of word: LexerWord) -> Int {
        let mask = places.count - 1
        var place = word.mixed & mask
        while !places[place].isEmpty, places[place] != word { place = (place + 1) & mask }
        return place
    }
}
