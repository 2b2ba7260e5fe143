import Lexicon

/// Reads what sentences may tell: each word is looked up once for all that is asked of it.
struct SentenceTraitReader: Sendable {
    /// No sentence lists the names of more things.
    private static let mostListed = 99

    private let lexicon: Lexicon
    /// What words are by themselves; of phrases, those with which one begins.
    private let openings: WordTraits<SentenceTraits>

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        let (performance, standings) = (lexicon.performance, lexicon.standings)
        var openings = WordTraits<SentenceTraits>()
        openings.insert(.numberWord, of: performance.numbers.keys)
        openings.insert(.share, of: standings.shares.openings)
        openings.insert(.percent, of: Words("%").hashes)
        openings.insert(.standing, of: standings.standings.openings + lexicon.ratings.openings)
        openings.insert(
            .extreme,
            of: performance.most.openings + performance.least.openings + performance.best.openings
        )
        openings.insert(.ownTime, of: performance.ownLeads.openings + performance.peaks.openings)
        openings.insert(.everyTime, of: performance.everyTime.openings)
        openings.insert(.listing, of: standings.listing.openings + standings.comprising.openings)
        let comparisons = lexicon.comparisons
        openings.insert(
            .way,
            of: comparisons.leanings.openings + comparisons.moves.openings + comparisons.sides.openings
                + standings.ways.openings
        )
        openings.insert(.only, of: standings.alone.openings + standings.shares.openings)
        openings.insert(.fraction, of: comparisons.fractions.openings)
        openings.insert(.start, of: comparisons.starts.compactMap(\.hashes.first))
        self.openings = openings
    }

    /// - Parameter text: The bytes of the sentence of which these are the words.
    func traits(of words: Words, in text: Span<UInt8>) -> SentenceTraits {
        var traits: SentenceTraits = NumberCount.hasPlain(in: text) ? .plainNumber : []
        if NumberCount.mayBe(2, in: text) { traits.insert(.twoNumbers) }
        var isOfFew = false
        for index in 0..<words.count {
            let word = openings[words.hashes[index]]
            traits.formUnion(word.intersection([.numberWord, .percent]))
            if word.contains(.numberWord) {
                traits.insert(.count)
                isOfFew = true
            } else if let number = NumberCount.count(at: index, of: words, in: text) {
                traits.insert(.count)
                isOfFew = isOfFew || number <= Self.mostListed
            }
            let asked = word.subtracting(traits)
            if asked.contains(.standing), isStanding(index, words) { traits.insert(.standing) }
            if asked.contains(.extreme), isExtreme(index, words) { traits.insert(.extreme) }
            if asked.contains(.way), isWay(index, words) { traits.insert(.way) }
            if asked.contains(.only), isOnly(index, words) { traits.insert(.only) }
            if asked.contains(.fraction), lexicon.comparisons.fractions.match(in: words, at: index) != nil {
                traits.insert(.fraction)
            }
            if asked.contains(.start), isStart(index, words) { traits.insert(.start) }
            if asked.contains(.ownTime), isOwnTime(index, words) { traits.insert(.ownTime) }
            if asked.contains(.everyTime), lexicon.performance.everyTime.match(in: words, at: index) != nil {
                traits.insert(.everyTime)
            }
            if asked.contains(.share), lexicon.standings.shares.match(in: words, at: index) != nil {
                traits.insert(.share)
            }
            if asked.contains(.listing), isListing(index, words) { traits.insert(.listing) }
        }
        if isOfFew, isList(text) { traits.insert(.list) }
        return traits
    }

    private func isStanding(_ index: Int, _ words: Words) -> Bool {
        if lexicon.standings.standings.match(in: words, at: index) != nil { return true }
        guard let match = lexicon.ratings.match(in: words, at: index) else { return false }
        // Single letters are no ratings.
        return words.ranges[match.words.upperBound - 1].upperBound - words.ranges[index].lowerBound > 2
    }

    private func isExtreme(_ index: Int, _ words: Words) -> Bool {
        let performance = lexicon.performance
        return performance.most.match(in: words, at: index) != nil
            || performance.least.match(in: words, at: index) != nil
            || performance.best.match(in: words, at: index) != nil
    }

    private func isOwnTime(_ index: Int, _ words: Words) -> Bool {
        lexicon.performance.ownLeads.match(in: words, at: index) != nil
            || lexicon.performance.peaks.match(in: words, at: index) != nil
    }

    private func isWay(_ index: Int, _ words: Words) -> Bool {
        let comparisons = lexicon.comparisons
        return comparisons.leanings.match(in: words, at: index) != nil
            || comparisons.moves.match(in: words, at: index) != nil
            || comparisons.sides.match(in: words, at: index) != nil
            || lexicon.standings.ways.match(in: words, at: index) != nil
    }

    private func isOnly(_ index: Int, _ words: Words) -> Bool {
        lexicon.standings.alone.match(in: words, at: index) != nil
            || lexicon.standings.shares.match(in: words, at: index)?.meaning == .only
    }

    private func isStart(_ index: Int, _ words: Words) -> Bool {
        lexicon.comparisons.starts.contains { words.matches($0, at: index) }
    }

    /// "The table below lists", "comprises eight services".
    private func isListing(_ index: Int, _ words: Words) -> Bool {
        let standings = lexicon.standings
        if standings.listing.match(in: words, at: index) != nil { return true }
        guard let phrase = standings.comprising.match(in: words, at: index), case let next = phrase.words.upperBound
        else { return false }
        return next - index <= 2 && next < words.count && lexicon.performance.numbers[words.hashes[next]] != nil
    }

    private func isList(_ text: Span<UInt8>) -> Bool {
        text.indices.contains { text[$0] == UInt8(ascii: ",") || text[$0] == UInt8(ascii: ":") }
    }
}
