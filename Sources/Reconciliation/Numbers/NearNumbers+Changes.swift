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
        // "Repairs completed exceeded those reported by 583"
        if case .change(nil) = number.part, number.lead.contains(where: { isExcess(at: $0, sentence) }) { return nil }
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
            !found.contains(where: {
                isAgainstOther(number, of: rows.rows[$0], sentence)
                    || sentence.isNarrowed(
                        number,
                        besides: rows.vocabulary(of: rows.rows[$0]),
                        printed: rows.rows[$0].printed,
                        since: owner?.words
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

    /// "14 fewer than budgeted", "0.4 points ahead of the profile", "31 below the peak of 149": whether what a number
    /// is held against is planned or told, and in no column of the row.
    private func isAgainstOther(_ number: ToldNumber, of row: NumberRow, _ sentence: NumberSentence) -> Bool {
        guard case .difference = number.part else { return false }
        if let next = sentence.numbers.first(where: { $0.range.lowerBound > number.range.lowerBound }),
            next.lead.lowerBound == number.trail.lowerBound, let last = next.lead.last,
            next.kind == number.kind || number.kind == .points,
            lexicon.performance.partJoins.contains(sentence.words.hashes[last]),
            !row.printed.contains(where: next.mayTell)
        {
            return true
        }
        let headings = row.cells.reduce(into: Set<UInt64>()) { words, cell in
            words.formUnion(LooseStems(cell.heading, silent: lexicon.comparisons.silent).stems)
        }
        var offset = number.range.upperBound
        if isThanOther(number, of: row, sentence) { return true }
        for index in number.trail {
            if sentence.hasMark(between: offset, sentence.words.ranges[index].lowerBound) { break }
            offset = sentence.words.ranges[index].upperBound
            let word = sentence.words.hashes[index]
            let isPlanned =
                lexicon.comparisons.baselines.match(in: sentence.words, at: index) != nil
                || lexicon.standings.expected.contains(word) && !lexicon.comparisons.silent.contains(word)
            if isPlanned, !sentence.stems(of: index..<index + 1).contains(where: headings.contains) { return true }
        }
        return false
    }

    private func isExcess(at index: Int, _ sentence: NumberSentence) -> Bool {
        let match = lexicon.comparisons.leanings.match(in: sentence.words, at: index)
        return match?.meaning == .more || match?.meaning == .less
    }

    /// "14 more than we had hoped", "583 more than those reported", "14 more than in the worst quarter": whether words
    /// behind a comparison say what it is held against, and that is no time, target or column.
    private func isThanOther(_ number: ToldNumber, of row: NumberRow, _ sentence: NumberSentence) -> Bool {
        let words = sentence.words
        guard let first = number.trail.first(where: { lexicon.comparisons.leanings.match(in: words, at: $0) != nil }),
            let match = lexicon.comparisons.leanings.match(in: words, at: first)
        else { return false }
        var told: [Int] = []
        for index in match.words.upperBound..<max(match.words.upperBound, number.trail.upperBound) {
            if sentence.hasMark(between: words.ranges[index - 1].upperBound, words.ranges[index].lowerBound)
                || lexicon.comparisons.causes.match(in: words, at: index) != nil
            {
                break
            }
            if !lexicon.comparisons.silent.contains(words.hashes[index]) { told.append(index) }
        }
        guard !told.isEmpty else { return false }
        let performance = lexicon.performance
        let isExtreme = told.contains {
            performance.best.match(in: words, at: $0) != nil || performance.most.match(in: words, at: $0) != nil
                || performance.least.match(in: words, at: $0) != nil
        }
        return isExtreme
            || !told.contains { index in
                sentence.isTimeWord(at: index) || sentence.targetPhrase(at: index) != nil
                    || sentence.periods.contains { $0.range.overlaps(words.ranges[index]) }
                    || sentence.stems(of: index..<index + 1).contains(where: rows.vocabulary(of: row).contains)
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
