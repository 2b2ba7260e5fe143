import Figures
import Lexicon
import Records
import Tables

/// By how much a row is told to lie above or below its budget, however that is said: "Government grants will be £4.1m
/// lower", "Spending to date is £0.2m below profile", "Drain maintenance is £10,818 over".
///
/// The variance of the row is meant, or the difference of what was spent and what was given. Any figure of the row that
/// agrees will do, and any difference of two; only a slip of the one gap that the row has is told.
extension ProseTrial {
    /// The gap of a row, by the column that prints it or the two that make it.
    struct RowGap {
        var row: RowPlace
        /// That of the variance; where none prints it, that of what was spent.
        var column: Int
        var size: ExactDecimal
        /// The cells: that of the gap, or the two whose difference it is.
        var figures: [Figure]
    }

    mutating func compareRowGaps(_ context: inout ContextWords) {
        for number in passages.indices where passages[number].statements.count <= Self.mostAddressed {
            let told = passages[number].statements.filter { checks[$0] == nil && traits[$0].isMoney && tellsGap($0) }
            guard !told.isEmpty, let tokens = tokens[number] else { continue }
            let names = subject.rowNames.occurrences(in: tokens)
            for index in told {
                guard let meant = rows(ofGap: index, names, &context), !meant.rows.isEmpty else { continue }
                compareGap(index, meant, &context)
            }
        }
    }

    /// Whether the words of an amount say that it is above or below another.
    private func tellsGap(_ index: Int) -> Bool {
        let reading = readings[index]
        guard isPlain(index), !reading.isStart, !reading.isEnd, !reading.isPart, !reading.isMeasure,
            !reading.isElsewhen, !headed.contains(index), traits[index].slippingDigits > 1
        else { return false }
        if reading.aspect?.isVariance == true { return true }
        guard reading.aspect == nil, let leaning = reading.leaning else { return false }
        return leaning != .rise && leaning != .fall
    }

    /// The row that the words name, or that of the figure right before; else that of which the paragraph tells.
    private func rows(ofGap index: Int, _ names: [NameIndex.Occurrence], _ context: inout ContextWords) -> MeantRows? {
        if let meant = rows(meantBy: index, names, &context), meant.naming != .open,
            meant.naming != .part || isOfOneTable(meant.rows)
        {
            return meant
        }
        let window = readings[index].window
        guard !names.contains(where: { $0.words.overlaps(window) }) else { return nil }
        let beside = [index - 1].filter { passages[passageOf[index]].statements.contains($0) }
        if let bond = beside.compactMap({ bonds[$0] }).first {
            return MeantRows(rows: [RowPlace(table: bond.table, row: bond.row)], naming: .headed)
        }
        return nil
    }

    /// Whether a part of a name is that of one row only, in the one table that has variances.
    private func isOfOneTable(_ rows: [RowPlace]) -> Bool {
        guard let row = rows.first, rows.count == 1 else { return false }
        return subject.tables[row.table].table.column(.variance) != nil
    }

    private mutating func compareGap(_ index: Int, _ meant: MeantRows, _ context: inout ContextWords) {
        let statement = statements[index]
        for row in meant.rows {
            if let cell = cell(printing: index, in: row) {
                let place = ValueIndex.CellPlace(table: row.table, cell: GridCell(row: row.row, column: cell.column))
                confirm(index, printedAt: place, isByWords: meant.naming == .tight)
                return
            }
        }
        let gaps = meant.rows.flatMap { self.gaps(ofRow: $0, unit: statement.figure.unit, &context) }
        if let gap = gaps.first(where: { isTold($0.size, by: index) }) {
            let name = subject.tables[gap.row.table].name(of: GridCell(row: gap.row.row, column: gap.column))
            settle(
                index,
                .explained,
                by: StatedFigureMismatch.id,
                with: name,
                at: gap.figures.first?.place,
                because: "It is the difference of two figures of its row."
            )
            return
        }
        guard !meant.rows.contains(where: { isDifference(index, inRow: $0) }) else { return }
        let slips = gaps.filter {
            NearMiss.diagnosis(stated: statement.figure, printed: statement.figure.told($0.size)) != nil
        }
        guard let gap = slips.first, slips.allSatisfy({ isTold(gap.size, like: $0.size, index) }),
            meant.naming != .loose || isTelling(index),
            mayBeContradicted(
                index,
                in: gap.row,
                column: gap.column,
                isOfCell: gap.figures.count == 1,
                isGap: true
            ), isSpoken(index, in: gap.row, column: gap.column, isGap: true),
            !near(index, in: blockRange[index]).contains(where: { $0 != index && isTold(gap.size, by: $0) })
        else { return }
        raise(index, expecting: gap)
    }

    private func isTold(_ size: ExactDecimal, by index: Int) -> Bool {
        guard let value = statements[index].figure.value?.magnitude else { return false }
        return (value - size).magnitude <= statements[index].figure.halfTold
    }

    private func isTold(_ size: ExactDecimal, like other: ExactDecimal, _ index: Int) -> Bool {
        statements[index].figure.told(size) == statements[index].figure.told(other)
    }

    /// The gaps that a row prints; where it prints none, those that its columns of spending and of budgets make.
    func gaps(ofRow row: RowPlace, unit: Unit?, _ context: inout ContextWords) -> [RowGap] {
        let table = subject.tables[row.table].table
        func sized(_ role: (ColumnRole) -> Bool) -> [(column: Int, figure: Figure, size: ExactDecimal)] {
            table.rows[row.row - 1].cells.compactMap { cell in
                guard table.columns.indices.contains(cell.column - 1),
                    table.columns[cell.column - 1].role.map(role) == true, let figure = cell.figure,
                    figure.unit == unit, let value = figure.value
                else { return nil }
                return (cell.column, figure, value.magnitude)
            }
        }
        let printed = sized { $0 == .variance || $0 == .savingsShortfall }
        guard printed.isEmpty else {
            return printed.map { RowGap(row: row, column: $0.column, size: $0.size, figures: [$0.figure]) }
        }
        let budgets = sized { $0 == .budget || $0 == .adjustedBudget }
        // "Corporate Services, by £1.6m": against the year before, where the table has no budgets.
        guard !budgets.isEmpty else {
            return changes(ofRow: row, &context).compactMap { change in
                guard change.after.figure.unit == unit, let rise = change.rise, !rise.isZero else { return nil }
                return RowGap(
                    row: row,
                    column: Int(change.after.place.cell.column),
                    size: rise.magnitude,
                    figures: [change.after.figure, change.before.figure]
                )
            }
        }
        return sized { $0 == .forecast || $0 == .actual }.flatMap { spent in
            budgets.map { given in
                RowGap(
                    row: row,
                    column: spent.column,
                    size: (spent.size - given.size).magnitude,
                    figures: [spent.figure, given.figure]
                )
            }
        }
    }

    /// Whether any two figures of a row differ by an amount, or make it together.
    func isDifference(_ index: Int, inRow row: RowPlace) -> Bool {
        let values = subject.tables[row.table].table.rows[row.row - 1].cells.prefix(Self.mostCells).compactMap { cell in
            cell.figure?.unit == statements[index].figure.unit ? cell.figure?.value?.magnitude : nil
        }
        for (position, first) in values.enumerated() {
            for second in values[(position + 1)...]
            where isTold((first - second).magnitude, by: index) || isTold(first + second, by: index) { return true }
        }
        return false
    }

    private static let mostCells = 16

    mutating func raise(_ index: Int, expecting gap: RowGap, text: String? = nil, overruling: Bool = false) {
        let cell = GridCell(row: gap.row.row, column: gap.column)
        let target = statements[index].figure.told(gap.size)
        let slip = NearMiss.diagnosis(stated: statements[index].figure, printed: target)
        if let only = gap.figures.first, gap.figures.count == 1 {
            let place = ValueIndex.CellPlace(table: gap.row.table, cell: cell)
            raise(
                index,
                expecting: target,
                at: place,
                printing: only,
                totals: .total,
                slip: slip,
                text: text,
                overruling: overruling
            )
            return
        }
        raise(
            index,
            expecting: target,
            differenceOf: gap.figures.map { (gap.column, $0) },
            in: gap.row,
            slip: slip,
            text: text,
            overruling: overruling
        )
    }

    /// Raises that two cells of a row differ by another amount.
    mutating func raise(
        _ index: Int,
        expecting target: ExactDecimal,
        differenceOf cells: [(column: Int, figure: Figure)],
        in row: RowPlace,
        slip: Finding.Diagnosis?,
        text: String? = nil,
        overruling: Bool = false
    ) {
        let table = subject.tables[row.table]
        let printed = cells.map(\.figure.printed).joined(separator: " and ")
        var matter = ProseMatter(
            rule: StatedFigureMismatch.id,
            severity: .warning,
            statement: index,
            stated: statements[index].figure.value?.magnitude,
            expected: target,
            tolerance: statements[index].figure.halfTold,
            operands: zip(cells, [1, -1]).map { cell, weight in
                ProseMatter.Operand(
                    label: table.label(of: GridCell(row: row.row, column: cell.column)),
                    figure: cell.figure,
                    weight: weight
                )
            },
            table: table.id,
            message: "The text says \(statements[index].figure.printed), but \(table.name(ofRow: Int32(row.row))) has "
                + printed
        )
        add(slip, text, to: &matter)
        raise(matter, overruling: overruling)
    }
}
