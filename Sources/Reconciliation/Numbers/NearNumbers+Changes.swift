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
        // "Waste and Benefits fell by 26": of both.
        if let owner, names.isListed(owner, in: sentence) { return nil }
        let found =
            owner?.rows
            ?? rows.rows.indices.filter {
                isBeside($0, number, sentence, besides: nil) && isOfTopic($0, number, sentence)
            }
        let meantRows = found.map { rows.rows[$0] }.filter {
            isOfTimes(of: $0, number, sentence) && isEnded(number, by: $0, sentence)
        }
        let gaps = meantRows.flatMap { self.gaps(of: $0, isOfTimes: false) }
        guard !gaps.contains(where: { number.mayTell($0.value) }),
            owner != nil
                || !found.contains(where: {
                    sentence.isNarrowed(
                        number,
                        besides: rows.vocabulary(of: rows.rows[$0]),
                        printed: rows.rows[$0].printed
                    )
                })
        else { return nil }
        let end = end(of: number, sentence)
        let meant =
            isChange(number)
            ? meantRows.flatMap { row in
                self.gaps(of: row, isOfTimes: true).filter { gap in
                    guard gap.cells.count > 1 else { return true }
                    return gap.cells.contains { cell in
                        end.map { $0.mayTell(cell.value) } ?? (row.latest.map { $0.column == cell.column } != false)
                    }
                }
            } : gaps
        let near = meant.filter { decimals($0) == number.decimals && isNear(number, $0.value) }
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

    private func isChange(_ number: ToldNumber) -> Bool {
        if case .change = number.part { true } else { false }
    }

    /// "Rose by 6.2 points to 70.9%": what it came to.
    private func end(of number: ToldNumber, _ sentence: NumberSentence) -> ToldNumber? {
        guard isChange(number) else { return nil }
        let next = sentence.numbers.first { $0.range.lowerBound > number.range.lowerBound }
        return next?.part == .end ? next : nil
    }

    /// Whether what a number came to, where that is told, is what the row prints.
    private func isEnded(_ number: ToldNumber, by row: NumberRow, _ sentence: NumberSentence) -> Bool {
        guard let end = end(of: number, sentence) else { return true }
        return row.cells.contains { end.mayTell($0.value) }
    }

    /// - Parameter isOfTimes: Whether something moved: from no plan, and between two times of one thing.
    private func gaps(of row: NumberRow, isOfTimes: Bool) -> [Gap] {
        let told = row.cells.filter { $0.part == .change }.map { Gap(row: row, cells: [$0], value: $0.value.magnitude) }
        let levels = row.cells.filter { isOfTimes ? $0.part == .result && $0.time != nil : $0.part != .change }
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
