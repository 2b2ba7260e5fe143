import Figures
import Lexicon
import Records
import Tables

/// Shares of which the words themselves tell the part and the whole: "£6.1m, 72% of the budget of £8.5m", "£7.6m, of
/// which £4.4m (57%) is overdue", "£11.2m was spent of the £16.1m programme, or 70%". Nothing is left for another
/// reading, so that one that fails is wrong whatever its digits look like.
extension ProseTrial {
    /// How many words may lead from a share to its whole: "of its total revised budget of".
    private static let longestPath = 7
    /// How many may stand before a share that tells the amount before it again: "or".
    private static let longestRestating = 2
    /// How many from a part to its whole: "was spent of the".
    private static let longestParting = 6

    mutating func checkToldShares() {
        for number in passages.indices where tokens[number] != nil && passages[number].statements.count >= 3 {
            let told = passages[number].statements
            for share in told
            where statements[share].figure.unit == .percent && isPlain(share)
                && checks[share]?.outcome != .contradicted && !readings[share].isElsewhen
            {
                guard let pair = partAndWhole(of: share, in: told) else { continue }
                judge(share, of: pair.part, in: pair.whole)
            }
        }
    }

    private func partAndWhole(of share: Int, in told: Range<Int>) -> (part: Int, whole: Int)? {
        guard share > told.lowerBound, areAmounts(share - 1), !areGains(told) else { return nil }
        // "£3.3m, or 23%, of its £14.2m"
        if isBracketed(share) || readings[share].lead <= Self.longestRestating, share + 1 < told.upperBound,
            areAmounts(share - 1, share + 1), isOf(share + 1, behind: share)
        {
            return (share - 1, share + 1)
        }
        guard isBracketed(share) || isRestated(share), share - 2 >= told.lowerBound, areAmounts(share - 2, share - 1)
        else { return nil }
        let words = statements[share].words
        let (first, second) = (firstWord(of: share - 1), firstWord(of: share))
        // "£7.6m, of which £4.4m (57%)": what is netted may have parts that are larger.
        if subject.words.portions.contains(where: { words.matches($0, at: first - $0.count) }),
            readings[share - 2].aspect?.isVariance != true, readings[share - 2].aspect != .change
        {
            return (share - 1, share - 2)
        }
        // "£11.2m was spent of the £16.1m programme, or 70%"
        let lead = words.position(atOrAfter: statements[share - 2].range.upperBound)..<first
        guard lead.count <= Self.longestParting, !hasCut(between: share - 2, and: share - 1),
            let parted = lead.last(where: { word in subject.words.parted.contains { words.matches($0, at: word) } }),
            (parted + 1..<first).allSatisfy({ subject.words.silent.contains(words.hashes[$0]) || isTheirs($0, words) }),
            case let end = words.position(atOrAfter: statements[share - 1].range.upperBound),
            second - end <= Self.longestParting
        else { return nil }
        return (share - 2, share - 1)
    }

    /// Whether a sentence tells where an amount went to: its shares may be those of what it was.
    private func areGains(_ told: Range<Int>) -> Bool {
        told.contains { readings[$0].isStart || readings[$0].isEnd || readings[$0].aspect == .change }
    }

    /// "its", "their", "the".
    private func isTheirs(_ word: Int, _ words: Words) -> Bool {
        subject.words.telling.contains(words.hashes[word]) || subject.words.links.contains(words.hashes[word])
    }

    /// Plain amounts of one unit, which no word takes elsewhere.
    private func areAmounts(_ indices: Int...) -> Bool {
        let unit = statements[indices[0]].figure.unit
        return indices.allSatisfy { index in
            statements[index].figure.unit == unit && (traits[index].isPlainMoney || unit == .count && isPlain(index))
                && !readings[index].isElsewhen && checks[index]?.outcome != .contradicted
        }
    }

    /// Whether nothing but "of" and what the next amount is leads to it from a share.
    private func isOf(_ whole: Int, behind share: Int) -> Bool {
        let words = statements[whole].words
        let path = words.position(atOrAfter: statements[share].range.upperBound)..<firstWord(of: whole)
        guard path.count <= Self.longestPath, !hasCut(behind: share, before: whole),
            !path.contains(where: { subject.words.joins.contains(words.hashes[$0]) }),
            let lead = subject.words.parted.first(where: { words.matches($0, at: path.lowerBound) })
        else { return false }
        let aspects = subject.words.aspects.matches(in: words).map(\.words)
        return (path.lowerBound + lead.count..<path.upperBound).allSatisfy { word in
            isTheirs(word, words) || subject.words.silent.contains(words.hashes[word])
                || subject.words.generic.contains(words.hashes[word]) || aspects.contains { $0.contains(word) }
        }
    }

    /// Whether a mark stands among the words between two figures: not the comma that ends "or 23%,".
    private func hasCut(behind share: Int, before whole: Int) -> Bool {
        let words = statements[whole].words
        let path = words.position(atOrAfter: statements[share].range.upperBound)..<firstWord(of: whole)
        return path.dropFirst().contains { !ClauseMarks.before($0, in: statements[whole].sentence, words).isEmpty }
    }

    private mutating func judge(_ share: Int, of part: Int, in whole: Int) {
        guard let divisor = statements[whole].figure.size, let stated = statements[share].figure.size,
            let computed = statements[part].figure.size?.percent(of: divisor)
        else { return }
        guard !stated.meets(computed) else {
            settle(share, .explained, by: ToldSumMismatch.id, because: "It is the share told beside it.")
            return
        }
        guard !isRaised[share],
            // "£247.4m, 3.7% of the base of £238.6m more": by how much it grew.
            !isGain(share, of: part, on: statements[whole].figure)
        else { return }
        raiseShare(
            share,
            computed,
            of: [operand(part), operand(whole)],
            "The text says \(statements[share].figure.printed), but \(statements[part].figure.printed) "
                + "of \(statements[whole].figure.printed) is another share",
            overruling: true
        )
    }
}
