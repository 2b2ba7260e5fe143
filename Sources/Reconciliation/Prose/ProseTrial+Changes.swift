import Figures
import Lexicon
import Records
import Tables

/// By how much a row moved, and to where: "Arrears fell by £0.2m to £2.6m".
///
/// What it was and what it is stand in two columns of the row: opening and closing, two periods, or the two whose
/// difference a column prints. The movement is told against that difference, whether or not a column prints it.
struct RowChange: Sendable {
    var before: CellAddress
    var after: CellAddress
    /// The cell that prints the difference.
    var printed: Figure?

    /// By how much the figure rose; negative where it fell. Sizes: a debt of -5 that becomes -7 has risen.
    var rise: ExactDecimal? {
        guard let was = before.figure.value, let now = after.figure.value,
            was.isNegative == now.isNegative || was.isZero || now.isZero
        else { return nil }
        return now.magnitude - was.magnitude
    }
}

extension ProseTrial {
    /// What a row was and is, as its columns tell; nil where they tell of more times than two, or of none.
    func change(ofRow row: RowPlace) -> RowChange? {
        let table = subject.tables[row.table].table
        guard table.rows.indices.contains(row.row - 1) else { return nil }
        func cell(_ column: Int) -> CellAddress? {
            guard let figure = table.cell(row: row.row, column: column)?.figure, figure.value != nil, figure.unit != nil
            else { return nil }
            let place = ValueIndex.CellPlace(table: row.table, cell: GridCell(row: row.row, column: column))
            return CellAddress(place: place, figure: figure, telling: .surely, isFull: true)
        }
        for relation in table.relations where relation.axis == .columns && relation.across.contains(row.row) {
            guard let (first, last, printed) = ends(of: relation, in: table), let before = cell(first),
                let after = cell(last), before.figure.unit == after.figure.unit
            else { continue }
            return RowChange(before: before, after: after, printed: printed.flatMap { cell($0)?.figure })
        }
        let told = table.columns.filter { column in
            column.period?.isOfTime == true && cell(column.index) != nil
        }
        guard told.count == 2, told[0].role == told[1].role,
            let (one, other) = told[0].period.flatMap({ one in
                told[1].period.map { (one.order, $0.order) }
            }), one != other, let first = cell(told[one < other ? 0 : 1].index),
            let last = cell(told[one < other ? 1 : 0].index),
            first.figure.unit == last.figure.unit
        else { return nil }
        return RowChange(before: first, after: last)
    }

    /// The columns of what was, of what is, and of their difference, where a relation of columns is of such.
    private func ends(of relation: Relation, in table: Table) -> (Int, Int, Int?)? {
        func column(_ index: Int) -> Column? {
            table.columns.indices.contains(index - 1) ? table.columns[index - 1] : nil
        }
        guard relation.kind == .sum || relation.kind == .variance, let result = column(relation.result) else {
            return nil
        }
        if result.role == .closing || result.role == .balance,
            let opening = relation.operands.first(where: { column($0.index)?.role == .opening }), opening.weight == 1
        {
            let moved =
                relation.operands.count == 2 ? relation.operands.first { $0.index != opening.index }?.index : nil
            return (opening.index, relation.result, moved)
        }
        guard relation.operands.count == 2, let first = relation.operands.first(where: { $0.weight == -1 }),
            let last = relation.operands.first(where: { $0.weight == 1 })
        else { return nil }
        let isEarlier = column(first.index)?.role == .previousVariance || column(first.index)?.role == .previousForecast
        if !isEarlier {
            guard let was = column(first.index)?.period, let now = column(last.index)?.period, was.isOfTime,
                now.isOfTime,
                was.order < now.order
            else { return nil }
        }
        return (first.index, last.index, relation.result)
    }

    /// The cell of what a row was or is, where a figure is told as that from which it moved, or to which: "rose by
    /// £0.8m to £2.9m", "fell from £4.2m to £3.8m".
    func end(of index: Int, in row: RowPlace) -> CellAddress? {
        guard readings[index].isStart || readings[index].isEnd, let change = change(ofRow: row) else { return nil }
        if readings[index].isStart { return change.before }
        guard index > passages[passageOf[index]].statements.lowerBound,
            readings[index - 1].isStart
                || readings[index - 1].aspect == .change
                    && (readings[index - 1].leaning.map { $0 == .rise || $0 == .fall } ?? false)
        else { return nil }
        return change.after
    }

    // MARK: Judging

    /// Holds an amount by which a row is told to have moved against the two figures of the row.
    ///
    /// - Returns: Whether it was one of these.
    mutating func judgeChange(_ index: Int, in rows: [RowPlace], naming: RowNaming, _ context: inout ContextWords)
        -> Bool
    {
        guard readings[index].aspect == .change, let verb = readings[index].leaning,
            verb == .rise || verb == .fall || verb.isOfWorth,
            statements[index].qualifier == nil, statements[index].figure.unit?.isMoney == true,
            naming.rawValue >= RowNaming.led.rawValue || naming == .open
        else { return false }
        let changes = rows.compactMap { change(ofRow: $0) }
        guard changes.count == 1, let change = changes.first,
            let rise = verb.isOfWorth ? worsening(change) : change.rise, !rise.isZero,
            change.after.figure.unit == statements[index].figure.unit
        else { return false }
        var computed = change.after.figure
        computed.value = rise.magnitude
        let printed = change.printed.map { Agreement(statements[index], $0) }
        let agreement = printed?.isAgreement == true ? .equal : Agreement(statements[index], computed)
        let isSpoken = isSpoken(
            AddressedFigure(index: index, cell: change.after, naming: naming, anchors: 0),
            &context
        )
        // Two roundings may bring it one last digit away.
        if agreement.isAgreement || agreement == .lastPlace {
            guard verb.isUp == !rise.isNegative else {
                guard naming != .open || isSpoken else { return false }
                raiseTurned(index, verb, change)
                return true
            }
            pass(DirectionMismatch.id)
            settle(
                index,
                .confirmed,
                by: StatedFigureMismatch.id,
                with: subject.tables[change.after.place.table].name(of: change.after.place.cell),
                at: change.after.figure.place
            )
            return true
        }
        guard agreement == .differs, isSpoken, naming != .open, isTelling(index),
            !values.isPrintedElsewhere(index),
            NearMiss.diagnosis(
                stated: statements[index].figure,
                printed: statements[index].figure.told(rise.magnitude)
            ) != nil
        else { return false }
        raiseMoved(index, by: rise.magnitude, change)
        return true
    }

    /// By how much a variance got worse, where the row's own figures show which way is worse.
    private func worsening(_ change: RowChange) -> ExactDecimal? {
        guard let record = subject.record(ofRow: Int(change.after.place.cell.row), of: change.after.place.table),
            subject.records[record].hasKnownDirection, subject.records[record].isOfCosts(subject.words),
            let told = subject.records[record].figures(.variance).first(where: { $0.place == change.after.figure.place }
            )?
            .value,
            let now = change.after.figure.value, let was = change.before.figure.value, !now.isZero
        else { return nil }
        return told.isNegative == now.isNegative ? now - was : was - now
    }

    private mutating func raiseTurned(_ index: Int, _ verb: FigureLeaning, _ change: RowChange) {
        let table = subject.tables[change.after.place.table]
        raise(
            ProseMatter(
                rule: DirectionMismatch.id,
                severity: .warning,
                statement: index,
                operands: operands(of: change),
                table: table.id,
                diagnosis: .signFlipped,
                message: "The text tells of \(verb.words) of \(statements[index].figure.printed), but "
                    + "\(table.name(ofRow: change.after.place.cell.row)) goes from \(change.before.figure.printed) to "
                    + change.after.figure.printed
            ),
            overruling: true
        )
    }

    private mutating func raiseMoved(_ index: Int, by value: ExactDecimal, _ change: RowChange) {
        let table = subject.tables[change.after.place.table]
        var matter = ProseMatter(
            rule: StatedFigureMismatch.id,
            severity: .warning,
            statement: index,
            stated: statements[index].figure.value?.magnitude,
            expected: value,
            tolerance: half(statements[index].figure, change.after.figure),
            operands: operands(of: change),
            table: table.id,
            message: "The text tells of a change of \(statements[index].figure.printed), but "
                + "\(table.name(ofRow: change.after.place.cell.row)) goes from \(change.before.figure.printed) to "
                + change.after.figure.printed
        )
        add(NearMiss.diagnosis(stated: statements[index].figure, printed: value), nil, to: &matter)
        raise(matter)
    }

    private func operands(of change: RowChange) -> [ProseMatter.Operand] {
        let table = subject.tables[change.after.place.table]
        return [
            ProseMatter.Operand(label: table.label(of: change.after.place.cell), figure: change.after.figure),
            ProseMatter.Operand(
                label: table.label(of: change.before.place.cell),
                figure: change.before.figure,
                weight: -1
            ),
        ]
    }
}
