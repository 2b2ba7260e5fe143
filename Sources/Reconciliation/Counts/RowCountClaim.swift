import Lexicon
import Papers

/// What a sentence says of how many rows of a table are in some state: "three of the four directorates are forecasting
/// an overspend".
struct RowCountClaim: Sendable {
    /// What is so of a row.
    enum State: Sendable {
        /// More is spent than there is, or less.
        case over, under
        /// It went up, or down.
        case rise, fall
    }

    struct Number: Sendable {
        var value: Int
        var quote: String
        var place: Place
    }

    var part: Number
    var whole: Number
    /// The words for the things that are counted: "expenditure headings".
    var things: [UInt64]
    /// Whether any line of a budget is so called: "services", "budgets".
    var isOfAnyLines: Bool
    var state: State
}

/// Reads such counts: a number, "of", another one, what is counted, and the state, in one clause.
struct RowCountReader {
    private let lexicon: Lexicon

    /// How many words may name what is counted.
    private static let mostThings = 3
    /// How far behind that the state may be told.
    private static let reach = 8
    /// No table of a report that tells its rows so has more.
    private static let largest = 60

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    func claims(in block: Block) -> [RowCountClaim] {
        guard block.isOfSentences else { return [] }
        let words = block.words
        var claims: [RowCountClaim] = []
        for index in 0..<words.count where lexicon.performance.partJoins.contains(words.hashes[index]) {
            if let claim = claim(around: index, words, block) { claims.append(claim) }
        }
        return claims
    }

    /// - Parameter join: The word "of".
    private func claim(around join: Int, _ words: Words, _ block: Block) -> RowCountClaim? {
        guard join > 0, let part = number(join - 1, words, block) else { return nil }
        var index = join + 1
        while index < words.count, index <= join + 2,
            lexicon.statements.fillers.contains(words.hashes[index])
                || lexicon.performance.countFillers.contains(words.hashes[index])
        { index += 1 }
        guard index < words.count, let whole = number(index, words, block), part.value <= whole.value,
            whole.value > 1
        else { return nil }
        let end = clauseEnd(after: index, words, block.text)
        var thing = index + 1
        var things: [UInt64] = []
        let bytes = block.text.text.utf8.span
        while thing < end, things.count < Self.mostThings, !isVerb(words, thing), state(at: thing, words, end) == nil {
            things += LooseStems(bytes, words, in: thing..<thing + 1, silent: lexicon.comparisons.silent).stems
            thing += 1
        }
        guard !things.isEmpty else { return nil }
        let isOfAnyLines = (index + 1..<thing).contains { lexicon.comparisons.generic.contains(words.hashes[$0]) }
        for place in thing..<min(end, thing + Self.reach) {
            if lexicon.ratingBands.terms.match(in: words, at: place)?.meaning == .not { return nil }
            if lexicon.comparisons.supposed.match(in: words, at: place) != nil { return nil }
            guard let state = state(at: place, words, end) else {
                // "Two of the nine parks in the region": of those that the table lists, if at all.
                guard isLink(words, place) else { return nil }
                continue
            }
            return RowCountClaim(part: part, whole: whole, things: things, isOfAnyLines: isOfAnyLines, state: state)
        }
        return nil
    }

    private func isLink(_ words: Words, _ index: Int) -> Bool {
        lexicon.comparisons.links.contains(words.hashes[index])
            || lexicon.statements.fillers.contains(words.hashes[index])
    }

    private func isVerb(_ words: Words, _ index: Int) -> Bool {
        lexicon.statements.fillers.contains(words.hashes[index])
    }

    private func state(at index: Int, _ words: Words, _ end: Int) -> RowCountClaim.State? {
        if let match = lexicon.comparisons.aspects.match(in: words, at: index), match.words.upperBound <= end {
            switch match.meaning {
            case .overspend: return .over
            case .underspend: return .under
            default: break
            }
        }
        guard let match = lexicon.comparisons.leanings.match(in: words, at: index), match.words.upperBound <= end else {
            return nil
        }
        switch match.meaning {
        case .rise: return .rise
        case .fall: return .fall
        case .more, .less:
            // "spent less than budgeted", "exceeded their budgets"
            let behind = match.words.upperBound..<min(end, match.words.upperBound + 2)
            let isBudget = behind.contains {
                let aspect = lexicon.comparisons.aspects.match(in: words, at: $0)?.meaning
                return aspect == .budget || aspect == .adjustedBudget
            }
            return isBudget ? (match.meaning == .more ? .over : .under) : nil
        case .over, .under, .adverse, .favourable: return nil
        }
    }

    private func number(_ index: Int, _ words: Words, _ block: Block) -> RowCountClaim.Number? {
        let range = words.ranges[index]
        let bytes = block.text.text.utf8.span
        let value: Int
        if let told = lexicon.performance.numbers[words.hashes[index]] {
            value = told
        } else {
            guard range.count <= 2, range.allSatisfy({ bytes[$0].isDigit }) else { return nil }
            value = range.reduce(0) { $0 * 10 + Int(bytes[$1] & 0x0F) }
            let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : UInt8(ascii: " ")
            let after = range.upperBound < bytes.count ? bytes[range.upperBound] : UInt8(ascii: " ")
            guard before == UInt8(ascii: " "), after == UInt8(ascii: " ") else { return nil }
        }
        guard value <= Self.largest else { return nil }
        return .init(value: value, quote: block.text.slice(range), place: block.text.place(of: range))
    }

    /// The word behind the last of the clause: a comma or a stop ends it.
    private func clauseEnd(after index: Int, _ words: Words, _ text: TracedText) -> Int {
        let bytes = text.text.utf8.span
        for next in index + 1..<max(index + 1, words.count) {
            for offset in words.ranges[next - 1].upperBound..<words.ranges[next].lowerBound
            where Self.stops.contains(bytes[offset]) { return next }
        }
        return words.count
    }

    private static let stops = Array(".;:!?,()".utf8)
}
