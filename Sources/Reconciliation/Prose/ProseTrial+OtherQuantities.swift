import Figures
import Lexicon
import Records
import Tables

/// What makes another quantity of a figure that has a row's name and the word for a column: another time ("in July",
/// "in 2030/31"), what is only supposed ("would overspend by"), a part ("£0.9m of the budget of"), or another row of
/// the sentence. Such a figure is contradicted by nothing.
extension ProseTrial {
    /// Whether a figure may be held against a cell that prints another.
    ///
    /// - Parameters:
    ///   - column: Of the cell; nil where it is known by its record alone.
    ///   - isOfCell: Whether the cell's own figure contradicts it, and not the difference of two.
    ///   - isGap: Whether the figure is the difference of two columns: the words for what it is measured from tell no
    ///     other time of it.
    func mayBeContradicted(
        _ index: Int,
        in row: RowPlace,
        column: Int?,
        isOfCell: Bool = true,
        isGap: Bool = false
    ) -> Bool {
        let table = subject.tables[row.table].table
        let told = column.flatMap { table.column(at: $0) }
        return !isSupposed(index) && !isPartOfNamed(index) && !isOfSeveral(index, row)
            && !isOfOtherScope(index, than: row, column: column, isGap: isGap)
            && !(isOfCell && isToldBeside(index, row, column: column))
            && !isOfOtherTime(index, than: told, isGap: isGap) && !isOfOtherRow(index, than: row, column: column)
            && !isOfOtherColumn(index, in: row, than: column) && !isOfOtherTable(index, than: row)
            && !isBetweenRows(index, row) && !isPrintedWithoutUnit(index, in: row)
            && !isProvenBeside(index, row)
    }

    /// Whether a figure is what two others of its sentence differ by, of which the row prints neither: "£219.21m
    /// against £215.65m, an overspend of £3.56m" is of another total.
    func isProvenBeside(_ index: Int, _ row: RowPlace) -> Bool {
        let told = passages[passageOf[index]].statements.filter { $0 != index && traits[$0].isMoney }
        guard told.count == 2, let stated = statements[index].figure.value?.magnitude,
            let first = statements[told[0]].figure.value, let second = statements[told[1]].figure.value,
            let gap = first.subtracting(second)?.magnitude, gap == stated
        else { return false }
        return !told.contains { isPrinted($0, in: row) }
    }

    /// Whether the row prints the digits of a figure in a column that has lost its unit.
    private func isPrintedWithoutUnit(_ index: Int, in row: RowPlace) -> Bool {
        guard let stated = statements[index].figure.interval, statements[index].figure.tellingDigits >= 2 else {
            return false
        }
        return subject.tables[row.table].table.rows[row.row - 1].cells.contains { cell in
            guard let figure = cell.figure, figure.unit == nil, let value = figure.value?.magnitude else {
                return false
            }
            return [0, 3, 6, 9].contains { stated.contains(value.scaled(byPowerOfTen: $0)) }
        }
    }

    /// The same of a figure whose clause names the cell in full, so that no other cell is meant.
    func mayBePlain(_ index: Int, in row: RowPlace, column: Int, isGap: Bool = false) -> Bool {
        let told = subject.tables[row.table].table.column(at: column)
        return !isSupposed(index) && !isPartOfNamed(index)
            && !isOfOtherScope(index, than: row, column: column, isGap: isGap)
            && !(!isGap && isToldBeside(index, row, column: column)) && !isOfOtherTime(index, than: told, isGap: isGap)
    }

    /// Whether another cell of the row, or of a total of its table, prints the figure: that may be what is meant,
    /// unless the words right before the figure say plainly what it is.
    private func isOfOtherColumn(_ index: Int, in row: RowPlace, than column: Int?) -> Bool {
        guard let column else { return false }
        let isPlain = readings[index].isPlain && readings[index].leaning == nil
        let table = subject.tables[row.table].table
        if cell(printing: index, in: row, besides: column) != nil { return !isPlain }
        guard !isPlain, isTelling(index) else { return false }
        let isDetail = table.rows[row.row - 1].roles.isDisjoint(with: [.total, .subtotal])
        return table.rows.prefix(Self.mostRowsOfTotals).contains { other in
            !other.roles.isDisjoint(with: [.total, .subtotal]) && other.index != row.row
                && (other.cells.contains {
                    $0.column != column && $0.figure.map { Agreement(statements[index], $0) == .equal } == true
                } || isDetail && isMoved(index, in: other))
        }
    }

    /// Whether a row that the sentence names prints the figure in another table: "of the savings in A, £14.1m is on
    /// track".
    private func isOfOtherTable(_ index: Int, than row: RowPlace) -> Bool {
        guard isTelling(index), let tokens = tokens[passageOf[index]] else { return false }
        return subject.rowNames.occurrences(in: tokens).prefix(Self.mostNamed).contains { name in
            subject.rowNames.rows(named: name.name).contains { $0.table != row.table && isPrinted(index, in: $0) }
        }
    }

    /// Whether two figures of a row differ by what a statement says: "Reserves fall by £15.1m".
    private func isMoved(_ index: Int, in row: Row) -> Bool {
        guard let stated = statements[index].figure.value?.magnitude else { return false }
        let unit = statements[index].figure.unit
        let printed = row.cells.prefix(Self.mostCellsOfTotals).compactMap {
            $0.figure?.unit == unit ? $0.figure?.value : nil
        }
        let half = statements[index].figure.halfTold
        return printed.indices.contains { first in
            printed[(first + 1)...].contains { ((printed[first] - $0).magnitude - stated).magnitude <= half }
        }
    }

    private static let mostCellsOfTotals = 12

    private static let mostRowsOfTotals = 400
    /// How many words behind a gap may stand before the row from which it is measured: "more than that of".
    private static let longestComparing = 4
    /// In a sentence of more names nobody compares two.
    private static let mostNamed = 6

    /// Whether a figure is by how much two rows of the sentence differ: "A's overspend is £0.6m more than B's".
    func isBetweenRows(_ index: Int, _ row: RowPlace) -> Bool {
        guard let tokens = tokens[passageOf[index]], let leaning = readings[index].leaning else { return false }
        let names = subject.rowNames.occurrences(in: tokens)
        // "£0.6m more than museums'": measured from another row, whatever that prints.
        let behind = statements[index].words.position(atOrAfter: statements[index].range.upperBound)
        if leaning == .more || leaning == .less,
            names.contains(where: { (behind + 1...behind + Self.longestComparing).contains($0.words.lowerBound) })
        {
            return true
        }
        let named = names.prefix(Self.mostNamed).flatMap { name in
            subject.rowNames.rows(named: name.name).filter { $0.table == row.table }.map(\.row)
        }
        let rows = Array(Set(named + [row.row])).sorted()
        let table = subject.tables[row.table].table
        for (position, first) in rows.enumerated() {
            for second in rows[(position + 1)...] {
                for cell in table.rows[first - 1].cells {
                    guard let one = cell.figure, let other = table.rows[second - 1].figure(inColumn: cell.column),
                        one.unit == statements[index].figure.unit, other.unit == one.unit, let left = one.value,
                        let right = other.value, let stated = statements[index].figure.value?.magnitude
                    else { continue }
                    let gap = (left - right).magnitude
                    if (gap - stated).magnitude <= statements[index].figure.halfTold { return true }
                }
            }
        }
        return false
    }

    /// "would", "without", "if": the figure is of what did not happen, or may not.
    func isSupposed(_ index: Int) -> Bool {
        let words = statements[index].words
        return readings[index].window.contains { subject.words.supposed.match(in: words, at: $0) != nil }
    }

    /// "The two funds together held £14.0m": no line has what several have.
    func isOfSeveral(_ index: Int, _ row: RowPlace) -> Bool {
        guard subject.tables[row.table].table.rows[row.row - 1].roles.isDisjoint(with: [.total, .subtotal]),
            case let first = firstWord(of: index), case let own = readings[index].own.lowerBound..<first,
            let cue = cue(subject.words.together, in: statements[index].words, within: own)
        else { return false }
        // "together with"
        return !subject.words.further.contains { statements[index].words.matches($0, at: cue.lowerBound) }
    }

    /// "£0.9m of the budget", "£0.4m of its overspend": a part of what is named behind it.
    private func isPartOfNamed(_ index: Int) -> Bool {
        if isNamedPart(index) { return true }
        // "Libraries make up 3% of the total, museums 12%"
        guard statements[index].figure.unit == .percent, readings[index].aspect == nil, readings[index].leaning == nil
        else { return false }
        return passages[passageOf[index]].statements.contains {
            $0 < index && statements[$0].figure.unit == .percent && isNamedPart($0)
        }
    }

    private func isNamedPart(_ index: Int) -> Bool {
        let words = statements[index].words
        let start = words.position(atOrAfter: statements[index].range.upperBound)
        // "£0.4m, of which" is all of it.
        guard start + 1 < words.count, subject.words.parted.contains(where: { words.matches($0, at: start) }),
            !ClauseMarks.before(start, in: statements[index].sentence, words).contains(",")
        else { return false }
        // "£2.4m of savings" are all of them.
        return subject.words.silent.contains(words.hashes[start + 1])
            || subject.fillers.contains(words.hashes[start + 1])
    }

    /// Whether a figure is told with more digits than one, or lies further from another than one unit of it: 0.9 is
    /// hardly a slip of what is printed as 0.785.
    func isApart(_ index: Int, from figure: Figure) -> Bool {
        let stated = statements[index].figure
        guard stated.slippingDigits <= 1 else { return true }
        guard !isBehindBracket(index), let value = stated.value?.magnitude, let printed = figure.value?.magnitude,
            let places = stated.decimals
        else { return false }
        return (value - stated.told(printed)).magnitude > ExactDecimal(1, exponent: -places)
    }

    // MARK: The time

    /// Whether a figure's words tell a time that is neither the report's nor its column's.
    private func isOfOtherTime(_ index: Int, than column: Column?, isGap: Bool) -> Bool {
        if readings[index].isElsewhen, !isGap { return true }
        let isFirst = index == passages[passageOf[index]].statements.lowerBound
        // "In 2030/31, libraries spent": what opens a sentence is told of its first figure.
        let own = readings[index].ownBytes
        let bytes = (isFirst ? 0 : own.lowerBound)..<own.upperBound
        return times.mentions(at: passageOf[index]).contains { mention in
            bytes.overlaps(mention.range) && !isNow(mention.value, column)
                && !(isGap && isMeasured(index, from: mention.range))
        }
    }

    /// Whether a time behind a figure is that from which it is measured: "since Period 6", "than in 2030/31".
    private func isMeasured(_ index: Int, from time: Range<Int>) -> Bool {
        isMeasured(index, fromWord: statements[index].words.position(atOrAfter: time.lowerBound))
    }

    /// - Parameter first: The first of the words that tell the time.
    func isMeasured(_ index: Int, fromWord first: Int) -> Bool {
        let words = statements[index].words
        let behind = words.position(atOrAfter: statements[index].range.upperBound)
        // "That is more than at the end of 2030/31 by £0.1m."
        let start = behind < first ? behind : max(readings[index].own.lowerBound, first - Self.longestBase)
        guard start < first, first - start <= Self.longestBase else { return false }
        return (start..<first).contains { word in
            subject.words.measured.contains { words.matches($0, at: word) } && !namesColumn(word + 1, index)
        }
    }

    /// "Over budget in 2029": what is over is measured from the budget, in that year.
    private func namesColumn(_ word: Int, _ index: Int) -> Bool {
        guard let tokens = tokens[passageOf[index]] else { return false }
        return tokens.stems(within: word..<word + 1).contains(where: subject.words.generic.contains)
    }

    /// How many words may lead from a figure to the time from which it is measured: "more than it was at".
    private static let longestBase = 6

    private func isNow(_ time: PeriodMention.Value, _ column: Column?) -> Bool {
        if column?.period?.isTold(by: [time]) == true { return true }
        let now = subject.report.head.period
        switch time {
        case .financialYear(let year): return now.financialYear == nil || now.financialYear == year
        case .quarter(let quarter): return now.quarter == quarter
        case .month(let month, _): return now.month == month.rawValue || now.asAt?.month == month.rawValue
        case .date(let date): return now.asAt == date || now.financialYear?.end(of: .fourth) == date
        case .day(let day, let month):
            return now.asAt.map { $0.day == day && $0.month == month.rawValue } == true || day == 31 && month == .march
        case .period(let number): return now.month.map { ($0 + 8) % 12 + 1 == number } == true
        case .yearEnd: return true
        case .calendarYear(let year):
            return now.financialYear.map { $0.startYear == year || $0.startYear + 1 == year } == true
        case .years: return false
        }
    }

    // MARK: The row

    /// Whether another figure of the sentence is what the cell prints: then this one is no slip of it.
    func isToldBeside(_ index: Int, _ row: RowPlace, column: Int?) -> Bool {
        guard let column, let printed = subject.tables[row.table].table.cell(row: row.row, column: column)?.figure
        else {
            return false
        }
        return passages[passageOf[index]].statements.contains {
            $0 != index && Agreement(statements[$0], printed).isAgreement
        }
    }

    /// Whether the sentence names another row that prints the figure under the same column: "A and B overspend by £0.4m
    /// and £0.6m respectively".
    private func isOfOtherRow(_ index: Int, than row: RowPlace, column: Int?) -> Bool {
        guard let column, let tokens = tokens[passageOf[index]] else { return false }
        return subject.rowNames.occurrences(in: tokens).contains { name in
            subject.rowNames.rows(named: name.name).contains { other in
                other.table == row.table && other.row != row.row
                    && subject.tables[row.table].table.rows[other.row - 1].figure(inColumn: column).map {
                        Agreement(statements[index], $0).isAgreement
                    } == true
            }
        }
    }

    // MARK: The words

    /// Whether a figure's own words speak of nothing but a row and column, or its digits are so many that they are
    /// hardly like others by chance: likeness of digits makes no finding by itself.
    func isSurelyOwn(_ index: Int, in row: RowPlace, column: Int?) -> Bool {
        traits[index].tellingDigits >= Self.surelyMeant || isSpoken(index, in: row, column: column)
    }

    /// Whether all of a figure's own words are of a row and column, or such as tell that something amounts to
    /// something: "on agency staff" or "a further" make another thing of it.
    ///
    /// - Parameter isGap: Whether the figure is the difference of two columns: what it is measured against may be told
    ///   by the heading of any of them, or by a word for another time.
    func isSpoken(_ index: Int, in row: RowPlace, column: Int?, isGap: Bool = false) -> Bool {
        let number = passageOf[index]
        let table = subject.tables[row.table].table
        var known = Set(subject.tokens(table.rows[row.row - 1].label).stems)
        if let column = column.flatMap({ table.column(at: $0) }) {
            known.formUnion(subject.tokens(column.heading).stems)
        }
        known.formUnion(subject.tokens(table.caption?.text ?? "").stems)
        known.formUnion(subject.tokens(table.rows[row.row - 1].group ?? "").stems)
        var times = self.times.mentions(at: passageOf[index]).map(\.range)
        let reader = FigureReader(passages[number], in: subject)
        if isGap {
            for other in table.columns { known.formUnion(subject.tokens(other.heading).stems) }
            times += reader.measures(in: readings[index].own)
        }
        var own = [readings[index].own]
        if readings[index].isPart { own.append(readings[index + 1].own) }
        // "For those under 25 it is 61.2%": no mark parts the number from the figure.
        let (before, first) = (index - 1, readings[index].own.lowerBound)
        if passages[number].statements.contains(before), first == readings[index].window.lowerBound,
            !traits[before].isMoney, statements[before].figure.unit != .percent
        {
            own.append(readings[before].own)
        }
        return own.allSatisfy { reader.strangers(in: $0, times: times).allSatisfy(known.contains) }
    }
}
