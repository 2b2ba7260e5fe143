import Figures
import Lexicon
import Records
import Tables

/// Sums that a sentence tells to their end: "£3.4m against a target of £4.0m, a shortfall of £0.6m". Nothing is left
/// for another reading of their words, so that one that fails is wrong whatever its digits look like.
extension ProseTrial {
    /// A sentence of more figures is a list.
    private static let mostClosed = 8
    /// How many words may stand before a difference that ends its clause, and between two figures compared.
    private static let longestLead = 6

    mutating func checkClosed() {
        for number in passages.indices where tokens[number] != nil {
            let told = passages[number].statements
            guard told.count >= 2, told.count <= Self.mostClosed else { continue }
            for index in told.dropFirst() { checkComparison(index - 1, index) }
            for index in told.dropFirst(2) {
                checkDifferenceBehind(index)
                checkExcess(index)
                checkShareBehind(index)
            }
            for index in told.dropFirst().dropLast() { checkShareOfBase(index) }
        }
    }

    // MARK: Differences

    /// "£3.4m against a target of £4.0m, a shortfall of £0.6m", "£1.9m at the end of March and £2.1m at the end of
    /// June, an increase of £0.2m"
    private mutating func checkDifferenceBehind(_ gap: Int) {
        let (first, second) = (gap - 2, gap - 1)
        guard areAlike([first, second, gap]) else { return }
        let side = isRightBehind(gap, second) ? sideBehind(gap) ?? sideBehindShare(of: gap) : nil
        guard side != nil || leads(to: gap, from: second) && isDifference(gap) && endsClause(gap) else { return }
        if readings[second].isMeasure || readings[second].isCompared || isAgainst(second) {
            guard readings[first].aspect?.isVariance != true, readings[first].aspect != .change,
                areHere([first, gap]), readings[second].isCompared || areHere([second]),
                // "£5.1m against a budget of £4.8m, up by £0.9m since Quarter 2": it did not rise from the budget.
                readings[gap].aspect != .change || isOfEarlierTime(second)
            else { return }
        } else {
            guard readings[gap].aspect == .change, isJoined(first, to: second), areOfTwoTimes(first, second)
            else { return }
        }
        check(gap, difference(first, second), isOfAnyTime: true)
        checkShareBehind(gap, in: second)
        guard let side else { return }
        checkComparative(
            side,
            of: gap,
            first,
            second,
            denial: "\(statements[gap].figure.printed) is told as \(side.words), but "
                + "\(statements[first].figure.printed) is \(side.opposite.words) than "
                + statements[second].figure.printed
        )
    }

    /// Which of two amounts is the larger, where a gap that holds is told with a word for it.
    mutating func checkComparative(_ side: FigureLeaning, of gap: Int, _ first: Int, _ second: Int, denial: String) {
        let parts = difference(first, second)
        guard let one = statements[first].figure.size, let other = statements[second].figure.size, !one.meets(other),
            addsUp(gap, parts), checks[gap]?.outcome != .contradicted
        else { return }
        guard (one.lower > other.upper) != side.isUp else { return pass(DirectionMismatch.id) }
        raiseDirection(gap, beside: parts.map { operand($0.index, weight: $0.weight) }, denial)
    }

    /// "£1.9m against £1.8m, £0.1m more", ", that is £0.1m more": whether nothing but a mark, or words that only
    /// repeat, parts a gap from the figure before it.
    private func isRightBehind(_ gap: Int, _ second: Int) -> Bool {
        hasCut(between: second, and: gap) && (wordsBetween(second, gap).isEmpty || isLedByRestating(gap))
    }

    /// "£0.1m or 3.8% over": the comparative behind the share.
    private func sideBehindShare(of gap: Int) -> FigureLeaning? {
        isShareOfGap(gap + 1) ? sideBehind(gap + 1) : nil
    }

    private func isShareOfGap(_ share: Int) -> Bool {
        share < statements.count && passageOf[share] == passageOf[share - 1] && isPlain(share) && isRestated(share)
            && wordsBetween(share - 1, share).count <= 1
    }

    /// "£0.1m or 3.8% over": the share of a gap that holds is of what it is measured from.
    mutating func checkShareBehind(_ gap: Int, in base: Int) {
        guard checks[gap]?.outcome != .contradicted, sideBehindShare(of: gap) != nil else { return }
        judge(gap + 1, of: gap, in: base)
    }

    /// Whether the words of a figure tell a time, or take it to another one.
    private func isOfEarlierTime(_ index: Int) -> Bool {
        readings[index].isElsewhen
            || times.mentions(at: passageOf[index]).contains { readings[index].ownBytes.overlaps($0.range) }
    }

    /// Whether nothing but a word like "against" leads up to a figure.
    private func isAgainst(_ index: Int) -> Bool {
        let words = statements[index].words
        let first = firstWord(of: index)
        return subject.words.against.contains { $0.count <= first && words.matches($0, at: first - $0.count) }
    }

    /// "£4.1m against £5.0m, £0.6m less": the comparative behind a gap that ends its clause.
    func sideBehind(_ gap: Int) -> FigureLeaning? {
        guard !readings[gap].isStart, !readings[gap].isEnd, !readings[gap].isFurther else { return nil }
        let words = statements[gap].words
        let behind = words.position(atOrAfter: statements[gap].range.upperBound)
        guard behind < words.count,
            let side = subject.words.sides.match(in: words, at: behind)
                ?? subject.words.leanings.match(in: words, at: behind),
            side.meaning == .more || side.meaning == .less,
            side.words.upperBound == words.count
                || hasMark([",", ";", ":", "."], before: side.words.upperBound, in: gap)
        else { return nil }
        return side.meaning
    }

    /// Whether the words of a figure say that it is what two others differ by.
    private func isDifference(_ index: Int) -> Bool {
        guard !readings[index].isStart, !readings[index].isEnd, !readings[index].isFurther else { return false }
        let aspect = readings[index].aspect
        return aspect?.isVariance == true || aspect == .shortfall || aspect == .change
    }

    /// Whether a gap stands right behind the figure that it is the gap of: "Spending was £4.1m, £0.3m below".
    func isClosedGap(_ gap: Int, of value: Int, from base: Int) -> Bool {
        guard value == gap - 1, areHere([value, gap]), !readings[value].isPart,
            readings[value].aspect?.isVariance != true, readings[value].aspect != .change,
            // "£0.6m below budget but £1.2m above": the next is a gap itself.
            readings[base].leaning == nil
        else { return false }
        return wordsBetween(value, gap).allSatisfy { subject.words.links.contains(statements[gap].words.hashes[$0]) }
    }

    // MARK: Shares

    /// "£0.3m (6.8%) below the budget of £4.4m": the share is that of the gap in what it is measured from.
    private mutating func checkShareOfBase(_ share: Int) {
        let (gap, base) = (share - 1, share + 1)
        guard statements[share].figure.unit == .percent, areAlike([gap, base]), isPlain(share),
            isBracketed(share) || isRestated(share), areHere([gap]), isGap(gap, from: base)
        else { return }
        // "£247.4m, which is 3.7% above the base of £238.6m": there the amount before is no gap.
        if isGain(share, of: gap, on: statements[base].figure) { return explainGain(share) }
        judge(share, of: gap, in: base)
    }

    /// "£20.5m of £24.8m, a rate of 82.8%"
    private mutating func checkShareBehind(_ share: Int) {
        let (part, whole) = (share - 2, share - 1)
        guard statements[share].figure.unit == .percent, areAlike([part, whole]), isPlain(share), isRestated(share),
            readings[part].isPart, areHere([part, whole, share])
        else { return }
        judge(share, of: part, in: whole)
    }

    private mutating func judge(_ share: Int, of part: Int, in whole: Int) {
        guard checks[share]?.outcome != .contradicted, !isRaised[share],
            let divisor = statements[whole].figure.size, let stated = statements[share].figure.size,
            let computed = statements[part].figure.size?.percent(of: divisor)
        else { return }
        guard !stated.meets(computed) else {
            settle(share, .explained, by: ToldSumMismatch.id, because: "It is the share told beside it.")
            return
        }
        guard ![part, whole].contains(where: { checks[$0]?.outcome == .contradicted }) else { return }
        raiseShare(
            share,
            computed,
            of: [operand(part), operand(whole)],
            "The text says \(statements[share].figure.printed), but \(statements[part].figure.printed) "
                + "of \(statements[whole].figure.printed) is another share",
            overruling: true
        )
    }

    /// Whether a percentage tells again what the figures before it tell: "or 16%", ", a rate of 82.8%".
    func isRestated(_ share: Int) -> Bool {
        share > 0 && statements[share].figure.unit == .percent && passageOf[share] == passageOf[share - 1]
            && !isOfMore(share) && isLedByRestating(share)
    }

    /// Whether words lead to a figure that only repeat what stands before it: "or", ", that is".
    private func isLedByRestating(_ index: Int) -> Bool {
        let words = statements[index].words
        let lead = wordsBetween(index - 1, index)
        return subject.words.restated.contains { phrase in
            let start = lead.upperBound - phrase.count
            guard start >= lead.lowerBound, words.matches(phrase, at: start) else { return false }
            return start == lead.lowerBound || hasMark([","], before: start, in: index)
        }
    }

    /// "from £71.3m to £43.3m, 39% lower": a percentage right behind, with a comparative that ends its clause.
    func isShareBehind(_ share: Int) -> Bool {
        guard share > 0, statements[share].figure.unit == .percent, passageOf[share] == passageOf[share - 1],
            case let between = wordsBetween(share - 1, share), between.count <= Self.longestLead,
            hasMark([","], before: between.upperBound, in: share),
            // "in March 2027, 39% lower"
            between.isEmpty
                || times.mentions(at: passageOf[share]).contains(where: { time in
                    between.allSatisfy { word in
                        let range = statements[share].words.ranges[word]
                        return range.overlaps(time.range)
                            || subject.words.yearLeads.contains(statements[share].words.hashes[word])
                    }
                })
        else { return false }
        return sideBehind(share) != nil
    }

    /// Whether "of" goes on behind a percentage: it is that of something else.
    private func isOfMore(_ share: Int) -> Bool {
        let words = statements[share].words
        let behind = words.position(atOrAfter: statements[share].range.upperBound)
        return subject.words.parted.contains { words.matches($0, at: behind) }
    }

    // MARK: Directions

    /// "85.4%, above the target of 84.0%"
    private mutating func checkComparison(_ value: Int, _ base: Int) {
        let words = statements[base].words
        let lead = wordsBetween(value, base)
        guard areAlike([value, base]), areHere([value]), lead.count >= 2, lead.count <= Self.longestLead,
            !readings[value].isMeasure, !readings[value].isPart,
            hasMark([","], before: lead.lowerBound, in: base), !hasCut(inside: lead, of: base),
            let side = subject.words.leanings.match(in: words, at: lead.lowerBound),
            side.meaning == .more || side.meaning == .less,
            areBase(side.words.upperBound..<lead.upperBound, words),
            let one = statements[value].figure.size, let other = statements[base].figure.size,
            !one.meets(other), checks[value]?.outcome != .contradicted, checks[base]?.outcome != .contradicted
        else { return }
        guard (one.lower > other.upper) != side.meaning.isUp else {
            pass(DirectionMismatch.id)
            return
        }
        raiseDirection(
            value,
            beside: [operand(base)],
            "The text tells of \(side.meaning.words), but \(statements[value].figure.printed) is "
                + "\(side.meaning.opposite.words) than \(statements[base].figure.printed)"
        )
    }

    /// Whether words may stand between a comparative and the figure that is compared with: "the target of".
    func areBase(_ range: Range<Int>, _ words: Words) -> Bool {
        let aspects = subject.words.aspects.matches(in: words)
        return range.allSatisfy { index in
            subject.words.links.contains(words.hashes[index]) || subject.words.silent.contains(words.hashes[index])
                || subject.words.baselines.match(in: words, at: index) != nil
                || aspects.contains { $0.words.contains(index) }
        }
    }

    // MARK: Words

    func wordsBetween(_ first: Int, _ second: Int) -> Range<Int> {
        let words = statements[second].words
        let start = words.position(atOrAfter: statements[first].range.upperBound)
        return start..<max(start, firstWord(of: second))
    }

    /// Figures of one unit in one sentence that are told for what they are.
    func areAlike(_ indices: [Int]) -> Bool {
        guard let first = indices.first, let unit = statements[first].figure.unit else { return false }
        return indices.allSatisfy { index in
            passageOf[index] == passageOf[first] && statements[index].figure.unit == unit && isPlain(index)
                && statements[index].figure.value?.isNegative == false
        }
    }

    /// Whether no words take figures to another time, body or part.
    func areHere(_ indices: [Int]) -> Bool {
        indices.allSatisfy { readings[$0].scopes.isEmpty && !readings[$0].isElsewhen }
    }

    /// Whether nothing but a mark, links and the word for a difference lead from a figure to the difference.
    func leads(to gap: Int, from second: Int) -> Bool {
        let words = statements[gap].words
        let lead = wordsBetween(second, gap)
        guard hasCut(between: second, and: gap) else { return false }
        // What stands between the figure and the mark may say what it is: "the end of June, an increase of".
        guard let start = lead.last(where: { hasMark([",", ";", ":"], before: $0, in: gap) }),
            lead.upperBound - start <= Self.longestLead
        else { return false }
        let told =
            subject.words.aspects.matches(in: words).map(\.words)
            + subject.words.leanings.matches(in: words)
            .map(\.words)
        return (start..<lead.upperBound).allSatisfy { index in
            subject.words.links.contains(words.hashes[index]) || subject.words.silent.contains(words.hashes[index])
                || told.contains { $0.contains(index) }
                || subject.words.results.contains { words.matches($0, at: index) }
        }
    }

    /// Whether a figure ends its clause: nothing behind it says of what it is.
    func endsClause(_ index: Int) -> Bool {
        let words = statements[index].words
        let next = words.position(atOrAfter: statements[index].range.upperBound)
        guard next < words.count else { return true }
        if index + 1 < statements.count, passageOf[index + 1] == passageOf[index], isBracketed(index + 1) {
            return true
        }
        return hasMark([",", ";", ":", "."], before: next, in: index)
            && !subject.words.yearLeads.contains(words.hashes[next])
    }

    /// Whether "and" joins two figures.
    private func isJoined(_ first: Int, to second: Int) -> Bool {
        let words = statements[second].words
        return wordsBetween(first, second).contains { subject.words.joins.contains(words.hashes[$0]) }
    }

    /// Whether a time is told right behind each of two figures.
    private func areOfTwoTimes(_ first: Int, _ second: Int) -> Bool {
        let mentions = times.mentions(at: passageOf[first])
        func isTimed(_ index: Int, until end: Int) -> Bool {
            mentions.contains {
                statements[index].range.upperBound <= $0.range.lowerBound && $0.range.upperBound <= end
            }
        }
        return isTimed(first, until: statements[second].range.lowerBound)
            && isTimed(second, until: statements[second + 1].range.lowerBound)
    }

    /// Whether one of some marks stands right before a word.
    private func hasMark(_ marks: ClauseMarks, before word: Int, in index: Int) -> Bool {
        !ClauseMarks.before(word, in: statements[index].sentence, statements[index].words).isDisjoint(with: marks)
    }

    private func hasCut(inside range: Range<Int>, of index: Int) -> Bool {
        range.dropFirst().contains { hasMark([",", ";", ":", "(", ")"], before: $0, in: index) }
    }
}
