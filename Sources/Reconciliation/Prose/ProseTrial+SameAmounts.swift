import Figures
import Lexicon
import Records
import Tables

/// One amount told twice in a sentence, where it can't be both: "fell from £4.2m to £4.2m", "cost £402,770, £402,770
/// over budget", "£2,946,310 was spent and £2,946,310 slips", of which the tables print but one.
extension ProseTrial {
    mutating func checkSameAmounts() {
        for number in passages.indices where tokens[number] != nil {
            let told = passages[number].statements
            guard told.count >= 2, told.count <= Self.mostAddressed else { continue }
            for first in told {
                guard traits[first].isPlainMoney, isTelling(first), checks[first]?.outcome != .contradicted else {
                    continue
                }
                let others = told.filter { other in
                    other > first && traits[other].isPlainMoney
                        && statements[other].figure.value == statements[first].figure.value
                        && statements[other].figure.unit == statements[first].figure.unit
                }
                guard others.count == 1, let second = others.first, checks[second]?.outcome != .contradicted else {
                    continue
                }
                if let reason = denial(first, second) { raiseSame(first, second, reason) }
            }
        }
    }

    /// Why two equal amounts can't both be right; nil where they may be.
    private func denial(_ first: Int, _ second: Int) -> String? {
        if readings[first].isStart, readings[second].isEnd, second == first + 1 {
            return "both as what it was and as what it is"
        }
        guard !isPrintedTwice(first) else { return nil }
        if second == first + 1, isGapOnly(second), !isGapOnly(first), hasCut(between: first, and: second) {
            return "both as an amount and as how far that is from another"
        }
        if second == first + 1, readings[second].isMeasure || readings[second].isCompared, !readings[first].isMeasure,
            bonds[first] != nil || bonds[second] != nil
        {
            return "both as what there is and as what that is held against"
        }
        guard let one = bonds[first], let other = bonds[second], one.table == other.table, one.row == other.row,
            one.column != nil, one.column == other.column, !isRetold(first, second)
        else { return nil }
        return "of two things"
    }

    /// Whether a figure is told as by how much another is more or less than what there was.
    func isGapOnly(_ index: Int) -> Bool {
        let reading = readings[index]
        return reading.aspect?.isVariance == true
            || reading.leaning.map { $0.isOfSize || $0.isOfWorth } == true && reading.aspect == nil
    }

    /// Whether a row prints the amount under two headings, or nothing in the tables.
    private func isPrintedTwice(_ index: Int) -> Bool {
        var seen: Set<RowPlace> = []
        return values.cells(like: index).contains { place in
            !seen.insert(RowPlace(table: place.table, row: Int(place.cell.row))).inserted
        }
    }

    /// Whether the second tells the first again, by the same words for what it is, or is of another clause.
    private func isRetold(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (readings[first], readings[second])
        if one.aspect == other.aspect, one.aspect != nil { return true }
        return other.isStart || other.isMeasure || hasMarkBetween(first, second)
    }

    private func hasMarkBetween(_ first: Int, _ second: Int) -> Bool {
        let bytes = statements[first].sentence.utf8.span
        return (statements[first].range.upperBound..<statements[second].range.lowerBound).contains { offset in
            bytes[offset] == UInt8(ascii: ";") || bytes[offset] == UInt8(ascii: ":")
        }
    }

    private mutating func raiseSame(_ first: Int, _ second: Int, _ reason: String) {
        // The one that its own words bind is the right one.
        let (index, beside) =
            bonds[second]?.isByWords == true && bonds[first]?.isByWords != true
            ? (first, second) : (second, first)
        guard !isRaised[index], !isRaised[beside] else { return }
        raise(
            ProseMatter(
                rule: ToldSumMismatch.id,
                severity: .warning,
                statement: index,
                operands: [operand(beside)],
                explanation: "One of the two may have been typed in the other's place.",
                message: "\(statements[index].figure.printed) is told twice in one sentence, \(reason)"
            ),
            overruling: true
        )
    }
}
