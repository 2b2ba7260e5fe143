import Figures
import Lexicon
import Records
import Tables

/// Amounts by which something is told to have moved, against the two figures of its row.
extension ProseTrial {
    /// The changes that a statement may tell of.
    private struct MeantChanges {
        var changes: [RowChange]
        /// How the row is known.
        var naming: RowNaming
        /// Whether the sentence, or the one before, tells one of the two figures of each.
        var isEndTold = false
    }

    mutating func compareChanges(_ context: inout ContextWords) {
        for number in passages.indices where passages[number].statements.count <= Self.mostAddressed {
            let told = passages[number].statements.filter { isOfChange($0) }
            guard !told.isEmpty, let tokens = tokens[number] else { continue }
            let names = subject.rowNames.occurrences(in: tokens)
            for index in told { compareChange(index, names, &context) }
        }
    }

    /// Whether the words of a figure say that something moved by it, and which way.
    private func isOfChange(_ index: Int) -> Bool {
        guard readings[index].aspect == .change, let verb = readings[index].leaning,
            verb == .rise || verb == .fall || verb.isOfWorth, checks[index]?.outcome != .contradicted,
            statements[index].qualifier == nil, statements[index].figure.upper == nil,
            traits[index].tellingDigits > 0
        else { return false }
        return !readings[index].isStart && !readings[index].isEnd
    }

    private mutating func compareChange(
        _ index: Int,
        _ names: [NameIndex.Occurrence],
        _ context: inout ContextWords
    ) {
        guard let verb = readings[index].leaning else { return }
        let meant = changes(meantBy: index, names, &context)
        for one in meant {
            let agreeing = one.changes.compactMap { change -> (change: RowChange, rise: ExactDecimal)? in
                guard let rise = rise(of: change, verb, index, &context), !rise.isZero,
                    change.isSize(rise, toldBy: statements[index])
                else { return nil }
                return (change, rise)
            }
            guard let first = agreeing.first else { continue }
            let isUp = !first.rise.isNegative
            guard agreeing.allSatisfy({ $0.rise.isNegative == first.rise.isNegative }) else { return }
            settleChange(index, verb, isUp: isUp, first.change, one.naming, isEndTold: one.isEndTold, &context)
            return
        }
        guard checks[index] == nil else { return }
        for one in meant where judgeSize(index, verb, one, &context) { return }
    }

    /// The size is the row's: the word is held to it.
    private mutating func settleChange(
        _ index: Int,
        _ verb: FigureLeaning,
        isUp: Bool,
        _ change: RowChange,
        _ naming: RowNaming,
        isEndTold: Bool,
        _ context: inout ContextWords
    ) {
        guard verb.isUp == isUp else {
            // "£2.3m more than in 2027/28": what is later may be what it is measured from.
            guard !isMeasured(index, fromTimeOf: change.after) else { return }
            // Few digits agree by chance, and most of all those of shares.
            let isShare = statements[index].figure.unit == .percent
            let isCertain =
                naming == .tight && !isShare || isTelling(index) && naming != .open && !isShare || isEndTold
            guard
                isCertain
                    || isSpoken(index, in: change.row, column: Int(change.after.place.cell.column))
                        && (!isShare || naming.rawValue >= RowNaming.led.rawValue)
            else { return }
            raiseTurned(index, verb, change)
            return
        }
        pass(DirectionMismatch.id)
        changesTold[index] = change
        settle(
            index,
            .confirmed,
            by: StatedFigureMismatch.id,
            with: subject.tables[change.after.place.table].name(of: change.after.place.cell),
            at: change.after.figure.place,
            bond: bond(of: change, isByWords: naming == .tight)
        )
    }

    /// No change of the row is of the size that is told: a slip, where one would make it.
    private mutating func judgeSize(
        _ index: Int,
        _ verb: FigureLeaning,
        _ meant: MeantChanges,
        _ context: inout ContextWords
    ) -> Bool {
        guard meant.naming.rawValue >= RowNaming.led.rawValue || meant.naming == .headed || meant.isEndTold,
            isTelling(index)
                || (meant.isEndTold || meant.naming == .tight) && traits[index].slippingDigits > 1,
            !values.isPrintedElsewhere(index) || meant.isEndTold
        else { return false }
        let near = meant.changes.compactMap { change -> (change: RowChange, size: ExactDecimal)? in
            guard let size = size(of: change, verb, toldBy: index, &context),
                NearMiss.diagnosis(stated: statements[index].figure, printed: size) != nil
            else { return nil }
            return (change, size)
        }
        guard near.count == 1, let only = near.first,
            case let column = Int(only.change.after.place.cell.column),
            isSpoken(index, in: only.change.row, column: column, isGap: true),
            mayBeContradicted(index, in: only.change.row, column: column, isOfCell: false, isGap: true)
        else { return false }
        raiseMoved(index, by: only.size, only.change)
        return true
    }

    /// What a change is in the unit of a statement, to as many digits as that tells.
    private func size(
        of change: RowChange,
        _ verb: FigureLeaning,
        toldBy index: Int,
        _ context: inout ContextWords
    ) -> ExactDecimal? {
        let figure = statements[index].figure
        guard let rise = rise(of: change, verb, index, &context) else { return nil }
        if change.isComparable(figure.unit) { return figure.told(rise.magnitude) }
        guard figure.unit == .percent, change.after.figure.unit != .percent, let share = change.share,
            let stated = figure.interval, share.width <= stated.width
        else { return nil }
        return figure.told(((share.lower + share.upper) * .half).magnitude)
    }

    /// Whether the words behind a figure tell the time of a cell.
    private func isMeasured(_ index: Int, fromTimeOf cell: CellAddress) -> Bool {
        guard let period = column(of: cell.place)?.period else { return false }
        let end = statements[index].range.upperBound
        return times.mentions(at: passageOf[index]).contains { mention in
            mention.range.lowerBound >= end && period.isTold(by: [mention.value])
        }
    }

    // MARK: What is meant

    /// What a statement may tell the movement of: the row of the cell that prints its size, or to whose figure it is
    /// told to have moved; else the row that its words name; else that of which the sentence before tells.
    private mutating func changes(
        meantBy index: Int,
        _ names: [NameIndex.Occurrence],
        _ context: inout ContextWords
    ) -> [MeantChanges] {
        var found: [MeantChanges] = []
        if let bond = bonds[index], isTied(index, bond, &context) {
            found.append(
                MeantChanges(
                    changes: changes(ofRow: RowPlace(table: bond.table, row: bond.row), &context),
                    naming: bond.isByWords ? .tight : .loose
                )
            )
        }
        let next = index + 1
        if next < passages[passageOf[index]].statements.upperBound, readings[next].isEnd, let bond = bonds[next],
            isTied(next, bond, &context)
        {
            let all = changes(ofRow: RowPlace(table: bond.table, row: bond.row), &context)
            found.append(
                MeantChanges(
                    changes: all.filter { Int($0.after.place.cell.column) == bond.column },
                    naming: bond.isByWords ? .tight : .loose,
                    isEndTold: true
                )
            )
        }
        found += changesBeside(index, names, &context)
        if let named = rows(meantBy: index, names, &context) {
            var changes: [RowChange] = []
            for row in named.rows { changes += self.changes(ofRow: row, &context) }
            found.append(MeantChanges(changes: changes, naming: named.naming))
        }
        if names.isEmpty, let row = rowBefore(index) {
            found.append(MeantChanges(changes: changes(ofRow: row, &context), naming: .open))
        }
        return found.filter { !$0.changes.isEmpty }
    }

    /// "Arrears are £1.9m in total, £39k down", "The bill was £4.0m. That is £0.1m more than a year before": the
    /// changes of which the figure told right before is one of the two ends.
    private func changesBeside(
        _ index: Int,
        _ names: [NameIndex.Occurrence],
        _ context: inout ContextWords
    ) -> [MeantChanges] {
        // What has a name of its own is of that.
        let lead = readings[index].window.lowerBound..<firstWord(of: index)
        guard !names.contains(where: { $0.words.overlaps(lead) }) else { return [] }
        var before = index - 1
        while before >= 0, isShareInBrackets(before) { before -= 1 }
        guard before >= 0, statements[before].block == statements[index].block,
            passageOf[before] == passageOf[index]
                || passageOf[before] == passageOf[index] - 1 && names.isEmpty
                    && passages[passageOf[before]].statements.upperBound
                        == passages[passageOf[index]].statements.lowerBound
                    && index == passages[passageOf[index]].statements.lowerBound,
            isTelling(before), let bond = bonds[before], let column = bond.column
        else { return [] }
        let changes = changes(ofRow: RowPlace(table: bond.table, row: bond.row), &context)
            .filter { Int($0.after.place.cell.column) == column || Int($0.before.place.cell.column) == column }
        return [MeantChanges(changes: changes, naming: .headed, isEndTold: true)]
    }

    private func isShareInBrackets(_ index: Int) -> Bool {
        statements[index].figure.unit == .percent && isBracketed(index)
    }

    /// "The directorate is £1.2m overspent. This has risen by £0.2m": the only row of which the sentence before tells.
    private func rowBefore(_ index: Int) -> RowPlace? {
        let number = passageOf[index]
        guard number > 0, passages[number - 1].block == passages[number].block else { return nil }
        let rows = Set(
            passages[number - 1].statements.compactMap { other in
                bonds[other].map { RowPlace(table: $0.table, row: $0.row) }
            }
        )
        return rows.count == 1 ? rows.first : nil
    }

    // MARK: Which way

    /// By how much a row moved the way of which a verb tells; nil where its figures don't say that for certain.
    private func rise(
        of change: RowChange,
        _ verb: FigureLeaning,
        _ index: Int,
        _ context: inout ContextWords
    ) -> ExactDecimal? {
        if verb.isOfWorth { return worsening(change) }
        // "Spending rose by £0.1m": the underspend fell by it.
        if change.after.figure.value?.isNegative == true || change.before.figure.value?.isNegative == true,
            isOfVariances(change), !isCalledVariance(index)
        {
            return nil
        }
        return change.rise
    }

    private func isOfVariances(_ change: RowChange) -> Bool {
        guard let column = column(of: change.after.place) else { return false }
        return column.role == .variance || column.role == .previousVariance
            || HeadingSigns.positive(in: column.heading, words: subject.words) != nil
            || subject.record(ofRow: change.row.row, of: change.row.table).map {
                subject.records[$0].figures(.variance).contains { $0.place == change.after.figure.place }
            } == true
    }

    /// Whether a figure's own window tells of an overspend, an underspend, a deficit: it is that which moved.
    private func isCalledVariance(_ index: Int) -> Bool {
        let reader = FigureReader(passages[passageOf[index]], in: subject)
        let window = readings[index].window
        return reader.aspects.contains { window.contains($0.words.lowerBound) && $0.meaning.isVariance }
            || reader.leanings.contains {
                window.contains($0.words.lowerBound) && ($0.meaning == .over || $0.meaning == .under)
            }
    }

    /// By how much a variance got worse, where its heading says which sign is better, or the row's own figures do.
    private func worsening(_ change: RowChange) -> ExactDecimal? {
        guard let now = change.after.figure.value, let was = change.before.figure.value else { return nil }
        if let column = column(of: change.after.place),
            let positive = HeadingSigns.positive(in: column.heading, words: subject.words), positive.isOfWorth
        {
            return positive == .adverse ? now - was : was - now
        }
        guard let record = subject.record(ofRow: change.row.row, of: change.row.table),
            subject.records[record].hasKnownDirection, subject.records[record].isOfCosts(subject.words),
            let told = subject.records[record].figures(.variance).first(where: { $0.place == change.after.figure.place }
            )?
            .value, !now.isZero
        else { return nil }
        return told.isNegative == now.isNegative ? now - was : was - now
    }

    /// The row that moved, and the column that prints by how much.
    private func bond(of change: RowChange, isByWords: Bool) -> Bond {
        let row = subject.tables[change.row.table].table.rows[change.row.row - 1]
        let column = change.printed.flatMap { printed in row.cells.first { $0.figure?.place == printed.place }?.column }
        return Bond(
            table: change.row.table,
            row: change.row.row,
            column: column,
            figure: change.printed ?? change.after.figure,
            isByWords: isByWords
        )
    }
}
