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
            var kind = subject.wordKinds[words.hashes[index]]
            if bytes[words.ranges[index].lowerBound].isDigit { kind.insert(.link) }
            if kind.contains(.cut), subject.words.cuts.match(in: words, at: index) == nil { kind.remove(.cut) }
            if kind.contains(.elsewhen), subject.words.elsewhen.match(in: words, at: index) == nil {
                kind.remove(.elsewhen)
            }
            kinds.append(kind)
        }
        return kinds
    }

    /// What words are wherever they stand; of phrases, what they are where the whole phrase follows.
    static func traits(in words: ComparisonWords, stops: WordSet) -> WordTraits<WordKinds> {
        var traits = WordTraits<WordKinds>()
        traits.insert(.link, of: words.links.union(words.silent).words)
        traits.insert(.stop, of: stops.words)
        traits.insert(.cut, of: words.cuts.openings)
        traits.insert(.elsewhen, of: words.elsewhen.openings)
        return traits
    }
}
