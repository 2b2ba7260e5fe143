import Figures
import Lexicon
import Papers
import Tables

/// Reads counts in prose: `Of the eight indicators, two are green, two amber and four red`, `12 of 15 measures are on
/// target`, `Green: 5`.
struct CountClaimReader {
    /// No report counts more of such things.
    private static let largest = 400

    /// How many words that it doesn't know may stand between a number and its rating, where that is told as a name is:
    /// "Two standards are marked Fail". "Three of the pumps were delivered" rates nothing.
    private static let mostOthers = 2

    private let lexicon: Lexicon

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    private enum Token {
        case number(Int)
        case rating(Lexicon.RatingMeaning)
        case things
        case of
        /// Words that may stand between a number and what it counts.
        case filler
        case other
        /// A sign that ends what was begun: a full stop, a semicolon.
        case stop
    }

    private struct Piece {
        var token: Token
        /// The bytes in the text.
        var range: Range<Int>

        var isStop: Bool {
            if case .stop = token { return true }
            return false
        }
    }

    /// The claim of a paragraph; nil where it counts nothing by rating.
    ///
    /// - Parameter now: The report's own time.
    func claim(in block: Block, now: Period = Period()) -> CountClaim? {
        switch block.kind {
        case .paragraph, .listItem, .caption: break
        case .heading, .table, .keyValue, .furniture: return nil
        }
        let text = block.text
        let words = block.words
        guard words.hashes.indices.contains(where: { lexicon.ratings.match(in: words, at: $0) != nil }) else {
            return nil
        }
        let pieces = withoutOtherTimes(pieces(of: text, words), words)
        let scope = CountScope(words: words, lexicon: lexicon)
        // Most blocks count nothing, and their times need not be read.
        lazy var times = PeriodReader(options: .bareYears).mentions(in: text.text)
        var claim = CountClaim(whole: whole(in: pieces, text), parts: [])
        var used: Set<Int> = []
        // What the sentences before counted, and all that this one does.
        var earlier: [CountClaim.Part] = []
        var isAnother = false
        for index in pieces.indices {
            if pieces[index].isStop {
                earlier = claim.parts
                isAnother = false
            }
            // What goes on behind the sentence that counted tells nothing but numbers and ratings.
            if !earlier.isEmpty, !isElliptical(around: index, pieces) { continue }
            guard !isAnother, case .number(let number) = pieces[index].token, !isWholeOfPart(index, pieces),
                !isBound(pieces[index], words), !isAside(pieces[index], in: text),
                !isShareOrRelative(index, pieces, words),
                let (rating, meaning) = rating(before: index, pieces, in: text)
                    ?? rating(behind: index, pieces, in: text),
                !isFromOne(rating, pieces, words),
                case let sentence = sentence(around: index, pieces),
                !times.contains(where: { sentence.overlaps($0.range) && now.isOther(than: $0.value) }),
                case let span = words.position(
                    atOrAfter: sentence.lowerBound
                )..<words.position(atOrAfter: sentence.upperBound),
                case (let first, let last) = (
                    words.position(atOrAfter: pieces[index].range.lowerBound),
                    words.position(atOrAfter: pieces[rating].range.lowerBound)
                ), !scope.isElsewhere(span, number: first, rating: last), !scope.isOfSome(number: first, rating: last),
                used.insert(rating).inserted
            else { continue }
            // "Three are red. Two of those were red in May": a rating that was counted is not counted on.
            if earlier.contains(where: { $0.meaning.rating == meaning.rating }) {
                claim.parts = earlier
                isAnother = true
                continue
            }
            let things = things(between: index, rating, pieces, in: text, words)
            // "Four of the five measures are green. Three risks are amber": what counts other things begins anew.
            if let counted = claim.parts.first?.things, !counted.isEmpty, !things.isEmpty,
                !counted.contains(where: things.contains)
            {
                continue
            }
            claim.isOfOneSentence = claim.isOfOneSentence && earlier.isEmpty
            claim.add(
                CountClaim.Part(
                    number: isExcepted(pieces[index], words) ? (claim.whole?.number ?? 0) - number : number,
                    meaning: meaning,
                    word: text.slice(pieces[rating].range),
                    quote: text.slice(pieces[index].range),
                    place: text.place(of: pieces[index].range),
                    things: things
                )
            )
        }
        // "88 forms, 27 above target": a part that is more than all counts something else.
        if let whole = claim.whole, claim.parts.contains(where: { $0.number > whole.number }) { return nil }
        return claim.parts.isEmpty ? nil : withoutOthers(claim)
    }

    /// The bytes of a sentence.
    private func sentence(around index: Int, _ pieces: [Piece]) -> Range<Int> {
        let start = pieces[..<index].last(where: \.isStop)?.range.upperBound ?? 0
        let end = pieces[index...].first(where: \.isStop)?.range.lowerBound ?? pieces[pieces.count - 1].range.upperBound
        return start..<max(start, end)
    }

    /// "Two are Amber and one Red."
    private func isElliptical(around index: Int, _ pieces: [Piece]) -> Bool {
        let start = pieces[..<index].lastIndex(where: \.isStop).map { $0 + 1 } ?? 0
        let end = pieces[index...].firstIndex(where: \.isStop) ?? pieces.count
        return pieces[start..<end].allSatisfy { piece in
            switch piece.token {
            case .number, .rating, .filler: true
            case .things, .of, .other, .stop: false
            }
        }
    }

    /// "four in five", "two of which were red in March"
    private func isShareOrRelative(_ index: Int, _ pieces: [Piece], _ words: Words) -> Bool {
        let first = words.position(atOrAfter: pieces[index].range.lowerBound)
        let next = words.position(atOrAfter: pieces[index].range.upperBound)
        if lexicon.comparisons.portions.contains(where: { words.matches($0, at: next) }) { return true }
        func isNumber(_ word: Int) -> Bool {
            word >= 0 && word < words.count && lexicon.performance.numbers[words.hashes[word]] != nil
        }
        func isPlace(_ word: Int) -> Bool {
            word >= 0 && word < words.count && lexicon.standings.places.contains(words.hashes[word])
        }
        return isPlace(next) && isNumber(next + 1) || isPlace(first - 1) && isNumber(first - 2)
    }

    /// "one from amber to red": what it was.
    private func isFromOne(_ rating: Int, _ pieces: [Piece], _ words: Words) -> Bool {
        let first = words.position(atOrAfter: pieces[rating].range.lowerBound)
        let comparisons = lexicon.comparisons
        return first > 0
            && (comparisons.starts + comparisons.ends).contains { $0.count == 1 && words.matches($0, at: first - 1) }
    }

    /// The parts of one scale: "Of 40 audits six are done. Two are Limited, two Substantial" counts two things.
    private func withoutOthers(_ claim: CountClaim) -> CountClaim {
        var claim = claim
        let scales = Dictionary(grouping: claim.parts) { $0.meaning.rating.scale }
        if scales.count > 1, let most = scales.values.max(by: { $0.count < $1.count }), most.count > 1,
            scales.values.count(where: { $0.count == most.count }) == 1
        {
            claim.parts = most
            claim.whole = nil
        }
        return claim
    }

    /// "Two **standards** are marked Fail"
    private func things(
        between number: Int,
        _ rating: Int,
        _ pieces: [Piece],
        in text: TracedText,
        _ words: Words
    ) -> [UInt64] {
        guard number < rating else { return [] }
        return (number + 1..<rating).flatMap { index -> [UInt64] in
            switch pieces[index].token {
            case .things, .other: break
            default: return []
            }
            let range = pieces[index].range
            let span = words.position(atOrAfter: range.lowerBound)..<words.position(atOrAfter: range.upperBound)
            return LooseStems(text.text.utf8.span, words, in: span, silent: lexicon.comparisons.silent).stems
        }
    }

    /// "At least one red measure" counts none.
    private func isBound(_ piece: Piece, _ words: Words) -> Bool {
        let first = words.position(atOrAfter: piece.range.lowerBound)
        return lexicon.statements.qualifiers.matches(in: words, endingAt: first)
    }

    /// "rose to 88, eight above target": a number that counts none of the things.
    private func isAside(_ piece: Piece, in text: TracedText) -> Bool {
        let bytes = text.text.utf8.span
        let start = piece.range.lowerBound
        return start > 2 && bytes[start - 1] == UInt8(ascii: " ") && bytes[start - 2] == UInt8(ascii: ",")
            && bytes[start - 3].isDigit
    }

    /// "All but two of the five"
    private func isExcepted(_ piece: Piece, _ words: Words) -> Bool {
        let first = words.position(atOrAfter: piece.range.lowerBound)
        return lexicon.standings.shares.match(in: words, endingAt: first)?.meaning == .allBut
    }

    /// A sentence on last quarter, or on others, counts other things.
    private func withoutOtherTimes(_ pieces: [Piece], _ words: Words) -> [Piece] {
        let others = lexicon.comparisons.elsewhen.matches(in: words).map {
            words.ranges[$0.words.lowerBound].lowerBound
        }
        guard !others.isEmpty else { return pieces }
        var kept: [Piece] = []
        for sentence in pieces.split(omittingEmptySubsequences: true, whereSeparator: { $0.isStop }) {
            let range = (sentence.first?.range.lowerBound ?? 0)..<(sentence.last?.range.upperBound ?? 0)
            guard !others.contains(where: range.contains) else { continue }
            if let last = kept.last {
                kept.append(Piece(token: .stop, range: last.range.upperBound..<range.lowerBound))
            }
            kept += sentence
        }
        return kept
    }

    // MARK: Numbers and what they count

    /// `Of the eight indicators`, `four of the eight`, `the 12 KPIs`
    private func whole(in pieces: [Piece], _ text: TracedText) -> CountClaim.Whole? {
        var found: [CountClaim.Whole] = []
        for index in pieces.indices {
            // "Four of the nine schemes": of whatever there are nine, they are what is counted.
            guard case .number(let number) = pieces[index].token,
                isAlone(index, pieces) && things(behind: index, pieces)
                    || isWholeOfPart(index, pieces)
                        && things(behind: index, pieces)
                    || isWholeOfNumber(index, pieces)
            else { continue }
            // "Two indicators are red" counts a part.
            guard isWholeOfPart(index, pieces) || rating(behind: index, pieces, in: text) == nil else { continue }
            let range = pieces[index].range
            found.append(.init(number: number, quote: text.slice(range), place: text.place(of: range)))
        }
        return Set(found.map(\.number)).count == 1 ? found[0] : nil
    }

    /// "Six audits have led to 32 actions": of two numbers in a sentence either may be the whole of what follows.
    private func isAlone(_ index: Int, _ pieces: [Piece]) -> Bool {
        let start = pieces[..<index].lastIndex(where: \.isStop) ?? 0
        let end = pieces[index...].firstIndex(where: \.isStop) ?? pieces.count
        let numbers = pieces[start..<end].count { if case .number = $0.token { true } else { false } }
        let ratings = pieces[start..<end].contains { if case .rating = $0.token { true } else { false } }
        return numbers == 1 || ratings
    }

    /// Whether a number stands behind "of" or "of the".
    private func isWholeOfPart(_ index: Int, _ pieces: [Piece]) -> Bool {
        var before = index - 1
        while before >= 0, case .filler = pieces[before].token { before -= 1 }
        guard before >= 0, case .of = pieces[before].token else { return false }
        return true
    }

    /// Whether only "of" and such words stand between a number and one before it that is no larger.
    private func isWholeOfNumber(_ index: Int, _ pieces: [Piece]) -> Bool {
        guard isWholeOfPart(index, pieces), case .number(let whole) = pieces[index].token else { return false }
        for piece in pieces[..<index].reversed() {
            switch piece.token {
            case .of, .filler: continue
            case .number(let part): return part <= whole
            default: return false
            }
        }
        return false
    }

    private func things(behind index: Int, _ pieces: [Piece]) -> Bool {
        for piece in pieces[(index + 1)...].prefix(5) {
            switch piece.token {
            case .things: return true
            case .filler, .other: continue
            default: return false
            }
        }
        return false
    }

    /// The rating that a number counts: `five [of the eight indicators have been rated as] green`.
    private func rating(
        behind index: Int,
        _ pieces: [Piece],
        in text: TracedText
    ) -> (Int, Lexicon.RatingMeaning)? {
        var next = index + 1
        var others = 0
        while next < pieces.count {
            switch pieces[next].token {
            case .rating(let meaning):
                let isName = text.text.utf8.span[pieces[next].range.lowerBound].isCapital
                return others <= (isName ? Self.mostOthers : 1) ? (next, meaning) : nil
            case .number:
                guard isWholeOfPart(next, pieces) else { return nil }
            case .things, .filler, .of: break
            case .other:
                others += 1
                guard others <= Self.mostOthers else { return nil }
            case .stop: return nil
            }
            next += 1
        }
        return nil
    }

    /// `Green: 5`, `green (5)`
    private func rating(
        before index: Int,
        _ pieces: [Piece],
        in text: TracedText
    ) -> (Int, Lexicon.RatingMeaning)? {
        guard index > 0, case .rating(let meaning) = pieces[index - 1].token else { return nil }
        let between = text.slice(pieces[index - 1].range.upperBound..<pieces[index].range.lowerBound)
        return between.utf8.contains(where: Self.separators.contains) ? (index - 1, meaning) : nil
    }

    // MARK: Pieces

    private func pieces(of text: TracedText, _ words: Words) -> [Piece] {
        let bytes = Array(text.text.utf8)
        var pieces: [Piece] = []
        var index = 0
        var end = 0
        while index < words.count {
            let start = words.ranges[index].lowerBound
            if bytes[end..<start].contains(where: { Self.stops.contains($0) }) {
                pieces.append(Piece(token: .stop, range: end..<start))
            }
            var count = 1
            let token: Token
            if let number = number(words, index, bytes) {
                token = number
            } else if let match = lexicon.items.keySubjects.match(in: words, at: index) {
                token = .things
                count = match.words.count
            } else if let match = lexicon.ratings.match(in: words, at: index),
                words.ranges[match.words.upperBound - 1].upperBound - start > 2
            {
                token = .rating(match.meaning)
                count = match.words.count
            } else if lexicon.performance.partJoins.contains(words.hashes[index]) {
                token = .of
            } else {
                token = lexicon.performance.countFillers.contains(words.hashes[index]) ? .filler : .other
            }
            end = words.ranges[index + count - 1].upperBound
            pieces.append(Piece(token: token, range: start..<end))
            index += count
        }
        return pieces
    }

    /// A whole number in digits or words; nil for amounts, percentages, years, ordinals and decimals.
    private func number(_ words: Words, _ index: Int, _ bytes: [UInt8]) -> Token? {
        let range = words.ranges[index]
        if let told = lexicon.performance.numbers[words.hashes[index]] { return .number(told) }
        let digits = bytes[range]
        guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), digits.count <= 3 else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard value <= Self.largest else { return nil }
        let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
        let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
        // A share in brackets says nothing of its own.
        if after == UInt8(ascii: "%") { return .filler }
        let isJoined =
            [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "-")].contains(after)
            && range.upperBound + 1 < bytes.count && bytes[range.upperBound + 1].isDigit
        let isTail =
            [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"), 0xA3].contains(before)
            || before == UInt8(ascii: ",") && range.lowerBound > 1
                && bytes[range.lowerBound - 2].isDigit
        // "12-month reviews"
        let isCompound =
            after == UInt8(ascii: "-") && range.upperBound + 1 < bytes.count && bytes[range.upperBound + 1].isLetter
        return isJoined || isTail || isCompound ? .other : .number(value)
    }

    private static let separators = Array(":=(".utf8)
    private static let stops = Array(".;!?".utf8)
}

extension Period {
    /// Whether a time that is told is surely none of this one.
    fileprivate func isOther(than told: PeriodMention.Value) -> Bool {
        switch told {
        case .financialYear(let year): financialYear.map { $0 != year } ?? false
        case .quarter(let told): quarter.map { $0 != told } ?? false
        default: false
        }
    }
}
