import Lexicon

/// What a word of a sentence is by itself, as those ask who read its figures: nearly all of them ask of every word.
struct WordKinds: OptionSet, Sendable {
    let rawValue: UInt8

    /// It leads from one word to another, or is a number.
    static let link = WordKinds(rawValue: 1)
    /// It opens another clause.
    static let stop = WordKinds(rawValue: 1 << 1)
    /// A phrase begins with it after which a figure is measured against another.
    static let cut = WordKinds(rawValue: 1 << 2)
    /// A phrase begins with it that takes a figure to another time.
    static let elsewhen = WordKinds(rawValue: 1 << 3)

    static func all(in sentence: String, _ words: Words, _ subject: ProseSubject) -> [WordKinds] {
        let bytes = sentence.utf8.span
        var kinds: [WordKinds] = []
        kinds.reserveCapacity(words.count)
        for index in 0..<words.count {
            let word = words.hashes[index]
            var kind: WordKinds = []
            if subject.words.links.contains(word) || subject.words.silent.contains(word)
                || bytes[words.ranges[index].lowerBound].isDigit
            {
                kind.insert(.link)
            }
            if subject.stops.contains(word) { kind.insert(.stop) }
            if subject.words.cuts.match(in: words, at: index) != nil { kind.insert(.cut) }
            if subject.words.elsewhen.match(in: words, at: index) != nil { kind.insert(.elsewhen) }
            kinds.append(kind)
        }
        return kinds
    }
}
