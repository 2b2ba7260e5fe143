import Figures
import Lexicon

/// Numbers that stand right behind the name of a row, with nothing between but words that say how much it is: "Deepdale
/// was the highest at 56.4", "Bus operator failure has risen from 10 to 15".
///
/// Such a number is a cell of the row, or made by its cells.
struct PlainNumbers {
    let rows: NumberRows
    let near: NearNumbers
    let lexicon: Lexicon

    /// To how many places a share is worked out.
    private static let places = 6
    private static let two = ExactDecimal(2)
    private static let ten = ExactDecimal(10)
    private static let hundred = ExactDecimal(100)

    func outcomes(of sentence: NumberSentence, _ names: [NumberName]) -> [NumberMatter] {
        let whole = names.filter(\.isWhole)
        guard !whole.isEmpty else { return [] }
        return sentence.numbers.indices.compactMap { matter($0, sentence, whole) }
    }

    private func matter(_ index: Int, _ sentence: NumberSentence, _ names: [NumberName]) -> NumberMatter? {
        let number = sentence.numbers[index]
        guard let name = name(leadingTo: index, sentence, names), isBig(index, name, sentence),
            !sentence.isElsewhere(number), isEnded(number, name, sentence), !isExpected(number, name, sentence),
            !sentence.isNarrowed(
                number,
                besides: vocabulary(of: name),
                printed: name.rows.flatMap { rows.rows[$0].printed }
            )
        else { return nil }
        let cells = name.rows.flatMap { row in rows.rows[row].cells.map { (row: rows.rows[row], cell: $0) } }.filter {
            $0.cell.part == .result && ($0.cell.isPercent == (number.kind == .percent))
                && $0.cell.decimals == number.decimals
                && sentence.isOfTime($0.cell, number, of: rows.period)
                && (isOfSize($0.cell, number) || isOfColumn(number, name))
        }
        let question = name.rows.map { NumberBase(sentence: sentence, row: rows.rows[$0], lexicon: lexicon) }
        guard !cells.isEmpty,
            !name.rows.contains(where: {
                isMade(number, by: rows.rows[$0]) && !isPast(index, of: rows.rows[$0], sentence)
            }),
            question.contains(where: { isOfRow($0, index, name, sentence) })
        else { return nil }
        guard isOfOneColumn(cells.map(\.cell), number, name, sentence) else { return nil }
        let best = cells.min { first, second in
            (first.cell.value - number.value).magnitude < (second.cell.value - number.value).magnitude
        }
        let meant = cells.first { $0.row.latest?.column == $0.cell.column } ?? best
        guard let meant else { return nil }
        return NumberMatter(number: number, row: meant.row, cells: [meant.cell], expected: meant.cell.value)
    }

    /// "Alder was expected to have 46": no cell says so.
    private func isExpected(_ number: ToldNumber, _ name: NumberName, _ sentence: NumberSentence) -> Bool {
        guard number.part == .level else { return false }
        let first = sentence.words.position(atOrAfter: number.range.lowerBound)
        return (name.words.upperBound..<max(first, name.words.upperBound)).contains {
            lexicon.standings.expected.contains(sentence.words.hashes[$0])
        }
    }

    /// "Cedar has 400 seats, Alder has 90": of several columns of which none is told a number may be of none.
    private func isOfOneColumn(
        _ cells: [NumberRow.Cell],
        _ number: ToldNumber,
        _ name: NumberName,
        _ sentence: NumberSentence
    ) -> Bool {
        if number.part == .level, isOfForeign(number, name, sentence) { return false }
        if Set(cells.map(\.column)).count == 1 || number.part != .level || isOfColumn(number, name) { return true }
        let said = Set(sentence.stems(of: number.lead) + sentence.stems(of: number.trail))
        return cells.contains { cell in cell.names.contains(where: said.contains) }
            || cells.allSatisfy { $0.time != nil }
    }

    /// Whether a number without a noun goes on with what the one before is of, which no heading of the table names.
    private func isOfForeign(_ number: ToldNumber, _ name: NumberName, _ sentence: NumberSentence) -> Bool {
        guard let before = sentence.numbers.last(where: { $0.range.upperBound <= number.range.lowerBound }),
            let noun = before.trail.first(where: { !sentence.isLink(at: $0) }), before.kind == number.kind,
            !sentence.hasMark(between: before.range.upperBound, sentence.words.ranges[noun].lowerBound),
            stems(at: noun, sentence).isDisjoint(with: vocabulary(of: name))
        else { return false }
        guard let next = number.trail.first else { return true }
        return sentence.hasMark(between: number.range.upperBound, sentence.words.ranges[next].lowerBound)
    }

    /// What is told to one digit agrees with few numbers only beside another of the row.
    private func isBig(_ index: Int, _ name: NumberName, _ sentence: NumberSentence) -> Bool {
        let number = sentence.numbers[index]
        if number.decimals > 0 || number.value >= Self.ten { return true }
        let beside = [index - 1, index + 1].filter(sentence.numbers.indices.contains).map { sentence.numbers[$0] }
        return number.part == .end
            && beside.contains { other in
                if case .start = other.part { return isPrinted(other, by: name) }
                return false
            }
    }

    // MARK: Words

    /// The name that stands right before a number, or before the number with which it makes a pair.
    private func name(leadingTo index: Int, _ sentence: NumberSentence, _ names: [NumberName]) -> NumberName? {
        let number = sentence.numbers[index]
        let first = sentence.words.position(atOrAfter: number.range.lowerBound)
        switch number.part {
        case .level, .reached, .start:
            guard let name = names.last(where: { $0.words.upperBound <= first }), !isListed(name, names, sentence),
                number.lead.lowerBound <= name.words.upperBound,
                isLed(name.words.upperBound..<first, name, number, sentence)
            else { return nil }
            return name
        case .end, .base:
            guard index > 0, let name = self.name(leadingTo: index - 1, sentence, names),
                case let other = sentence.numbers[index - 1], other.kind == number.kind, isPrinted(other, by: name),
                number.lead.allSatisfy({
                    sentence.isLink(at: $0) || lexicon.statements.durations.contains(sentence.words.hashes[$0])
                })
            else { return nil }
            return name
        case .change, .target, .portion, .difference: return nil
        }
    }

    /// Whether the words behind a number, and behind the one with which it makes a pair, ask for nothing that the row
    /// does not print: "over two years".
    private func isOfRow(
        _ question: NumberBase,
        _ index: Int,
        _ name: NumberName,
        _ sentence: NumberSentence
    ) -> Bool {
        let number = sentence.numbers[index]
        // "Over two years Castle Hill has risen from"
        let opening = number.lead.lowerBound..<max(number.lead.lowerBound, name.words.lowerBound)
        var windows = [opening, number.trail]
        if index + 1 < sentence.numbers.count, sentence.numbers[index + 1].part == .end {
            windows.append(sentence.numbers[index + 1].trail)
        }
        if case .unknown = question.answer(windows, isStrict: false) { return false }
        return true
    }

    /// Whether another name is joined to it: "Castle Hill and Mill Meadow were at 244.9".
    private func isListed(_ name: NumberName, _ names: [NumberName], _ sentence: NumberSentence) -> Bool {
        guard let other = names.last(where: { $0.words.upperBound <= name.words.lowerBound }) else { return false }
        return (other.words.upperBound..<name.words.lowerBound).allSatisfy {
            lexicon.comparisons.silent.contains(sentence.words.hashes[$0])
        }
    }

    /// Whether the words between a name and a number say no more than how much there is, and how that stands.
    private func isLed(
        _ span: Range<Int>,
        _ name: NumberName,
        _ number: ToldNumber,
        _ sentence: NumberSentence
    ) -> Bool {
        let words = sentence.words
        let known = vocabulary(of: name)
        var others = 0
        var index = span.lowerBound
        while index < span.upperBound {
            let word = words.hashes[index]
            if lexicon.comparisons.joins.contains(word)
                || lexicon.statements.cuts.contains(word) && !isStart(index, words)
                || sentence.isElsewhere(at: index)
            {
                return false
            }
            if let length = standing(at: index, words) {
                index += length
                continue
            }
            if !sentence.isLink(at: index), stems(at: index, sentence).isDisjoint(with: known) { others += 1 }
            index += 1
        }
        let end = words.ranges[name.words.upperBound - 1].upperBound
        let bytes = sentence.text.utf8.span
        let isApart = (end..<number.range.lowerBound).contains {
            bytes[$0] == UInt8(ascii: ";") || bytes[$0] == UInt8(ascii: "(") || bytes[$0] == UInt8(ascii: ")")
        }
        return !isApart && (others == 0 || others == 1 && isOfColumn(number, name))
    }

    /// Whether a number is printed by another row where a row of the name prints something else, or is a slip of what
    /// that prints.
    private func isOfColumn(_ number: ToldNumber, _ name: NumberName) -> Bool {
        guard number.isTelling else { return false }
        return name.rows.contains { index in
            let row = rows.rows[index]
            return row.cells.contains { near.isNear(number, $0.value) }
                || rows.rows.contains { other in
                    other.table == row.table && other.index != row.index
                        && other.cells.contains { $0.part == .result && $0.value == number.value }
                }
        }
    }

    private func isStart(_ index: Int, _ words: Words) -> Bool {
        lexicon.comparisons.starts.contains { $0.count == 1 && words.matches($0, at: index) }
    }

    /// How many words say that something is the most or the least, how it is rated, or that it is on target.
    private func standing(at index: Int, _ words: Words) -> Int? {
        let performance = lexicon.performance
        let extreme =
            performance.most.match(in: words, at: index) ?? performance.least.match(in: words, at: index)
            ?? performance.best.match(in: words, at: index)
        return extreme?.words.count ?? lexicon.standings.standings.match(in: words, at: index)?.words.count
            ?? lexicon.ratings.match(in: words, at: index)?.words.count
    }

    /// Whether what follows a number makes nothing else of it than what the row prints.
    private func isEnded(_ number: ToldNumber, _ name: NumberName, _ sentence: NumberSentence) -> Bool {
        let first = number.trail.lowerBound
        guard first < sentence.words.count,
            !sentence.hasMark(between: number.range.upperBound, sentence.words.ranges[first].lowerBound)
        else { return true }
        let word = sentence.words.hashes[first]
        if lexicon.performance.partJoins.contains(word) { return false }
        if lexicon.comparisons.rates.contains(word) || lexicon.statements.durations.contains(word)
            || lexicon.statements.cuts.contains(word) || sentence.isLink(at: first)
            || lexicon.standings.tails.contains(word)
        {
            return true
        }
        let known = vocabulary(of: name)
        let next = first..<min(first + 2, sentence.words.count)
        // "15 posts more than"
        return next.contains { !stems(at: $0, sentence).isDisjoint(with: known) }
            && !next.contains { lexicon.comparisons.leanings.match(in: sentence.words, at: $0) != nil }
    }

    private func stems(at index: Int, _ sentence: NumberSentence) -> Set<UInt64> {
        Set(sentence.stems(of: index..<index + 1))
    }

    /// The words of the tables that print the rows of a name.
    private func vocabulary(of name: NumberName) -> Set<UInt64> {
        name.rows.reduce(into: []) { known, row in
            known.formUnion(rows.vocabulary(of: rows.rows[row]))
        }
    }

    // MARK: Values

    private func isPrinted(_ number: ToldNumber, by name: NumberName) -> Bool {
        name.rows.contains { rows.rows[$0].printed.contains(where: number.mayTell) }
    }

    /// Whether a number is about as large as a cell: of half or twice as much it is no miscount.
    private func isOfSize(_ cell: NumberRow.Cell, _ number: ToldNumber) -> Bool {
        let (one, other) = (cell.value.magnitude, number.value.magnitude)
        return one < other * Self.two && other < one * Self.two
    }

    /// Whether a row prints a number of an earlier time alone, and the sentence tells of no time and no other number.
    private func isPast(_ index: Int, of row: NumberRow, _ sentence: NumberSentence) -> Bool {
        let number = sentence.numbers[index]
        guard number.isTelling, number.part == .level, let latest = row.latest,
            latest.isPercent == (number.kind == .percent), sentence.periods.isEmpty,
            row.printed.count(where: number.mayTell) == 1, !number.mayTell(latest.value),
            let cell = row.cells.first(where: { number.mayTell($0.value) }), cell.isBefore(latest)
        else { return false }
        return !(0..<sentence.words.count).contains { sentence.isTimeWord(at: $0) }
    }

    /// Whether a row prints a number, or two of its cells make it: as a sum, a difference or a share.
    private func isMade(_ number: ToldNumber, by row: NumberRow) -> Bool {
        if row.printed.contains(where: number.mayTell) { return true }
        // What has few digits is made by cells of a row by chance.
        if number.part == .end, !number.isTelling { return false }
        let values = row.printed.map(\.magnitude)
        return values.indices.contains { first in
            values.indices.contains { second in
                guard first != second else { return false }
                let (one, other) = (values[first], values[second])
                if number.mayTell(one - other) || number.mayTell(one + other) { return true }
                guard !other.isZero,
                    let ratio = one.divided(by: other, places: Self.places)
                else { return false }
                if number.kind != .percent { return number.mayTell(ratio) }
                let share = ratio.scaled(byPowerOfTen: 2)
                return number.mayTell(share) || number.mayTell(share - Self.hundred)
            }
        }
    }
}
