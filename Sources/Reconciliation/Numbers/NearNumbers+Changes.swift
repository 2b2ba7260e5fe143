import Figures
import Lexicon

/// Numbers by which something moved, or lies above or below another, right beside what two cells of the row make: "879
/// above forecast" where they are 897 apart.
extension NearNumbers {
    private struct Gap {
        var row: NumberRow
        var cells: [NumberRow.Cell]
        var value: ExactDecimal
    }

    func change(_ number: ToldNumber, in sentence: NumberSentence, _ names: [NumberName]) -> NumberMatter? {
        guard number.kind != .percent, number.isTelling, !isPrinted(number.value) else { return nil }
        let owner = names.owner(of: number, in: sentence, rows)
        let found =
            owner?.rows
            ?? rows.rows.indices.filter {
                isBeside($0, number, sentence, besides: nil) && isOfTopic($0, number, sentence)
            }
        let gaps = found.map { rows.rows[$0] }.filter { isOfTimes(of: $0, number, sentence) }.flatMap(gaps)
        guard !gaps.contains(where: { number.mayTell($0.value) }) else { return nil }
        let near = gaps.filter { decimals($0) == number.decimals && isNear(number, $0.value) }
        guard let gap = near.first, near.allSatisfy({ $0.value == gap.value }),
            !sentence.numbers.contains(where: { $0.value == gap.value })
        else { return nil }
        return NumberMatter(number: number, row: gap.row, cells: gap.cells, expected: gap.value)
    }

    /// Whether the times that are told beside a number are those of cells of a row.
    private func isOfTimes(of row: NumberRow, _ number: ToldNumber, _ sentence: NumberSentence) -> Bool {
        let question = NumberBase(sentence: sentence, row: row, lexicon: lexicon)
        if case .unknown = question.answer([number.trail], isStrict: false) { return false }
        return sentence.periods.allSatisfy { period in
            !sentence.isNearby(period.range.lowerBound, number)
                || row.cells.contains { ($0.period ?? rows.period).isTold(by: [period.value]) }
        }
    }

    private func gaps(of row: NumberRow) -> [Gap] {
        let told = row.cells.filter { $0.part == .change }.map { Gap(row: row, cells: [$0], value: $0.value.magnitude) }
        let levels = row.cells.filter { $0.part != .change }
        return told
            + levels.indices.flatMap { first in
                levels[(first + 1)...].compactMap { other -> Gap? in
                    guard mayBeHeld(levels[first], against: other),
                        let gap = other.value.subtracting(levels[first].value), !gap.isZero
                    else { return nil }
                    return Gap(row: row, cells: [levels[first], other], value: gap.magnitude)
                }
            }
    }

    /// Whether two cells tell of the same thing: hours and people have no difference.
    private func mayBeHeld(_ one: NumberRow.Cell, against other: NumberRow.Cell) -> Bool {
        guard one.isPercent == other.isPercent else { return false }
        return one.time != nil && other.time != nil || one.part != other.part || one.decimals == other.decimals
    }

    private func decimals(_ gap: Gap) -> Int { gap.cells.map(\.decimals).max() ?? 0 }
}
