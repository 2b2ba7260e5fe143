import Lexicon

extension HeadingWord {
    /// The name that words on several lines make, the highest first, units left out.
    static func name(_ parts: [(line: Int, words: [AlignedWord])], _ kinds: WordKinds) -> [HeadingWord] {
        parts.flatMap { part in
            part.words.enumerated().filter { !kinds.isUnit($0.element.bytes) }.map { place, word in
                HeadingWord(
                    text: String(decoding: kinds.bytes[word.bytes], as: UTF8.self),
                    line: part.line,
                    bytes: word.bytes,
                    kind: word.kind == .period || word.kind == .year ? .period : .word,
                    startsLine: place == 0
                )
            }
        }
    }
}

extension HeadingPhrases {
    /// What a time tells by itself, or with the unit of time behind it: it may be that of any column.
    private static let time = 1.5

    /// How well a name on the page is known; "31 - 90 days" is as good a name as a year is.
    func score(ofPrinted name: [HeadingWord], _ words: PaperWords) -> Double {
        let isTime =
            name.contains { $0.kind == .period }
            && name.allSatisfy { word in
                let bytes = Array(word.text.utf8)
                return word.kind == .period || words.unitWords.contains(bytes.span, 0..<bytes.count)
            }
        return isTime ? Self.time : score(of: name[...])
    }
}
