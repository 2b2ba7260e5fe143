import Figures
import Lexicon
import Papers

/// Holds the numbers of a sentence against the row that it names: "fell by 5 to 236, still 26 more than the target".
///
/// Small numbers coincide. So a number is contradicted only as one of a pair whose other half the row prints, where the
/// words name a row and say what the pair is; and never where it is any cell of a named row, or the difference of two.
struct NumberTrial {
    enum Outcome {
        case confirmed(number: Int)
        case contradicted(NumberMatter)
    }

    let sentence: NumberSentence
    /// The row that is judged.
    let row: NumberRow
    /// All rows that the sentence names, this one among them.
    let named: [NumberRow]
    let lexicon: Lexicon

    private var numbers: [ToldNumber] { sentence.numbers }
    private var question: NumberBase { NumberBase(sentence: sentence, row: row, lexicon: lexicon) }

    func outcomes() -> [Outcome] {
        numbers.indices.flatMap { index -> [Outcome] in
            switch numbers[index].part {
            case .change: judgeChange(index)
            case .start, .base: judgePair(index)
            case .target: judgeTarget(index)
            case .difference(let leaning): judgeDifference(index, leaning)
            case .reached(let leaning): judgeReached(index, leaning)
            case .end, .level, .portion: []
            }
        }
    }

    // MARK: Pairs

    /// "from 241 to 236", "236, up from 241", "236 compared with 241"
    private func judgePair(_ base: Int) -> [Outcome] {
        let isNext = base + 1 < numbers.count && numbers[base + 1].part == .end
        guard let level = isNext ? base + 1 : level(before: base), numbers[level].kind == numbers[base].kind else {
            return []
        }
        // "Over two years it rose from 71 to 88": what leads up to the numbers, and what follows them, is of both.
        let near = isNext ? [numbers[base].trail] : words(around: base)
        let asked: NumberRow.Cell?
        switch question.answer(near, isStrict: true) {
        case .unknown: return []
        case .none: asked = nil
        case .cell(let cell): asked = cell
        }
        let around = [numbers[min(base, level)].lead, reach(of: max(base, level))]
        if case .unknown = question.answer(around, isStrict: false) { return [] }
        let start = cell(numbers[base], among: asked.map { [$0] } ?? row.cells)
        let end = cell(numbers[level])
        if let start, let end {
            return [.confirmed(number: base)] + judgeWay(base, from: start, to: end)
        }
        if let end, end.part == .result, numbers[level].isTelling, !isExplained(base) {
            guard let meant = asked ?? earlier(than: end) else { return [] }
            return [.contradicted(matter(base, meant))]
        }
        if let start, numbers[base].isTelling, !isExplained(level), let latest = row.latest,
            latest.column != start.column, fits(latest, numbers[level].kind)
        {
            return [.contradicted(matter(level, latest))]
        }
        return []
    }

    /// A rise to what is less.
    private func judgeWay(_ base: Int, from start: NumberRow.Cell, to end: NumberRow.Cell) -> [Outcome] {
        guard case .start(let leaning?) = numbers[base].part, start.value != end.value else { return [] }
        guard leaning.isUp != (end.value > start.value) else { return [] }
        return [.contradicted(wayMatter(base, leaning, start, end))]
    }

    /// "fell to 236": what the row prints latest, and less than right before.
    private func judgeReached(_ index: Int, _ leaning: FigureLeaning) -> [Outcome] {
        guard numbers[index].isTelling, !isFromTold(index), let latest = row.latest,
            cell(numbers[index])?.column == latest.column, let start = earlier(than: latest),
            start.value != latest.value
        else { return [] }
        // "Since May it fell to 236", "fell to 236, still more than": it may be held against something else.
        let windows = [numbers[index].lead, reach(of: index)]
        switch question.answer(windows, isStrict: false) {
        case .unknown: return []
        case .cell(let asked) where asked.column != latest.column && asked.column != start.column: return []
        case .none, .cell: break
        }
        guard leaning.isUp != (latest.value > start.value) else { return [.confirmed(number: index)] }
        return [.contradicted(wayMatter(index, leaning, start, latest))]
    }

    /// "fell to 447 from 462 in November": the sentence itself says from what.
    private func isFromTold(_ index: Int) -> Bool {
        guard index + 1 < numbers.count, numbers[index + 1].kind == numbers[index].kind,
            case .start = numbers[index + 1].part
        else { return false }
        return true
    }

    /// "fell by 5 to 236"
    private func judgeChange(_ change: Int) -> [Outcome] {
        guard case .change(let leaning) = numbers[change].part, change + 1 < numbers.count,
            numbers[change + 1].part == .end
        else { return [] }
        let end = change + 1
        // "Since last year it fell by 5 to 236", "fell by 5 to 236 since last year".
        let windows = [numbers[change].lead, numbers[change].trail, reach(of: end)]
        let asked: NumberRow.Cell?
        switch question.answer(windows, isStrict: false) {
        case .unknown: return []
        case .none: asked = nil
        case .cell(let cell): asked = cell.part == .result && cell.column != row.latest?.column ? cell : nil
        }
        guard let cell = cell(numbers[end]), cell.part == .result else {
            return judgeEnd(end, by: change)
        }
        let starts = row.cells.filter {
            $0.part == .result && $0.column != cell.column && $0.isPercent == cell.isPercent
        }
        if let start = starts.first(where: { isDifference(numbers[change], $0, cell) }) {
            guard let leaning, start.value != cell.value, leaning.isUp != (cell.value > start.value),
                start.isBefore(cell),
                starts.count(where: { isDifference(numbers[change], $0, cell) }) == 1
            else { return [.confirmed(number: change)] }
            return [.contradicted(wayMatter(change, leaning, start, cell))]
        }
        guard numbers[end].isTelling, !isExplained(change),
            let start = asked ?? earlier(than: cell), start.column != cell.column
        else { return [] }
        return [.contradicted(matter(change, from: start, to: cell))]
    }

    /// The end of a change whose size is that of the latest one.
    private func judgeEnd(_ end: Int, by change: Int) -> [Outcome] {
        guard let latest = row.latest, fits(latest, numbers[end].kind), numbers[change].isTelling, !isExplained(end),
            let start = earlier(than: latest), isDifference(numbers[change], start, latest)
        else { return [] }
        return [.contradicted(matter(end, latest))]
    }

    private func judgeTarget(_ index: Int) -> [Outcome] {
        guard let target = row.target, fits(target, numbers[index].kind) else { return [] }
        if numbers[index].mayTell(target.value) { return [.confirmed(number: index)] }
        // Of another time, or of others: "a target of 85% by 2030", "the annual target of 360".
        guard sentence.isOwnTarget(numbers[index]), !isExplained(index), hasSupport(beside: index),
            case .cell(let asked) = question.answer(words(around: index), isStrict: true), asked.part == .target
        else { return [] }
        return [.contradicted(matter(index, target))]
    }

    /// "26 more than the target", "5 fewer than at Quarter 2"
    private func judgeDifference(_ index: Int, _ leaning: FigureLeaning) -> [Outcome] {
        let told = numbers[index]
        guard case .cell(let base) = question.answer([reach(of: index)], isStrict: true) else {
            return judgeWay(index, leaning)
        }
        let level = level(before: index)
        // "83.99% was collected, 0.51 points below target": of a result that the row does not print.
        if let level, numbers[level].isTelling, numbers[level].kind == (base.isPercent ? .percent : .plain),
            !named.contains(where: { row in row.cells.contains { numbers[level].mayTell($0.value) } })
        {
            return []
        }
        let current = level.flatMap { cell(numbers[$0]) }.flatMap { $0.part == .result ? $0 : nil } ?? row.latest
        guard let current, current.column != base.column, current.isPercent == base.isPercent else { return [] }
        if isDifference(told, base, current) {
            guard leaning.isOfSize, current.value != base.value, leaning.isUp != (current.value > base.value) else {
                return [.confirmed(number: index)]
            }
            return [.contradicted(wayMatter(index, leaning, base, current))]
        }
        guard !isExplained(index), hasSupport(beside: index) else { return [] }
        return [.contradicted(matter(index, from: base, to: current))]
    }

    /// "2,280 more than in the same months": of so many digits that it is the latest change of the row, whatever the
    /// words call the time before.
    private func judgeWay(_ index: Int, _ leaning: FigureLeaning) -> [Outcome] {
        let told = numbers[index]
        guard leaning.isOfSize, told.kind == .plain, told.value.magnitude.leadingPlace + told.decimals >= 3,
            let latest = row.latest, let start = earlier(than: latest), isDifference(told, start, latest),
            start.value != latest.value, cell(told) == nil || cell(told)?.part == .change
        else { return [] }
        guard leaning.isUp != (latest.value > start.value) else { return [.confirmed(number: index)] }
        return [.contradicted(wayMatter(index, leaning, start, latest))]
    }

    // MARK: Words

    /// The nearest number before that tells how much there is.
    private func level(before index: Int) -> Int? {
        (0..<index).reversed().first { numbers[$0].isLevel || numbers[$0].part == .end }
    }

    /// The words that lead up to a number since the last one, and those behind it up to a mark or the next.
    private func words(around index: Int) -> [Range<Int>] {
        let lead = numbers[index].lead
        return [max(lead.lowerBound, lead.upperBound - Self.reach)..<lead.upperBound, reach(of: index)]
    }

    /// The words behind a number up to a mark, or the next number.
    private func reach(of index: Int) -> Range<Int> {
        let trail = numbers[index].trail
        let bytes = sentence.text.utf8.span
        var offset = numbers[index].range.upperBound
        for word in trail {
            while offset < sentence.words.ranges[word].lowerBound {
                if Self.marks.contains(bytes[offset]) { return trail.lowerBound..<word }
                offset += 1
            }
            offset = sentence.words.ranges[word].upperBound
        }
        return trail
    }

    private static let marks = Array(",;:()".utf8)
    private static let reach = 6

    // MARK: Cells

    private func fits(_ cell: NumberRow.Cell, _ kind: ToldNumber.Kind) -> Bool {
        kind == .percent ? cell.isPercent : kind == .plain && !cell.isPercent
    }

    /// The cell that a number tells: the latest of those that print it.
    private func cell(_ number: ToldNumber, among cells: [NumberRow.Cell]? = nil) -> NumberRow.Cell? {
        (cells ?? row.cells).filter { fits($0, number.kind) && $0.value == number.value }
            .max { ($0.time ?? .min) < ($1.time ?? .min) }
    }

    /// The result right before another in time; nil where the columns don't tell: of a plan and what came of it neither
    /// is the earlier.
    private func earlier(than cell: NumberRow.Cell) -> NumberRow.Cell? {
        row.cells.filter { $0.part == .result && $0.isPercent == cell.isPercent && $0.isBefore(cell) }
            .max { ($0.time ?? .min) < ($1.time ?? .min) }
    }

    /// Whether a number is the difference of two cells: of percentages in points, or in percent.
    private func isDifference(_ number: ToldNumber, _ first: NumberRow.Cell, _ second: NumberRow.Cell) -> Bool {
        guard let gap = second.value.subtracting(first.value)?.magnitude else { return false }
        switch number.kind {
        // "58%, 13 fewer than before" tells points.
        case .plain: return number.mayTell(gap)
        case .points: return first.isPercent && number.mayTell(gap)
        case .percent:
            if first.isPercent, number.mayTell(gap) { return true }
            guard !first.value.isZero,
                let share = gap.scaled(byPowerOfTen: 2).divided(by: first.value.magnitude, places: 6)
            else { return false }
            return number.mayTell(share)
        }
    }

    /// Whether a named row prints a number, or any two of its cells make it.
    private func isExplained(_ index: Int) -> Bool {
        let number = numbers[index]
        return named.contains { row in
            row.cells.contains { cell in
                number.mayTell(cell.value)
                    || row.cells.contains { $0.column != cell.column && isDifference(number, $0, cell) }
            }
        }
    }

    /// Whether another number of the sentence is printed in the row.
    private func hasSupport(beside index: Int) -> Bool {
        numbers.indices.contains { $0 != index && numbers[$0].isTelling && cell(numbers[$0]) != nil }
    }

    // MARK: Matters

    private func matter(_ index: Int, _ cell: NumberRow.Cell) -> NumberMatter {
        NumberMatter(number: numbers[index], row: row, cells: [cell], expected: cell.value)
    }

    private func matter(_ index: Int, from start: NumberRow.Cell, to end: NumberRow.Cell) -> NumberMatter {
        var matter = NumberMatter(number: numbers[index], row: row, cells: [start, end])
        if numbers[index].kind != .percent { matter.expected = end.value.subtracting(start.value)?.magnitude }
        return matter
    }

    private func wayMatter(
        _ index: Int,
        _ leaning: FigureLeaning,
        _ start: NumberRow.Cell,
        _ end: NumberRow.Cell
    ) -> NumberMatter {
        var matter = NumberMatter(number: numbers[index], row: row, cells: [start, end])
        matter.leaning = leaning
        return matter
    }
}
