import Figures
import Lexicon
import Records
import Tables

/// How far one amount lies from another, told with both: "The balance of £3.1m is £0.6m above the minimum of £2.5m",
/// "a budget of £42,300, an increase of £2,150 on the current year's £40,150".
extension ProseTrial {
    /// How many words may stand between the gap and what it is measured from: "above the minimum level of".
    private static let longestBase = 8
    private static let longestLeadOfGap = 12

    mutating func checkGaps(in passage: Passage, _ told: [Int]) {
        // What one amount is measured from is not measured itself:
        // "A is £0.6m below its £28.9m, B £2.2m above its £31.1m".
        var bases: Set<Int> = []
        for (position, gap) in told.enumerated() where position + 1 < told.count {
            let base = told[position + 1]
            guard isGap(gap, from: base) else { continue }
            bases.insert(base)
            guard let value = position > 0 ? told[position - 1] : measuredBefore(gap), !bases.contains(value),
                !readings[value].isMeasure, position == 0 || readings[gap].lead <= Self.longestLeadOfGap
            else { continue }
            let parts = difference(base, value)
            let isNear = position > 0
            let isClosed = isNear && isClosedGap(gap, of: value, from: base)
            if addsUp(gap, parts) {
                check(gap, parts)
                checkWay(gap, value, base, isClosed: isClosed)
            } else if isClosed {
                check(gap, parts, isOfAnyTime: true)
            } else {
                let fewest = isNear ? Self.fewestDigits - 1 : Self.fewestDigits
                checkSum(gap, parts, fewestDigits: fewest, isOfAnyTime: true)
            }
        }
    }

    /// What the sentence before tells last or alone, for one that opens with the gap: "This is £0.4m more than ...".
    private func measuredBefore(_ gap: Int) -> Int? {
        let number = passageOf[gap]
        guard gap == passages[number].statements.lowerBound else { return nil }
        let before = amountsBefore(number).filter { readings[$0].aspect != .change }
        let variances = before.filter { readings[$0].aspect?.isVariance == true }
        return before.count == 1 ? before.first : variances.count == 1 ? variances.first : nil
    }

    /// Whether a comparative, or a word for what moved, joins an amount to the next, from which it is measured.
    func isGap(_ index: Int, from base: Int) -> Bool {
        guard let leaning = readings[index].leaning, leaning.isOfSize || leaning.isOfWorth,
            readings[index].aspect?.isVariance != true || leaning.isOfSize || leaning.isOfWorth,
            !readings[index].isStart, !readings[index].isEnd, !readings[base].isStart, !readings[base].isEnd,
            !readings[base].isFurther, passageOf[base] == passageOf[index],
            (index + 1..<base).allSatisfy({ statements[$0].figure.unit == .percent })
        else { return false }
        let words = statements[index].words
        let start = words.position(atOrAfter: statements[base - 1].range.upperBound)
        let end = firstWord(of: base)
        guard start < end, end - start <= Self.longestBase, !hasCut(between: base - 1, and: base) else { return false }
        let behind = start..<end
        guard !behind.contains(where: { subject.words.joins.contains(words.hashes[$0]) }) else { return false }
        let isBehind = subject.words.leanings.match(in: words, at: start).map { $0.meaning == leaning } == true
        // "an increase of £2,150 on": the word stands before the gap.
        return isBehind || subject.words.measured.contains { words.matches($0, at: start) }
    }

    /// Whether a mark parts two figures.
    func hasCut(between first: Int, and second: Int) -> Bool {
        let bytes = statements[first].sentence.utf8.span
        return (statements[first].range.upperBound..<statements[second].range.lowerBound).contains { offset in
            bytes[offset] == UInt8(ascii: ",") || bytes[offset] == UInt8(ascii: ";")
                || bytes[offset] == UInt8(ascii: ":")
        }
    }

    /// Which way: what is more than another is the larger of the two.
    private mutating func checkWay(_ gap: Int, _ value: Int, _ base: Int, isClosed: Bool) {
        guard let leaning = readings[gap].leaning, leaning.isOfSize, isClosed || isTelling(gap),
            !readings[value].isElsewhen,
            checks[gap]?.outcome != .contradicted, !isRaised[gap],
            let (one, other) = statements[value].figure.value.flatMap({ one in
                statements[base].figure.value.map { (one, $0) }
            }), one != other
        else { return }
        guard (one > other) != leaning.isUp else {
            pass(DirectionMismatch.id)
            return
        }
        raiseDirection(
            gap,
            beside: [operand(value), operand(base)],
            "The text tells of \(leaning.words) by \(statements[gap].figure.printed), but "
                + "\(statements[value].figure.printed) against \(statements[base].figure.printed) is "
                + leaning.opposite.words
        )
    }
}
